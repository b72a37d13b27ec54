import { type Grid, type GridCell, type GridRow, line } from "./flow.ts";
import type { Cell, SpannedCell, Table } from "./official.ts";

/** A row with less text than this is not split between pages. */
const SHORT = 500;

/** The table laid out in a text that is `width` points wide. Places that a row leaves out are empty cells. */
export function gridOf({ columns, head, rows, total }: Table, width: number): Grid {
  const shares = columns.reduce((sum, column) => sum + column.width, 0);
  const aligns = columns.map(({ align }) => align);
  const body = total ? [...rows, total.map((cell) => ({ bold: true, ...filled(cell) }))] : rows;
  const headRows = placed(head, aligns, (cell) => gridCell("headCell", cell, "center"));
  const bodyRows = placed(body, aligns, (cell, align) => gridCell("cell", cell, align));
  // A head that could fill a page is not repeated on each.
  const repeated = headRows.every(({ whole }) => whole);
  return {
    is: "grid",
    widths: columns.map((column) => (column.width / shares) * width),
    head: repeated ? headRows : [],
    rows: repeated ? bodyRows : [...headRows, ...bodyRows],
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
  const placedRows = rows.map((row, index): GridRow => {
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
    return { cells, section: false, whole: row.every((cell) => filled(cell).text.length < SHORT) };
  });
  return placedRows.map((row, index) => ({
    ...row,
    section: isSection(row, placedRows[index + 1], aligns.length),
  }));
}

/** One cell over all columns, before rows of another form. */
function isSection({ cells }: GridRow, next: GridRow | undefined, columns: number): boolean {
  const [only] = cells;
  return only?.columns === columns && only.rows === 1 && (next?.cells.length ?? 0) > 1;
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
