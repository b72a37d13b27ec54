import { fold } from "../../words/fold.ts";
import type { Poverty } from "../household.ts";
import { filledColumns } from "./grid.ts";
import { eachWordCapital } from "./head-name.ts";
import type { Meaning } from "./headings.ts";
import type { FindingKind, ListedHousehold } from "./household-list.ts";
import { saysLeft } from "./left.ts";
import { isErrorText, readCount } from "./people.ts";
import { readPhones } from "./phones.ts";
import { isMark, povertyIn } from "./poverty.ts";
import { headText } from "./row-kind.ts";
import { type SheetRow, textOf } from "./sheet.ts";
import type { Table } from "./tables.ts";

/** What a row says of its household, where it stands aside; and what a person should look at. */
export interface RowRead {
  said: Pick<ListedHousehold, "people" | "phones" | "ethnicity" | "left"> & { poverty: Poverty | null };
  findings: FindingKind[];
  /** What tells two households of one name apart, by column; only what is filled. */
  marks: Partial<Record<"identity" | "born" | "place", string>>;
  /** House number or neighbourhood as the row says it. */
  place: string | null;
}

export function readHouseholdRow(row: SheetRow, table: Table): RowRead {
  const findings = new Set<FindingKind>();
  const texts = (...meanings: Meaning[]) =>
    meanings
      .flatMap((meaning) => (table.columns[meaning] ?? []).map((column) => textOf(row.cells[column])))
      .filter(Boolean);

  const people = readPeople(row, table, findings);
  const phones = readAllPhones(row, table, findings);
  const poverty = readPoverty(row, table, findings);
  const filled = filledColumns(row, table.from, table.to);
  if (filled.some((column) => row.cells[column]!.error || isErrorText(textOf(row.cells[column]))))
    findings.add("formula_error");

  const struck = filled.filter((column) => row.cells[column]!.struck);
  const headStruck = (table.columns.head ?? []).some((column) => row.cells[column]?.struck);
  const known = new Set(Object.values(table.columns).flat());
  const remarks = [
    headText(row, table),
    ...texts("note"),
    ...filled.filter((column) => !known.has(column)).map((column) => textOf(row.cells[column])),
  ];
  const left = headStruck || struck.length * 2 > filled.length || remarks.some(saysLeft);
  if (left) findings.add("left");

  const [ethnicity] = texts("ethnicity").filter((text) => /\p{L}/u.test(text));
  const place = texts("neighbourhood", "address").join(", ") || null;
  return {
    said: { people, phones, poverty, ethnicity: ethnicity ? spelled(ethnicity) : null, left },
    findings: [...findings],
    marks: { identity: texts("identity").join(" "), born: texts("born").join(" "), place: place ?? "" },
    place,
  };
}

function readPeople(row: SheetRow, { columns }: Table, findings: Set<FindingKind>): number | null {
  const counts = (meaning: Meaning) => (columns[meaning] ?? []).map((column) => readCount(row.cells[column]));
  const [people] = counts("people");
  // A household of no women is one; of no people it is none.
  const inside = (meaning: Meaning) =>
    (columns[meaning] ?? []).map((column) => {
      const cell = row.cells[column];
      return /^0+$/.test(textOf(cell)) ? 0 : readCount(cell).count;
    });
  const sexes = [...inside("male"), ...inside("female")];
  if (people?.finding) findings.add(people.finding);
  const whole = people?.count ?? null;
  const parts = [...sexes, ...inside("part")].filter((count) => count !== null);
  const both = columns.male && columns.female ? sumOf(sexes) : null;
  if (!people) return both || null;
  if (whole === null) return null;
  if ((both !== null && both !== whole) || parts.some((part) => part > whole)) findings.add("contradiction");
  return whole;
}

/** Unknown as soon as one of them is. */
const sumOf = (counts: (number | null)[]) =>
  counts.length > 0 && counts.every((count) => count !== null)
    ? counts.reduce((sum, count) => sum + count, 0)
    : null;

function readAllPhones(row: SheetRow, table: Table, findings: Set<FindingKind>): string[] {
  const phones = new Set<string>();
  for (const column of table.columns.phone ?? []) {
    const cell = row.cells[column];
    if (!cell || cell.error || isErrorText(textOf(cell))) continue;
    const read = readPhones(fold(textOf(cell)));
    for (const phone of read.phones) phones.add(phone);
    if (read.bad) findings.add("bad_phone");
  }
  const besideName = headText(row, table);
  if (besideName.replace(/\D/g, "").length >= 9)
    for (const phone of readPhones(fold(besideName)).phones) phones.add(phone);
  return [...phones];
}

function readPoverty(row: SheetRow, { columns }: Table, findings: Set<FindingKind>): Poverty | null {
  const marked = (meaning: Meaning) => columns[meaning]?.some((column) => isMark(textOf(row.cells[column])));
  const worded =
    (columns.poverty ?? [])
      .map((column) => povertyIn(textOf(row.cells[column])))
      .find((said) => said !== null) ?? null;
  const [poor, near] = [marked("poor"), marked("near_poor")];
  if ((poor && near) || (poor && worded === "near_poor") || (near && worded === "poor")) {
    findings.add("contradiction");
    return null;
  }
  const noted = columns.poverty || columns.poor || columns.near_poor ? [] : (columns.note ?? []);
  const remark = noted
    .map((column) => povertyIn(textOf(row.cells[column])))
    .find((said) => said === "poor" || said === "near_poor");
  if (remark) return remark;
  if (poor) return "poor";
  if (near) return "near_poor";
  return worded ?? (poor === false || near === false || marked("not_poor") ? "none" : null);
}

const spelled = (text: string) =>
  text === text.toUpperCase() || text === text.toLowerCase() ? eachWordCapital(text) : text;
