import type { Page } from "../pdf-blocks.ts";
import { gridsOf } from "../pdf-grid.ts";
import type { Glyphs } from "../pdf-lines.ts";
import { isFaint, markFaint } from "./faint.ts";
import type { RecognisedPage } from "./recognise.ts";
import type { Word } from "./words.ts";

/** The longer side of A4, in points. */
const LONG_SIDE = 842;

/** A recognised page → the same that a PDF's text layer gives, in points. */
export function textPage({ width, height, words, rules }: RecognisedPage): Page {
  const point = LONG_SIDE / Math.max(width, height);
  const size = letterSize(words) * point;
  const glyphs = words.map(
    ({ text, left, right, baseline, sure }): Glyphs => ({
      text: isFaint({ text, sure }) ? markFaint(text) : text,
      x: left * point,
      y: baseline * point,
      width: (right - left) * point,
      size,
    }),
  );
  const inPoints = rules.map(({ across, at, from, to }) => ({
    across,
    at: at * point,
    from: from * point,
    to: to * point,
  }));
  return { glyphs, grids: gridsOf(inPoints, glyphs) };
}

/** The usual size of the letters: a capital stands two thirds of it above its line. */
function letterSize(words: Word[]): number {
  const heights = words
    .filter(({ text }) => /[A-ZĐbdhkl\d]/.test(text))
    .map(({ top, baseline }) => baseline - top)
    .sort((a, b) => a - b);
  return (heights[heights.length >> 1] ?? 36) / 0.68;
}

/** Letters in all: fewer are specks that looked like some. */
const FEWEST_LETTERS = 40;

/** True where the pictures show no text that could be read. */
export function isWithoutText(pages: RecognisedPage[]): boolean {
  const sure = pages.flatMap(({ words }) => words.filter((word) => word.sure >= 50));
  return sure.reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0) < FEWEST_LETTERS;
}
