import {
  BorderStyle,
  type FileChild,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { ALIGNMENTS, runLook, styleId } from "./docx-styles.ts";
import type { Flow, Grid, GridRow, Line, Rule } from "./flow.ts";
import { CELL_PADDING, RULE_GAP, RULE_WIDTH, styleOf } from "./layout.ts";
import { eighths, twips } from "./twips.ts";

/** What runs down a page or a column, as Word's paragraphs and tables. */
export const docxFlow = (flow: Flow[]): FileChild[] =>
  flow.flatMap((each) => {
    if (each.is === "line") return [paragraph(each)];
    if (each.is === "rule") return [ruleParagraph(each)];
    if (each.is === "room")
      return [new Paragraph({ spacing: { before: twips(each.height), line: 20, lineRule: "exact" } })];
    return [grid(each), gapAfterTable()];
  });

function paragraph({ style, spans, align, keepNext }: Line): Paragraph {
  const { bold, italics, ...look } = runLook(styleOf(style));
  return new Paragraph({
    style: styleId(style),
    alignment: align && ALIGNMENTS[align],
    keepNext: keepNext || undefined,
    children: spans.map(
      (span) =>
        new TextRun({ text: span.text, ...look, bold: span.bold ?? bold, italics: span.italic ?? italics }),
    ),
  });
}

/** A paragraph without text whose upper border is the rule, drawn in from both sides to its length. */
function ruleParagraph({ length, within }: Rule): Paragraph {
  const side = twips((within - length) / 2);
  return new Paragraph({
    border: { top: { style: BorderStyle.SINGLE, size: eighths(RULE_WIDTH), color: "000000", space: 0 } },
    indent: { left: side, right: side },
    spacing: { before: twips(RULE_GAP.above), after: twips(RULE_GAP.below), line: 20, lineRule: "exact" },
  });
}

const gapAfterTable = () =>
  new Paragraph({ spacing: { before: 0, after: 0, line: twips(8), lineRule: "exact" } });

const LINED = { style: BorderStyle.SINGLE, size: 4, color: "000000" };
const UNLINED = { style: BorderStyle.NONE, size: 0, color: "auto" };
const borders = (look: typeof LINED | typeof UNLINED) => ({
  top: look,
  bottom: look,
  left: look,
  right: look,
  insideHorizontal: look,
  insideVertical: look,
});

function grid({ widths, head, rows }: Grid): Table {
  const all = [...head.map((row) => gridRow(row, true)), ...rows.map((row) => gridRow(row, false))];
  return new Table({
    ...sized(widths),
    borders: borders(LINED),
    margins: {
      top: twips(CELL_PADDING.y),
      bottom: twips(CELL_PADDING.y),
      left: twips(CELL_PADDING.x),
      right: twips(CELL_PADDING.x),
    },
    rows: all,
  });
}

const gridRow = ({ cells, whole, section }: GridRow, tableHeader: boolean) =>
  new TableRow({
    tableHeader,
    cantSplit: whole,
    children: cells.map(
      ({ lines, columns, rows }) =>
        new TableCell({
          children: lines.map((line) => paragraph({ ...line, keepNext: section })),
          columnSpan: columns,
          rowSpan: rows,
          verticalAlign: VerticalAlignTable.CENTER,
        }),
    ),
  });

/** Rows of two columns without lines, for the head and the foot of a document. Widths in points. */
export function docxColumns(widths: readonly number[], rows: [Flow[], Flow[]][]): Table {
  const cell = (flow: Flow[]) =>
    new TableCell({ children: flow.length ? (docxFlow(flow) as Paragraph[]) : [new Paragraph({})] });
  return new Table({
    ...sized(widths),
    borders: borders(UNLINED),
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    rows: rows.map((row) => new TableRow({ cantSplit: true, children: row.map(cell) })),
  });
}

const sized = (widths: readonly number[]) => ({
  columnWidths: widths.map(twips),
  width: { size: twips(widths.reduce((sum, width) => sum + width, 0)), type: WidthType.DXA },
  layout: TableLayoutType.FIXED,
});
