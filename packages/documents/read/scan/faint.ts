import type { Range, TextBlock, TextDocument } from "@toso/domain/decisions/read/document";
import type { Word } from "./words.ts";

/**
 * Below this confidence, in 100, a word is compared with the paper by a person. Of 2372 words of 9 scanned pages 21 were
 * wrong: below 92 were 76 % of those and 3.5 % of the right ones; below 80, 48 % and 0.3 %.
 */
const SURE = 92;

/** True for a word that says something and that the recogniser is not sure of. */
export function isFaint({ text, sure }: Pick<Word, "text" | "sure">): boolean {
  return sure < SURE && /\p{L}|\d{2}/u.test(text);
}

/** Goes with a faint word while lines and cells are put together from words; no decision has it. */
const MARK = "\u{fffc}";

export const markFaint = (word: string): string => word + MARK;

/** The document without the marks, and where its faint words are. */
export function takeFaint(document: TextDocument): TextDocument {
  const { text } = document;
  if (!text.includes(MARK)) return document;
  const faint: Range[] = [];
  /** For each place of the marked text, how many marks stand before it. */
  const before = new Uint32Array(text.length + 1);
  for (let at = 0; at < text.length; at++) {
    const marks = before[at]!;
    const isMark = text[at] === MARK;
    before[at + 1] = marks + (isMark ? 1 : 0);
    if (isMark) faint.push({ start: wordStart(text, at) - before[wordStart(text, at)]!, end: at - marks });
  }
  // A merged cell is one range in several rows, and stays one.
  const moved = new Map<Range, Range>();
  const move = (range: Range): Range => {
    const known = moved.get(range);
    if (known) return known;
    const now = { start: range.start - before[range.start]!, end: range.end - before[range.end]! };
    moved.set(range, now);
    return now;
  };
  const blocks = document.blocks.map((block): TextBlock => {
    const placed = { ...block, ...move(block) };
    return placed.kind === "table"
      ? { ...placed, rows: placed.rows.map((row) => row.map((cell) => cell && move(cell))) }
      : placed;
  });
  return { ...document, text: text.replaceAll(MARK, ""), blocks, faint };
}

function wordStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && !/\s/.test(text[start - 1]!)) start--;
  return start;
}
