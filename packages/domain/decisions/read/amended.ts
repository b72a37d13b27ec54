import { type Found, found, missing } from "./found.ts";
import { type Passage, part } from "./passages.ts";
import { type Reference, referenceIn } from "./references.ts";
import { TEAM } from "./vocabulary.ts";
import type { ZonedItem } from "./zones.ts";

/** The earlier decision that this one changes: wholly ("thay thế Quyết định số …") or in part ("sửa đổi, bổ sung"). */
export type Amended = Pick<Reference, "number" | "date" | "issuer"> & { way: "replaces" | "amends" };

const earlier = /quyet dinh\s+so\s*[:.]?\s*\d/g;
/** A ground that is the commune's own decision, or one on teams. */
const ownDecision = new RegExp(
  `quyet dinh so.*(?:(?:ubnd|uy ban nhan dan) (?:xa|phuong|thi tran|dac khu)|(?:thanh lap|kien toan).*${TEAM})`,
);

/**
 * The earlier decision, from title and articles, else from the grounds with a doubt; null when none is named. What the
 * article leaves out (its date) is taken from the ground that has the same number.
 */
export function amendedOf(zoned: ZonedItem[]): Found<Amended | null> {
  const lines = (...zones: string[]) =>
    zoned.flatMap(({ zone, item }) =>
      item.kind === "passage" && zones.includes(zone) ? [item.passage] : [],
    );
  const grounds = lines("grounds").filter((line) => ownDecision.test(line.bare));
  const founding = grounds.flatMap((line) => referencesIn(line, "amends"));
  const named = lines("title", "body").flatMap((line) => referencesIn(line));
  const best = named.find(({ value }) => value.way === "replaces") ?? named[0];
  if (!best) {
    const doubt = "Lấy từ phần căn cứ, cần xem lại quyết định nào được thay đổi.";
    return founding[0] ? { ...founding[0], doubt } : missing();
  }
  const same = founding.find(({ value }) => value.number === best.value.number)?.value;
  const { date, issuer } = best.value;
  return {
    ...best,
    value: { ...best.value, date: date ?? same?.date ?? null, issuer: issuer ?? same?.issuer ?? null },
  };
}

function referencesIn(passage: Passage, always: Amended["way"] | null = null): Found<Amended>[] {
  return [...passage.bare.matchAll(earlier)].flatMap((match) => {
    const before = passage.bare.slice(Math.max(0, match.index - 90), match.index);
    const way = wayOf(before) ?? always;
    if (!way) return [];
    const rest = part(passage, match.index, Math.min(passage.text.length, match.index + 220));
    const { number, date, issuer } = referenceIn(rest);
    const said = { start: rest.start, end: rest.end };
    return [found({ number, date, issuer, way }, said)];
  });
}

/** By what stands before the number. A replaced person ("thay thế ông A … tại Quyết định số 5") replaces no decision. */
function wayOf(before: string): Amended["way"] | null {
  if (/(?:thay the|thay cho|bai bo|huy bo)\s+$/.test(before)) return "replaces";
  return /(?:sua doi|bo sung|dieu chinh|thay doi|kien toan|thay the|tai|theo|cua|ban hanh kem theo)\s+(?:(?:mot so|dieu|khoan|diem|noi dung|cua|tai|theo|danh sach|phu luc|kem|cac|\d+|[a-z],?)\s+)*$/.test(
    before,
  )
    ? "amends"
    : null;
}
