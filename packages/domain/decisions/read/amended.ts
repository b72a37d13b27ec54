import { type Found, found, missing } from "./found.ts";
import { type Passage, part } from "./passages.ts";
import { type Reference, referenceIn } from "./references.ts";
import { TEAM } from "./vocabulary.ts";
import type { ZonedItem } from "./zones.ts";

/** The earlier decision that this one changes: wholly ("thay thế Quyết định số …") or in part ("sửa đổi, bổ sung"). */
export type Amended = Pick<Reference, "number" | "date" | "issuer"> & { way: "replaces" | "amends" };

const earlier = /quyet dinh\s+so\s*[:.]?\s*\d/g;
const team = new RegExp(TEAM);

/** The earlier decision, from title and articles, else from the grounds with a doubt; null when none is named. */
export function amendedOf(zoned: ZonedItem[]): Found<Amended | null> {
  const passages = zoned.flatMap(({ zone, item }) =>
    item.kind === "passage" ? [{ zone, passage: item.passage }] : [],
  );
  const named = passages
    .filter(({ zone }) => zone === "title" || zone === "body")
    .flatMap(({ passage }) => referencesIn(passage));
  const best = named.find(({ value }) => value.way === "replaces") ?? named[0];
  if (best) return best;
  const ground = passages.find(
    ({ zone, passage }) =>
      zone === "grounds" &&
      /quyet dinh so.*(?:thanh lap|kien toan)/.test(passage.bare) &&
      team.test(passage.bare),
  );
  const guess = ground && referencesIn(ground.passage, "amends")[0];
  return guess
    ? { ...guess, doubt: "Lấy từ phần căn cứ, cần xem lại quyết định nào được thay đổi." }
    : missing();
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
