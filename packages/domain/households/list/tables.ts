import { fold } from "../../words/fold.ts";
import { filledColumns, type Grid } from "./grid.ts";
import { type HeadingBlock, headingBlockAt } from "./heading-block.ts";
import type { Meaning } from "./headings.ts";
import { isMark } from "./poverty.ts";
import { type SheetRow, textOf } from "./sheet.ts";

/** A table of households: its columns by meaning, the rows under its headings, and the lines over them. */
export interface Table {
  /** Columns of the table; the second is excluded. Two tables may stand side by side. */
  from: number;
  to: number;
  columns: Partial<Record<Meaning, number[]>>;
  labels: string[];
  rows: SheetRow[];
  /** The lines between the table and what stands above it, the nearest first. */
  titles: string[];
  /** Most rows carry a number, so a line without one is rather none of the list. */
  numbered: boolean;
  /** Rows without a number right before a row numbered 1: what stands there alone names a group. */
  restarts: ReadonlySet<number>;
}

/** The tables of a sheet that list households by name, from top to bottom. */
export function tablesOf(grid: Grid): Table[] {
  const blocks: HeadingBlock[] = [];
  for (let index = 0; index < grid.rows.length; index++) {
    const block = mayBeHeading(grid.rows[index]!) ? headingBlockAt(grid, index) : null;
    if (!block) continue;
    blocks.push(block);
    index = block.last;
  }
  return blocks.flatMap((block, i) => {
    const rows = grid.rows.slice(block.last + 1, blocks[i + 1]?.first);
    const titles = titlesAbove(grid, block.first, i === 0 ? 0 : blocks[i - 1]!.last + 1);
    return windowsOf(block, grid.width)
      .map(({ from, to }) => tableOf(block, from, to, rows, titles))
      .filter(isHouseholdList);
  });
}

const mayBeHeading = ({ cells }: SheetRow) =>
  cells.every((cell) => !cell || (typeof cell.value === "string" && !/^\s*\d+\s*$/.test(cell.value)));

/** Tables side by side each begin with their own column of numbers. */
function windowsOf({ meanings }: HeadingBlock, width: number): { from: number; to: number }[] {
  const starts = meanings.flatMap((meaning, column) => (meaning === "order" ? [column] : []));
  const windows = starts.map((start, i) => ({ from: i === 0 ? 0 : start, to: starts[i + 1] ?? width }));
  const complete = windows.every(({ from, to }) => meanings.slice(from, to).includes("head"));
  return windows.length > 1 && complete ? windows : [{ from: 0, to: width }];
}

function tableOf(block: HeadingBlock, from: number, to: number, rows: SheetRow[], titles: string[]): Table {
  const columns: Table["columns"] = {};
  for (let column = from; column < to; column++) {
    const meaning = block.meanings[column];
    if (meaning) columns[meaning] = [...(columns[meaning] ?? []), column];
  }
  settleHeads(columns, block.labels, rows);
  settleShortHeadings(columns, block.labels, rows);
  const order = columns.order?.[0];
  const orderOf = (row: SheetRow | undefined) => (order === undefined ? "" : textOf(row?.cells[order]));
  const numbers = rows.filter((row) => /^\d+([.,-]\d+)*[.)]?$/.test(orderOf(row))).length;
  const beforeOne = rows.filter((row, i) => !orderOf(row) && /^0?1[.)]?$/.test(orderOf(rows[i + 1])));
  return {
    from,
    to,
    columns,
    labels: block.labels,
    rows,
    titles,
    numbered: numbers * 2 > rows.length,
    restarts: new Set(beforeOne.map((row) => row.number)),
  };
}

/**
 * Several columns may speak of names: "Chủ hộ" ticked beside each person's name, "Chủ hộ" among other names, or one heading
 * merged over surname and given name. Leaves the columns that make up the head's name.
 */
