import type { Flow, Grid } from "./flow.ts";
import type { OfficialDocument } from "./official.ts";
import { type Sheet, sheetOf } from "./sheet.ts";

/** The words of a document as they stand on its pages, a paragraph or a row of a table on a line, cells set apart by tabs. */
export function toText(document: OfficialDocument): string {
  const { main, annexes } = sheetOf(document);
  const text = main ? [...columns(main.head), ...main.flow.flatMap(textLines), ...columns(main.foot)] : [];
  return `${[...text, ...annexes.flatMap(({ flow }) => ["", ...flow.flatMap(textLines)])].join("\n").trim()}\n`;
}

/** Left column, then right. */
const columns = (rows: NonNullable<Sheet["main"]>["head"]): string[] =>
  [0, 1].flatMap((side) => rows.flatMap((row) => row[side as 0 | 1].flatMap(textLines)));

function textLines(each: Flow): string[] {
  if (each.is === "line")
    return [
      each.spans
        .map(({ text }) => text)
        .join("")
        .replace(/\u00a0/g, " "),
    ];
  return each.is === "grid" ? gridLines(each) : [];
}

/** What a cell covers below it stays empty. */
const gridLines = ({ head, rows }: Grid): string[] =>
  [...head, ...rows].map(({ cells }) =>
    cells.map(({ lines }) => lines.flatMap(textLines).join(" ").replace(/\s+/g, " ")).join("\t"),
  );
