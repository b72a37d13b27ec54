import { fold } from "../../words/fold.ts";
import type { Poverty } from "../household.ts";
import type { Grid } from "./grid.ts";
import { hamletAtStart, hamletIn, hamletOfCell } from "./hamlet.ts";
import type { Finding } from "./household-list.ts";
import { readHouseholdRow } from "./household-row.ts";
import { povertyIn } from "./poverty.ts";
import { kindOfRow, NEIGHBOURHOOD } from "./row-kind.ts";
import { type SheetRow, textOf } from "./sheet.ts";
import { type Table, tablesOf } from "./tables.ts";
import type { Listed } from "./twins.ts";

export interface SheetListed {
  name: string;
  /** It has a table that lists households, even an empty one. */
  isList: boolean;
  listed: (Listed & { place: string | null })[];
  findings: Finding[];
}

/** What the lines above a row say of it. */
interface Context {
  hamlet: string | null;
  /** The hamlet came from a group row without its kind, so the next such row is a hamlet too. */
  bare: boolean;
  neighbourhood: string | null;
  poverty: Poverty | null;
}

/** The households of one sheet, row by row, in the order of the file. */
export function readSheet(name: string, grid: Grid, fileHamlet: string | null): SheetListed {
  const tables = tablesOf(grid);
  const read: SheetListed = { name, isList: tables.length > 0, listed: [], findings: [] };
  let context: Context = { hamlet: null, bare: false, neighbourhood: null, poverty: null };
  for (const table of tables) {
    context = contextOf(table, context);
    readTable(table, grid, context, read, hamletOfSheet(name) ?? fileHamlet);
  }
  return read;
}

/** A table whose titles say nothing new goes on where the one above ended, as when headings repeat on each page. */
function contextOf({ titles }: Table, before: Context): Context {
  const hamlet = titles.map((title) => hamletIn(title)).find(Boolean) ?? null;
  const list = titles.find((title) => /danh sach|\bds\b/.test(fold(title)));
  const poverty = list ? povertyIn(list) : null;
  return {
    hamlet: hamlet ?? before.hamlet,
    bare: hamlet === null && before.bare,
    neighbourhood: null,
    poverty: poverty ?? (hamlet ? null : before.poverty),
  };
}

function readTable(
  table: Table,
  grid: Grid,
  context: Context,
  read: SheetListed,
  sheetHamlet: string | null,
): void {
  const { columns } = table;
  const hamletAt = hamletReader(table, grid);
  const byPerson = isByPerson(table);
  let ended = false;
  let members = 0;
  const countMembers = () => {
    const last = read.listed.at(-1)?.household;
    if (last && members > 0 && !columns.people) last.people = members;
    members = 0;
  };
  for (const row of table.rows) {
    const kind = kindOfRow(row, table, grid, ended);
    if (kind.kind === "total" || kind.kind === "closing") ended = true;
    if (kind.kind === "group") {
      enterGroup(kind.text, context, sheetHamlet);
      ended = false;
    }
    if (kind.kind === "nameless") read.findings.push(...namelessFindings(read.name, row, table));
    const isMember = kind.kind === "member" || (byPerson && kind.kind === "household" && !isHead(row, table));
    if (isMember) members += 1;
    if (kind.kind !== "household" || isMember) continue;
    countMembers();
    if (byPerson || columns.member) members = 1;
    const { said, findings, marks, place } = readHouseholdRow(row, table);
    const at = { sheet: read.name, row: row.number };
    const hamlet = hamletAt(row) ?? context.hamlet ?? sheetHamlet;
    read.listed.push({
      household: { ...at, hamlet, head: kind.head, ...said, poverty: said.poverty ?? context.poverty },
      marks,
      place: [context.neighbourhood, place].filter(Boolean).join(", ") || null,
    });
    read.findings.push(...findings.map((finding) => ({ ...at, kind: finding })));
  }
  countMembers();
}

/** A list of people: only the row of its head is a household. */
const isByPerson = ({ columns, rows }: Table) =>
  columns.relation !== undefined && rows.some((row) => isHead(row, { columns } as Table));

const isHead = (row: SheetRow, { columns }: Table) =>
  (columns.relation ?? []).some((column) =>
    /^(chu ho|ch|ban than|chu|x)$/.test(fold(textOf(row.cells[column]))),
  );

function namelessFindings(sheet: string, row: SheetRow, table: Table): Finding[] {
  const { findings } = readHouseholdRow(row, table);
  const formula = findings.includes("formula_error") ? (["formula_error"] as const) : [];
  return [...formula, "no_name" as const].map((kind) => ({ sheet, row: row.number, kind }));
}

/** "Thôn Trà Ôi" starts a hamlet, "Tổ 3" a neighbourhood in it, "Hộ cận nghèo" a class; a bare name the hamlet, if none is known. */
function enterGroup(text: string, context: Context, sheetHamlet: string | null): void {
  const hamlet = hamletAtStart(text) ?? hamletIn(text);
  const poverty = povertyIn(text);
  if (hamlet) Object.assign(context, { hamlet, bare: false, neighbourhood: null, poverty });
  else if (poverty) context.poverty = poverty;
  else if (NEIGHBOURHOOD.test(fold(text)) || (!context.bare && (context.hamlet ?? sheetHamlet) !== null))
    context.neighbourhood = text;
  else if (!NO_PLACE.test(fold(text)) && text.split(" ").length <= 5) {
    Object.assign(context, {
      hamlet: hamletOfCell(text.replace(OUTLINE, ""), "Thôn"),
      bare: true,
      neighbourhood: null,
    });
  }
}

const OUTLINE = /^([IVX]+|\d+|[A-H])[.)/:-]\s*/;
const NO_PLACE = /\b(ho|danh sach|nhom|bo sung|cac|so|nguoi|xa|phuong)\b/;

/** Reads the hamlet's column; where only the first row of each hamlet is filled, it holds for those below. */
function hamletReader(table: Table, grid: Grid): (row: SheetRow) => string | null {
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
function hamletOfSheet(name: string): string | null {
  const said = hamletIn(name);
  if (said) return said;
  const usual =
    /^(sheet|trang tinh|trang|bang|book|data|du lieu|csv|foglio|toan|xa|phuong|chung|gop|ks|khao sat|moi|cu|nhap|in|final|all)\b|danh sach|\bds\b|\bho\b|tong hop|thong ke|\d{4}|mau|bieu/;
  return usual.test(fold(name)) || !/\p{L}/u.test(name) ? null : hamletOfCell(name, "Thôn");
}
