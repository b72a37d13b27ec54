import { fold } from "../words/fold.ts";
import { gridOf } from "./list/grid.ts";
import { hamletIn } from "./list/hamlet.ts";
import type { Finding, HouseholdList, ListedHousehold } from "./list/household-list.ts";
import type { Sheet } from "./list/sheet.ts";
import { readSheet, type SheetListed } from "./list/sheet-list.ts";
import { oneSpelling } from "./list/spelling.ts";
import { findTwins } from "./list/twins.ts";

export type { Finding, FindingKind, HouseholdList, ListedHousehold } from "./list/household-list.ts";

/** A read file with, for its preview, what stands beside each household and each row left out. */
export interface ListRead extends HouseholdList {
  /** House number or neighbourhood, in the order of `households`. */
  places: (string | null)[];
  /** Rows that repeat a household, with the row that they repeat. */
  repeats: Finding[];
}

const NO_LIST =
  "Không tìm thấy danh sách hộ trong tệp. Hãy kiểm tra: bảng cần một dòng tiêu đề có cột họ tên chủ hộ.";

/**
 * The sheets of a file → its households as written, and what to look at, row by row. Columns come in any order under one to
 * four rows of headings. The hamlet is taken from its column, else the group row, the title, the sheet's or the file's name.
 * Nothing is guessed: what cannot be read is null and found. Refused when no sheet lists households by name.
 */
export function readHouseholdList(sheets: Sheet[], fileName = ""): ListRead {
  const shown = sheets.filter(({ hidden }) => !hidden);
  const fileHamlet = hamletIn(fileName.replace(/\.[^.]*$/, "").replace(/[_]+/g, " "));
  const read = withoutSummaries(
    (shown.length > 0 ? shown : sheets).map((sheet) => readSheet(sheet.name, gridOf(sheet), fileHamlet)),
  );
  const listed = read.flatMap((sheet) => sheet.listed);
  if (!read.some(({ isList }) => isList)) {
    return { households: [], findings: [], refused: true, reason: NO_LIST, places: [], repeats: [] };
  }
  oneSpelling(listed.map(({ household }) => household));
  const { repeats, namesakes } = findTwins(listed);
  const kept = listed.filter((one) => !repeats.has(one));
  const at = ({ sheet, row }: ListedHousehold, kind: Finding["kind"]): Finding => ({ sheet, row, kind });
  const repeated = [...repeats].map(({ household }) => at(household, "duplicate"));
  const findings = [
    ...read.flatMap((sheet) => sheet.findings),
    ...repeated,
    ...[...namesakes].map(({ household }) => at(household, "same_name")),
  ];
  const position = new Map(read.map(({ name }, i) => [name, i]));
  findings.sort((a, b) => position.get(a.sheet)! - position.get(b.sheet)! || a.row - b.row);
  return {
    households: kept.map(({ household }) => household),
    findings,
    refused: false,
    places: kept.map(({ place }) => place),
    repeats: repeated,
  };
}

/** A sheet called "Tổng hợp" that names the same heads again is a summary of the others, not a list. */
function withoutSummaries(sheets: SheetListed[]): SheetListed[] {
  const isSummary = ({ name }: SheetListed) => /\b(tong hop|thong ke|bieu th|th)\b/.test(fold(name));
  const heads = new Set(
    sheets
      .filter((sheet) => !isSummary(sheet))
      .flatMap(({ listed }) => listed.map(({ household }) => fold(household.head))),
  );
  return sheets.filter((sheet) => {
    if (!isSummary(sheet) || heads.size === 0) return true;
    const again = sheet.listed.filter(({ household }) => heads.has(fold(household.head))).length;
    return again * 2 < sheet.listed.length;
  });
}