function settleHeads(columns: Table["columns"], labels: string[], rows: SheetRow[]): void {
  const named = columns.head ?? [];
  if (named.length < 2) return;
  const ticked = named.filter((column) => isTicked(rows, column));
  if (ticked.length > 0) columns.relation = [...(columns.relation ?? []), ...ticked];
  const heads = named.filter((column) => !ticked.includes(column));
  const ofHead = heads.filter((column) => /chủ hộ/i.test(labels[column]!.normalize("NFC")));
  const first = heads[0]!;
  columns.head =
    ofHead.length > 0 && ofHead.length < heads.length
      ? ofHead
      : heads.filter((column, i) => column - i === first && labels[column] === labels[first]);
}

function isTicked(rows: SheetRow[], column: number): boolean {
  const texts = rows.map(({ cells }) => textOf(cells[column])).filter(Boolean);
  return texts.length > 0 && texts.every(isMark);
}

/** "DT" heads telephones or peoples, "Số hộ" counts households or numbers them: what stands below tells. */
function settleShortHeadings(columns: Table["columns"], labels: string[], rows: SheetRow[]): void {
  const texts = (column: number) => rows.map(({ cells }) => textOf(cells[column])).filter(Boolean);
  const phones = columns.phone ?? [];
  const peoples = phones.filter(
    (column) =>
      /^d\.?t\.?$/.test(fold(labels[column]!)) &&
      texts(column).every((text) => /^[\p{L}\s'’-]{2,}$/u.test(text)),
  );
  if (peoples.length > 0) columns.ethnicity ??= peoples;
  // A review says what a household was last year, and what it is now.
  columns.poverty?.sort((a, b) => yearIn(labels[b]!) - yearIn(labels[a]!) || a - b);
  if (columns.phone) columns.phone = phones.filter((column) => holdsPhones(rows, column));
  // Who gets rice or water by the head is counted so, where nothing else counts the people.
  const [part, ...parts] = columns.part ?? [];
  if (
    part !== undefined &&
    parts.length === 0 &&
    !columns.people &&
    !columns.male &&
    BY_HEAD.test(fold(labels[part]!))
  )
    columns.people = [part];
  const [numbering] = columns.household_count ?? [];
  if (numbering === undefined || columns.relation) return;
  const numbers = texts(numbering).map(Number).filter(Number.isInteger);
  const counts =
    numbers.length > 1 && numbers.every((number, i) => i === 0 || number === numbers[i - 1]! + 1);
  if (!counts) return;
  columns.order ??= [numbering];
  delete columns.household_count;
}

const BY_HEAD = /(khau|nguoi) (duoc (ho tro|cap|huong|nhan)|(su )?dung( nuoc| dien)?$)/;

const yearIn = (label: string) => Number(/20\d\d/.exec(label)?.[0] ?? 0);

/** A column of ticks under "Điện thoại" tells who has one. */
function holdsPhones(rows: SheetRow[], column: number): boolean {
  const texts = rows.map(({ cells }) => textOf(cells[column])).filter(Boolean);
  const long = texts.filter((text) => text.replace(/\D/g, "").length >= 5).length;
  return long * 5 >= texts.length;
}

/** Not a count of households by hamlet, and not a list of members, officials or pupils. */
function isHouseholdList({ columns, labels, titles }: Table): boolean {
  if (!(columns.head ?? columns.given)) return false;
  // "Số hộ" counts them, but for a list of people, where it numbers them.
  if (columns.household_count && !columns.relation) return false;
  if (columns.people || labels.some((label) => /hộ/i.test(label.normalize("NFC")))) return true;
  return !columns.role && !titles.some((title) => OTHER_LISTS.test(fold(title)) && !/hộ/i.test(title));
}

const OTHER_LISTS =
  /danh sach (.* )?(thanh vien|to vien|can bo|dang vien|hoc sinh|dai bieu|hoi vien|doan vien|lanh dao|to cong nghe)/;

/** Lines of few cells above a table; the search stops at the rows of the table before. */
function titlesAbove(grid: Grid, first: number, from: number): string[] {
  const titles: string[] = [];
  for (let index = first - 1; index >= from; index--) {
    const row = grid.rows[index]!;
    const filled = filledColumns(row, 0, grid.width);
    if (filled.length > 4 || filled.some((column) => typeof row.cells[column]!.value === "number")) {
      if (from > 0) break;
      continue;
    }
    titles.push(...filled.map((column) => textOf(row.cells[column])));
  }
  return titles;
}
