import { fold } from "../../words/fold.ts";
import { filledColumns, type Grid } from "./grid.ts";
import { hamletAtStart } from "./hamlet.ts";
import { type Meaning, meaningOf, meaningOfPath } from "./headings.ts";
import { looksLikeName, namesColumn } from "./names-column.ts";
import { povertyIn } from "./poverty.ts";
import { type SheetRow, textOf } from "./sheet.ts";

/** The heading rows of a table, by their place in `grid.rows`, and what each column means under them. */
export interface HeadingBlock {
  first: number;
  last: number;
  meanings: (Meaning | null)[];
  /** The lowest heading of each column, as written. */
  labels: string[];
}

const DEEPEST = 4; // heading rows; more were never seen

/** The headings that start at this row of the grid, or `null`: two headings we know, one of them the name's. */
export function headingBlockAt(grid: Grid, first: number): HeadingBlock | null {
  const row = grid.rows[first]!;
  if (known(grid, row).length < 2 || row.cells.some((cell) => isName(textOf(cell)))) return null;
  let last = first;
  while (last - first + 1 < DEEPEST && last + 1 < grid.rows.length && continues(grid, first, last + 1))
    last += 1;
  const paths = Array.from({ length: grid.width }, (_, column) => pathOf(grid, first, last, column));
  const meanings = paths.map(meaningOfPath);
  if (!meanings.some((meaning) => meaning === "head" || meaning === "given")) {
    // The names stand under a heading that we do not know, in a table that is else one of households.
    const names = meanings.some(isOfHouseholds) ? namesColumn(grid, last + 1, meanings) : null;
    if (names === null) return null;
    meanings[names] = "head";
  }
  const next = grid.rows[last + 1];
  if (next && isNumbering(next)) last += 1;
  return { first, last, meanings, labels: paths.map((path) => path.at(-1) ?? "") };
}

/** "Lang Thị Tám" and "Tô Văn Hồng" are people, though "Làng" and "Tổ" head columns. */
const isName = (text: string) =>
  looksLikeName(text) && [null, "hamlet", "neighbourhood"].includes(meaningOf(text));

const isOfHouseholds = (meaning: Meaning | null) =>
  meaning === "people" || meaning === "poor" || meaning === "near_poor" || meaning === "poverty";

/** The columns with a heading we know; a merged one counts once, as a title over the table says nothing of columns. */
const known = (grid: Grid, row: SheetRow) =>
  Array.from({ length: grid.width }, (_, column) => column).filter(
    (column) =>
      (grid.merge(row.number, column)?.left ?? column) === column && meaningOf(grid.text(row.number, column)),
  );

/** A row still belongs to the headings when one above is merged down into it, or when it holds only headings. */
function continues(grid: Grid, first: number, index: number): boolean {
  const row = grid.rows[index]!;
  const above = grid.rows[index - 1]!;
  if (row.number - above.number > 1 || isNumbering(row)) return false;
  const top = grid.rows[first]!.number;
  for (let column = 0; column < grid.width; column++) {
    const merge = grid.merge(row.number, column);
    if (merge && merge.top >= top && merge.top < row.number && textOf(grid.cell(row.number, column)))
      return true;
  }
  const texts = filledColumns(row, 0, grid.width).map((column) => row.cells[column]!);
  if (texts.length === 1 && startsGroup(textOf(texts[0]))) return false;
  const headings = texts.filter((cell) => isSubHeading(textOf(cell)));
  return (
    texts.every(({ value }) => typeof value === "string" && !/^\d+$/.test(value)) &&
    headings.length * 2 > texts.length
  );
}

/** The first group row right under the headings: "Thôn Trà Ôi", "Tổ 1", "Hộ nghèo". */
const startsGroup = (text: string) =>
  /\d/.test(text) || hamletAtStart(text) !== null || povertyIn(text) !== null;

const isSubHeading = (text: string) =>
  meaningOf(text) !== null ||
  /^(tong( so| cong)?|ts|nam|nu|trong do.*|khac|khong|co|so luong|sl)$/.test(fold(text));

/** "(1) (2) (3)", "1 2 3", "A B 1 2": columns counted under their headings. */
function isNumbering(row: SheetRow): boolean {
  const texts = filledColumns(row, 0, row.cells.length).map((column) =>
    textOf(row.cells[column]).replace(/[()\s.]/g, ""),
  );
  if (texts.length < 3) return false;
  const numbers = texts
    .filter((text) => /^\d+(=[\d+\-x*/]+)?$/.test(text))
    .map((text) => Number.parseInt(text, 10)); // also "5=6+7"
  const letters = texts.filter((text) => /^[A-Z]$/.test(text)).length;
  const counts = numbers.every((number, i) => i === 0 || number - numbers[i - 1]! === 1);
  return numbers.length + letters === texts.length && numbers.length >= 2 && counts && numbers[0]! <= 3;
}

/** The headings over a column, each once, from top to bottom. */
function pathOf(grid: Grid, first: number, last: number, column: number): string[] {
  const path: string[] = [];
  for (let index = first; index <= last; index++) {
    const text = grid.text(grid.rows[index]!.number, column) || inherited(grid, first, last, index, column);
    if (text && text !== path.at(-1)) path.push(text);
  }
  return path;
}

/** A heading over several columns that nobody merged: it reaches right as long as the row below has headings. */
function inherited(grid: Grid, first: number, last: number, index: number, column: number): string {
  const below = grid.rows[index + 1];
  if (index >= last || index < first || !below) return "";
  for (let left = column; left >= 0; left--) {
    if (!textOf(below.cells[left])) return "";
    const text = grid.text(grid.rows[index]!.number, left);
    if (text) return text;
  }
  return "";
}
