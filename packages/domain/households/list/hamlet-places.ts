import { fold } from "../../words/fold.ts";
import type { Grid } from "./grid.ts";
import { hamletIn, hamletOfCell } from "./hamlet.ts";
import { type SheetRow, textOf } from "./sheet.ts";
import type { Table } from "./tables.ts";

/** "Tổ 05" → "Tổ 5", and "5" under the heading "Tổ"; `null` for other parts of a hamlet. Wards have these for hamlets. */
export function quarterOf(text: string, heading = ""): string | null {
  const number = /(?:^|\P{L})tổ (?:số )?0*(\d+)(?!\p{L})/iu.exec(text.normalize("NFC"))?.[1];
  const bare = /^tổ$/i.test(heading.normalize("NFC").trim()) ? /^0*(\d+)$/.exec(text)?.[1] : undefined;
  return (number ?? bare) ? `Tổ ${number ?? bare}` : null;
}

/** The hamlet in a line over a table. */
export const hamletOfTitle = (title: string): string | null => hamletIn(title) ?? quarterOf(title);

/** Reads the hamlet's column; where only the first row of each hamlet is filled, it holds for those below. */
export function hamletReader(table: Table, grid: Grid): (row: SheetRow) => string | null {
  const column = table.columns.hamlet?.[0];
  const addresses = table.columns.address ?? [];
  if (column === undefined) {
    const repeated = addresses.filter((address) => isRepeated(table.rows, address));
    return (row) =>
      addresses.map((address) => hamletIn(textOf(row.cells[address]))).find(Boolean) ??
      repeated.map((address) => hamletOfCell(textOf(row.cells[address]), "Thôn")).find(Boolean) ??
      null;
  }
  const label = table.labels[column] ?? "";
  const filled = table.rows.filter((row) => grid.text(row.number, column)).length;
  const sparse = filled * 2 < table.rows.length;
  let above: string | null = null;
  return (row) => {
    const text = grid.text(row.number, column);
    const same = /^(nt|-nt-|"|''|”|-"-|-)$/i.test(text) || (text === "" && sparse);
    if (!same) above = grid.cell(row.number, column)?.error ? null : hamletOfCell(text, label);
    return above;
  };
}

/** Few addresses for many rows are hamlets, not houses. */
function isRepeated(rows: SheetRow[], column: number): boolean {
  const texts = rows.map(({ cells }) => fold(textOf(cells[column]))).filter(Boolean);
  return new Set(texts).size * 3 <= texts.length && !texts.some((text) => /^\d/.test(text));
}

/** "Thôn Trà Veo", or a bare name that is none of the usual ones. */
export function hamletOfSheet(name: string): string | null {
  const said = hamletOfTitle(name);
  if (said) return said;
  const usual =
    /^(sheet|trang tinh|trang|bang|book|data|du lieu|csv|foglio|toan|xa|phuong|chung|gop|ks|khao sat|moi|cu|nhap|in|final|all)(?![a-z])|danh sach|\bds\b|\bho\b|tong hop|thong ke|\d{4}|mau|bieu/;
  const isCode = /\p{L}[-_.]*\d|_/u.test(name); // "Q2-ho", "DS_ho"
  const initials = !/\p{L}{4}|\p{L}+\s\p{L}+/u.test(name); // "TV", "DS"
  return usual.test(fold(name)) || isCode || initials
    ? null
    : hamletOfCell(name.replace(/^(t|tt|th)\.\s*/i, ""), "Thôn");
}
