import type { Block } from "../write/official.ts";

/** A text that a person wrote, as paragraphs: one for each line that is not empty. */
export const linesOf = (text: string): string[] =>
  text
    .split(/[\r\n\u2028\u2029]+/)
    .map((line) => line.trim())
    .filter(Boolean);

export const paragraphsOf = (text: string): Block[] =>
  linesOf(text).map((line) => ({ kind: "paragraph", text: line }));

export const items = (texts: string[]): Block[] =>
  texts.flatMap(linesOf).map((text) => ({ kind: "item", text }));
