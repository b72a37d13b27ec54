import { type Found, found } from "./found.ts";
import { headingOf } from "./headings.ts";
import type { Passage } from "./passages.ts";
import { TEAM } from "./vocabulary.ts";
import type { ZonedItem } from "./zones.ts";

export type DecisionKind = "establish" | "reorganise" | "none";

const team = new RegExp(TEAM);
const teamOpens = new RegExp(`^[\\s:;,.()–-]*(?:(?:nay|thanh lap|kien toan|01|mot)\\s+)*${TEAM}`);
const founding =
  /thanh lap|thiet lap|cung co|hop nhat|sap xep|cong nhan(?! (?:danh hieu|ket qua|cac to cong nghe so cong dong tieu bieu))|(?:phe duyet|phe chuan|chuan y|ban hanh) (?:danh sach|thanh vien|nhan su|to )/;
/** Words of change, unless it is money, rules or plans that change. */
const reorganising =
  /(?:kien toan|thay the|thay doi|bo sung|dieu chinh|sua doi|mien nhiem|thoi tham gia|thoi giu)(?!,? (?:bo sung |dieu chinh )?(?:kinh phi|du toan|che do|chi tieu|quy che|ke hoach|nhiem vu|quy dinh|muc ))/;
const otherAim =
  /khen thuong|giay khen|bieu duong|danh hieu|tieu bieu|kinh phi|phan bo|chi tieu|quy che|giai the|ke hoach|thu hoi|tap huan|boi duong|che do|phu cap|trang bi|chi tra/;

/** What the document sets out to do, by its kind and title, else by its articles: set up teams, change them, or else. */
export function purposeOf(zoned: ZonedItem[]): Found<DecisionKind> {
  const lines = (...zones: string[]) =>
    zoned.flatMap(({ zone, item }) =>
      item.kind === "passage" && zones.includes(zone) ? [item.passage] : [],
    );
  const title = lines("title")[0];
  if (!title || !/quyet dinh|danh sach|phu luc/.test(title.bare))
    return found("none", null, "Văn bản này không phải quyết định nên không lập hay thay đổi tổ nào.");
  const source = { start: title.start, end: title.end };
  const none = (why: string) => found<DecisionKind>("none", source, why);
  const summary = lines("title")
    .map(({ bare }) => bare)
    .join(" ");
  const body = lines("body", "annex");
  const articles = body.filter(({ bare }) => /^\s*dieu \d/.test(bare));
  if (!team.test(summary) && !body.some(announces) && !articles.some(sets))
    return none("Quyết định này không lập hay thay đổi Tổ công nghệ số cộng đồng nào.");
  const list = !/quyet dinh/.test(title.bare);
  const acts = founding.test(summary) || reorganising.test(summary);
  const other = otherAim.test(summary) && !acts;
  if (other || !(list || acts || articles.some(sets)))
    return none("Quyết định này nói về Tổ công nghệ số cộng đồng nhưng không lập hay thay đổi tổ nào.");
  const changes =
    reorganising.test(summary) || (!founding.test(summary) && reorganising.test(articles[0]?.bare ?? ""));
  const alone = list ? "Tệp chỉ có danh sách, không thấy quyết định đi kèm." : null;
  return found(changes ? "reorganise" : "establish", source, alone);
}

/** A heading that names a team. */
function announces(passage: Passage): boolean {
  const heading = headingOf(passage);
  if (heading === null || heading.of === "other") return false;
  // "Ấp 1: phối hợp với Tổ công nghệ số cộng đồng" only speaks of one.
  if (heading.of === "hamlet" && !heading.named) return teamOpens.test(heading.rest.bare);
  return team.test(passage.bare);
}

/** "Điều 1. Thành lập Tổ công nghệ số …", "Điều 1. Tổ công nghệ số cộng đồng thôn Trà Veo gồm …". */
function sets({ bare }: Passage): boolean {
  const at = team.exec(bare)?.index ?? -1;
  if (at < 0) return false;
  const before = bare.slice(0, at);
  return (
    at < 160 &&
    (founding.test(before) || reorganising.test(before) || /^\s*dieu \d+\s*[.:]?\s*$/.test(before))
  );
}
