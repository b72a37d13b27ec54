/**
 * Every measure of an official document in one place; both renderers read it.
 * Source: NĐ 30/2020/NĐ-CP, Phụ lục I. Where the decree leaves a range, the choice is made here.
 */

/** Millimetres. Decree: top and bottom 20–25, left 30–35, right 15–20. */
export const PAGE = {
  width: 210,
  height: 297,
  margin: { top: 20, bottom: 20, left: 30, right: 15 },
  /** From the paper's upper edge to the page number, inside the top margin. */
  numberFromEdge: 10,
  /** Left and right column of the head, and of recipients and signature. Together the text's width. */
  headColumns: [67, 98],
  footColumns: [80, 85],
} as const;

/** DOCX asks for Times New Roman; the PDF embeds Tinos, which has the same widths. */
export const FONT = { docx: "Times New Roman", pdf: "Tinos" } as const;

/** Points. */
export const PAGE_NUMBER_SIZE = 14;
export const RULE_WIDTH = 0.75;

/** Points from a line to the rule under it, and the free room below the rule. */
export const RULE_GAP = { above: 3, below: 6 } as const;

/** Room to sign and seal between post and name, points. */
export const SIGNING_ROOM = 84;

/** Length of a rule as a part of the line above it; the decree allows ⅓ to ½. */
export const RULE_SHARE = 0.4;

/** Height of a single line as a part of the size: ascent 0.891, descent 0.216, gap 0.042 of the face. */
export const LINE = { ascent: 0.891, descent: 0.216, single: 1.15 } as const;

/** Points inside a table cell. */
export const CELL_PADDING = { x: 4, y: 2 } as const;

export interface LineStyle {
  /** Points. */
  size: number;
  align: "left" | "center" | "right" | "justify";
  bold?: boolean;
  italic?: boolean;
  /** First line, millimetres. Decree: 1 or 1.27 cm. */
  indent?: number;
  /** Lines as multiples of a single line. Decree: 1.0–1.5. */
  spacing: number;
  /** Points above and below. */
  before: number;
  after: number;
  /** Stays on the page of the line that follows. */
  keepNext?: boolean;
}

const inHead = { align: "center", spacing: 1, before: 0, after: 0 } as const;
const inBody = { size: 14, align: "justify", indent: 12.7, spacing: 1.15, before: 0, after: 6 } as const;
const inTitle = {
  size: 14,
  align: "center",
  bold: true,
  spacing: 1,
  before: 0,
  after: 0,
  keepNext: true,
} as const;
const inFoot = { align: "left", spacing: 1, before: 0, after: 0 } as const;
const inTable = { size: 12, align: "left", spacing: 1, before: 0, after: 0 } as const;

export const STYLES = {
  motherland: { ...inHead, size: 13, bold: true },
  motto: { ...inHead, size: 14, bold: true },
  superior: { ...inHead, size: 13 },
  agency: { ...inHead, size: 13, bold: true },
  number: { ...inHead, size: 13, before: 4 },
  letterSummary: { ...inHead, size: 12 },
  placeAndDate: { ...inHead, size: 14, italic: true, before: 4 },

  title: { ...inTitle, before: 18 },
  summary: inTitle,
  decider: inTitle,
  decides: { ...inTitle, before: 6, after: 6 },
  addressee: { ...inBody, align: "center", indent: 0, spacing: 1, before: 10 },
  addresseeItem: { ...inBody, align: "left", indent: 40, spacing: 1 },
  ground: { ...inBody, italic: true },

  heading1: { ...inBody, bold: true, before: 6, keepNext: true },
  heading2: { ...inBody, bold: true, keepNext: true },
  heading3: { ...inBody, keepNext: true },
  article: inBody,
  paragraph: inBody,
  item: inBody,
  note: { ...inBody, size: 12, italic: true, spacing: 1, before: 3 },

  cell: inTable,
  headCell: { ...inTable, align: "center", bold: true },

  recipientsTitle: { ...inFoot, size: 12, bold: true, italic: true },
  recipient: { ...inFoot, size: 11 },
  authority: { ...inFoot, size: 14, align: "center", bold: true },
  signerName: { ...inFoot, size: 14, align: "center", bold: true },

  annexName: { ...inTitle },
  annexTitle: { ...inTitle, before: 3 },
  annexSource: { ...inTitle, bold: false, italic: true, before: 2 },
} as const satisfies Record<string, LineStyle>;

export type StyleName = keyof typeof STYLES;

/** The measures of a style, with those left out as undefined. */
export const styleOf = (name: StyleName): LineStyle => STYLES[name];

export const POINTS_PER_MM = 72 / 25.4;

/** Width of the text on an upright page, points. */
export const TEXT_WIDTH = (PAGE.width - PAGE.margin.left - PAGE.margin.right) * POINTS_PER_MM;
