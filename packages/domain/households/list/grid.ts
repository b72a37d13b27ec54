import { type Cell, type Merge, type Sheet, type SheetRow, textOf } from "./sheet.ts";

/** A sheet seen with its merged ranges: a cell inside one reads as the range's first cell. */
export interface Grid {
  rows: SheetRow[];
  /** The cell, or the merged one it lies in. */
  cell(row: number, column: number): Cell | undefined;
  text(row: number, column: number): string;
  merge(row: number, column: number): Merge | undefined;
  /** One past the last column that holds anything. */
  width: number;
}

const MOST_MERGED = 500_000; // cells; no list needs more
const LARGEST_MERGE = 20_000; // a merge of the whole sheet is decoration

export function gridOf(sheet: Sheet): Grid {
  const byNumber = new Map(sheet.rows.map((row) => [row.number, row]));
  const merges = new Map<string, Merge>();
  let room = MOST_MERGED;
  for (const merge of sheet.merges) {
    const area = (merge.bottom - merge.top + 1) * (merge.right - merge.left + 1);
    if (area > LARGEST_MERGE || area > room) continue;
    room -= area;
    for (let row = merge.top; row <= merge.bottom; row++) {
      for (let column = merge.left; column <= merge.right; column++) merges.set(`${row}:${column}`, merge);
    }
  }
  const merge = (row: number, column: number) =>
    merges.size > 0 ? merges.get(`${row}:${column}`) : undefined;
  const cell = (row: number, column: number) => {
    const range = merge(row, column);
    return byNumber.get(range?.top ?? row)?.cells[range?.left ?? column];
  };
  return {
    rows: sheet.rows,
    cell,
    merge,
    text: (row, column) => textOf(cell(row, column)),
    width: sheet.rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0),
  };
}

/** The columns of a row that hold a value of their own, between two columns (the second excluded). */
export function filledColumns(row: SheetRow, from: number, to: number): number[] {
  const columns: number[] = [];
  for (let column = from; column < Math.min(to, row.cells.length); column++) {
    if (textOf(row.cells[column])) columns.push(column);
  }
  return columns;
}
