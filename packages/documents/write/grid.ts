import { type Grid, type GridCell, type GridRow, line } from "./flow.ts";
import type { Cell, SpannedCell, Table } from "./official.ts";

/** A row with less text than this is not split between pages. */
const SHORT = 500;

/** The table laid out in a text that is `width` points wide. Places that a row leaves out are empty cells. */
export function gridOf({ columns, head, rows, total }: Table, width: number): Grid {
  const shares = columns.reduce((sum, column) => sum + column.width, 0);
  const aligns = columns.map(({ align }) => align);
  const body = total ? [...rows, total.map((cell) => ({ bold: true, ...filled(cell) }))] : rows;
  return {
    is: "grid",
    widths: columns.map((column) => (column.width / shares) * width),
    head: placed(head, aligns, (cell) => gridCell("headCell", cell, "center")),
    rows: placed(body, aligns, (cell, align) => gridCell("cell", cell, align)),
  };
}

const filled = (cell: Cell): SpannedCell => (typeof cell === "string" ? { text: cell } : cell);

type Align = "left" | "center" | "right";

/** Puts each cell in its column, with the cells that reach down from earlier rows in mind. */
function placed(
  rows: Cell[][],
  aligns: Align[],
  make: (cell: SpannedCell, align: Align) => GridCell,
): GridRow[] {
  const coveredRows = aligns.map(() => 0);
  return rows.map((row, index) => {
    const waiting = row.map(filled);
    const cells: GridCell[] = [];
    for (let column = 0; column < aligns.length; column++) {
      if (coveredRows[column]! > 0) continue;
      const cell = waiting.shift() ?? { text: "" };
      const across = Math.min(cell.columns ?? 1, freeColumns(coveredRows, column));
      const down = Math.min(cell.rows ?? 1, rows.length - index);
      cells.push({ ...make(cell, aligns[column]!), columns: across, rows: down });
      coveredRows.fill(down, column, column + across);
      column += across - 1;
    }
    for (const column of coveredRows.keys()) coveredRows[column]! -= coveredRows[column]! > 0 ? 1 : 0;
    const section = cells.length === 1 && cells[0]!.columns === aligns.length && aligns.length > 1;
    return { cells, section, whole: row.every((cell) => filled(cell).text.length < SHORT) };
  });
}

/** How many columns from this one on are not covered from above. */
function freeColumns(coveredRows: number[], from: number): number {
  const next = coveredRows.findIndex((rows, column) => column > from && rows > 0);
  return (next === -1 ? coveredRows.length : next) - from;
}

function gridCell(style: "cell" | "headCell", cell: SpannedCell, align: Align): GridCell {
  const { text, bold, italic } = cell;
  const lines = text.split("\n").map((part) => ({
    ...line(style, [{ text: part, bold, italic }]),
    align: cell.align ?? align,
  }));
  return { lines, columns: 1, rows: 1 };
}
