import { type LineStyle, RULE_SHARE, SIGNING_ROOM, type StyleName } from "./layout.ts";
import { ruleUnder } from "./lines.ts";
import type { Span, Text } from "./official.ts";
import { spansOf } from "./wording.ts";

/** What runs down a page or a column, with its style: all that a renderer has to know. */
export type Flow = Line | Rule | Room | Grid;

export interface Line {
  is: "line";
  style: StyleName;
  spans: Span[];
  align?: LineStyle["align"];
  /** Stays on the page of what follows. */
  keepNext?: boolean;
}

/** A horizontal rule in the middle of its column. Points. */
export interface Rule {
  is: "rule";
  length: number;
  within: number;
}

/** Free room, points. */
export interface Room {
  is: "room";
  height: number;
}

/** A table with lines. Its head is repeated on each page. */
export interface Grid {
  is: "grid";
  /** Points. */
  widths: number[];
  head: GridRow[];
  rows: GridRow[];
}

export interface GridRow {
  cells: GridCell[];
  /** Short enough to be kept on one page. */
  whole: boolean;
  /** One cell over all columns, naming the rows under it, from which it is not parted. */
  section: boolean;
}

export interface GridCell {
  lines: Line[];
  columns: number;
  rows: number;
}

/** One paragraph, its line breaks read as spaces. */
export const line = (style: StyleName, text: Text): Line => ({
  is: "line",
  style,
  spans: spansOf(text).map((span) => ({
    ...span,
    text: heldTogether(style, span.text.replace(/\s*\n\s*/g, " ")),
  })),
});

/** Running text, whose lines break where they may. */
const RUNNING: StyleName[] = ["ground", "article", "paragraph", "item"];

/** No line of a text begins with the dash of "Văn hóa - Xã hội", as if it were an item. */
const heldTogether = (style: StyleName, text: string) =>
  RUNNING.includes(style) ? text.replace(/(?<=\S) (?=[-–] )/g, "\u00a0") : text;

export const lines = (style: StyleName, texts: string[]) => texts.map((text) => line(style, text));

/** A rule under those lines, as long as that share of them, in a column `within` points wide. */
export const rule = (style: StyleName, texts: string[], within: number, share = RULE_SHARE): Rule => ({
  is: "rule",
  length: Math.min(within, ruleUnder(texts, style, share)),
  within,
});

export const signingRoom: Room = { is: "room", height: SIGNING_ROOM };
