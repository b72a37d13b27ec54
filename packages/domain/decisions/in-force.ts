import { type Day, isDay, makeDay } from "../words/day.ts";
import { foldInPlace } from "../words/fold.ts";
import { type Found, found, missing } from "./read/found.ts";

const IN_FORCE = /(?:co )?hieu luc(?: thi hanh)?(?:,)?(?: ke)? tu (?:ngay )?/g;
const WRITTEN = /^(\d{1,2})\s*(?:[/.-]|thang)\s*(\d{1,2})\s*(?:[/.-]|nam)\s*(\d{4})/;

/** The day from which the decision says that it is in force; null where it says "kể từ ngày ký", or nothing. */
export function inForceFrom(text: string): Found<Day | null> {
  const bare = foldInPlace(text);
  for (const match of bare.matchAll(IN_FORCE)) {
    const at = match.index + match[0].length;
    const date = WRITTEN.exec(bare.slice(at, at + 40));
    if (!date) continue;
    const [day, month, year] = date.slice(1).map(Number) as [number, number, number];
    const said = makeDay(year, month, day);
    const source = { start: match.index, end: at + date[0].length };
    return isDay(said)
      ? found(said, source)
      : { value: null, source, doubt: "Ngày có hiệu lực không có trong lịch, cần xem lại." };
  }
  return missing();
}

/** Longer than this, a decision's duties are read on paper. */
const LONGEST = 12_000;

/** The article that charges the teams with their duties ("Điều 2. Nhiệm vụ của Tổ …"), as written; null: there is none. */
export function dutiesIn(text: string): string | null {
  const lines = text.split("\n");
  const bare = lines.map((line) => foldInPlace(line).trim());
  const opens = (line: string) => /^dieu \d+/.test(line);
  const from = bare.findIndex((line, n) => opens(line) && /nhiem vu/.test(titleAt(bare, n)));
  if (from < 0) return null;
  const after = bare.findIndex((line, n) => n > from && (opens(line) || /^noi nhan\b/.test(line)));
  const article = lines
    .slice(from, after < 0 ? undefined : after)
    .join("\n")
    .trim();
  return article.length > LONGEST ? `${article.slice(0, article.lastIndexOf("\n", LONGEST))}\n…` : article;
}

/** An article's first line, and the one below where the first is only its number. */
const titleAt = (bare: string[], n: number): string =>
  (bare[n] ?? "").replace(/^dieu \d+\W*/, "").slice(0, 160) || (bare[n + 1] ?? "").slice(0, 160);
