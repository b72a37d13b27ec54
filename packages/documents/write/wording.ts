import type { Block, Span, Text } from "./official.ts";

const BLANK = "      ";

export const capitals = (text: string) => text.toLocaleUpperCase("vi");

/** "Số: 05/BC-UBND"; a draft leaves room: "Số:      /BC-UBND". Numbers below 10 are padded. */
export const numberLine = (number: string | null, symbol: string) =>
  `Số: ${number?.trim() ? number.trim().padStart(2, "0") : BLANK}/${symbol}`;

/** "2026-02-05" → "ngày 05 tháng 02 năm 2026"; "2026" → room for day and month. */
export function dateInWords(date: string | null): string {
  const [year = BLANK, month, day] = date?.split("-") ?? [];
  return `ngày ${day ? sayDayNumber(day) : BLANK} tháng ${month ? sayMonthNumber(month) : BLANK} năm ${year}`;
}

const sayDayNumber = (day: string) => String(Number(day)).padStart(2, "0");

/** Months 1 and 2 are padded, so that they cannot become 11 or 12; the others are not. */
const sayMonthNumber = (month: string) => String(Number(month)).padStart(Number(month) < 3 ? 2 : 1, "0");

/** The letters of Vietnamese points: a, b, c, d, đ, e, g … (NĐ 30/2020); after the last, doubled. */
export function pointLetter(position: number): string {
  const letters = "abcdđeghiklmnopqrstuvxy";
  const letter = letters[(position - 1) % letters.length]!;
  return letter.repeat(Math.ceil(position / letters.length));
}

/** Lines of a list closed as the decree asks: each ";", the last ".". Marks already there are replaced. */
export const closed = (lines: string[]) =>
  lines.map((line, index) => `${bare(line.trim())}${index === lines.length - 1 ? "." : ";"}`);

/** The blocks with "./." at the end of the last line of text. */
export function ended(body: Block[]): Block[] {
  const last = body.at(-1);
  if (!last || !("text" in last) || last.kind === "heading" || last.kind === "note" || last.text === null)
    return [...body, { kind: "paragraph", text: "./." }];
  return [...body.slice(0, -1), { ...last, text: endedText(last.text) }];
}

function endedText(text: Text): Text {
  if (typeof text === "string") return `${bare(text)}./.`;
  const last = text.at(-1) ?? { text: "" };
  return [...text.slice(0, -1), { ...last, text: `${bare(last.text)}./.` }];
}

const bare = (line: string) => line.replace(/(\.\/\.|[\s.;,])+$/u, "");

export const spansOf = (text: Text): Span[] => (typeof text === "string" ? [{ text }] : text);
