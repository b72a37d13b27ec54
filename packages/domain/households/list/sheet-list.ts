import { fold } from "../../words/fold.ts";
import type { Poverty } from "../household.ts";
import type { Grid } from "./grid.ts";
import { hamletAtStart, hamletIn, hamletOfCell } from "./hamlet.ts";
import { hamletOfSheet, hamletOfTitle, hamletReader, quarterOf } from "./hamlet-places.ts";
import type { Finding, ListedHousehold } from "./household-list.ts";
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
  const hamlet = titles.map(hamletOfTitle).find(Boolean) ?? null;
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
  const quarterAt = (row: SheetRow) => {
    const [column] = columns.neighbourhood ?? [];
    return column === undefined ? null : quarterOf(textOf(row.cells[column]), table.labels[column]);
  };
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
    if (kind.kind === "member") addPhones(read.listed.at(-1)?.household, row, table);
    if (kind.kind !== "household" || isMember) continue;
    countMembers();
    if (byPerson || columns.member) members = 1;
    const { said, findings, marks, place } = readHouseholdRow(row, table);
    const at = { sheet: read.name, row: row.number };
    const hamlet = hamletAt(row) ?? context.hamlet ?? sheetHamlet ?? quarterAt(row);
    read.listed.push({
      household: { ...at, hamlet, head: kind.head, ...said, poverty: said.poverty ?? context.poverty },
      marks,
      place: [context.neighbourhood, place].filter(Boolean).join(", ") || null,
    });
    read.findings.push(...findings.map((finding) => ({ ...at, kind: finding })));
  }
  countMembers();
}

/** A second line of a household, under its merged name, may hold its second telephone. */
function addPhones(household: ListedHousehold | undefined, row: SheetRow, table: Table): void {
  if (!household || table.columns.member) return;
  const { phones } = readHouseholdRow(row, table).said;
  household.phones = [...new Set([...household.phones, ...phones])];
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
  const isUnknown = (context.hamlet ?? sheetHamlet) === null;
  if (hamlet) Object.assign(context, { hamlet, bare: false, neighbourhood: null, poverty });
  else if (poverty) context.poverty = poverty;
  else if (quarterOf(text) && (isUnknown || (context.bare && quarterOf(context.hamlet ?? "")))) {
    // In a ward the "tổ" is the hamlet itself, unless the list names one above it.
    Object.assign(context, { hamlet: quarterOf(text), bare: true });
  } else if (NEIGHBOURHOOD.test(fold(text)) || !(isUnknown || context.bare)) context.neighbourhood = text;
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
