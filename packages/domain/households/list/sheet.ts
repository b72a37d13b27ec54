/** One cell as the file holds it. Text and number stay apart: "03" and 3 are not the same finding. */
export interface Cell {
  value: string | number | boolean;
  /** What a person saw where a number format adds zeros in front: 912345678 shown as 0912345678. */
  shown?: string;
  /** A formula that failed; `value` is then its code, '#REF!'. */
  error?: true;
  /** A number that the program shows as a date, often typed as "3/4" and changed by it. */
  date?: true;
  /** Crossed out, wholly. Text crossed out in part has lost that part already. */
  struck?: true;
}

/** A row as numbered in the file, from 1. Cells stand at their column, from 0; an empty one is undefined. */
export interface SheetRow {
  number: number;
  cells: (Cell | undefined)[];
}

/** A merged range, rows from 1 and columns from 0, all four included. */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** A sheet of a workbook; rows that hold nothing are left out. */
export interface Sheet {
  name: string;
  hidden: boolean;
  rows: SheetRow[];
  merges: Merge[];
}

const LONGEST = 1000; // what a cell of a list can say; longer texts only slow the reading down

/** The text of a cell on one line, composed (NFC); '' when empty. */
export function textOf(cell: Cell | undefined): string {
  if (!cell) return "";
  const text = cell.shown ?? (typeof cell.value === "string" ? cell.value : String(cell.value));
  return text
    .slice(0, LONGEST)
    .normalize("NFC")
    .replace(/[\s\u200b-\u200f\ufeff]+/g, " ")
    .trim();
}
