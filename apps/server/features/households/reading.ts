import type { ReadingOfList } from "@toso/contract/households/office";
import type { HouseholdFile } from "@toso/documents/read/households";
import type { PreviewRow } from "@toso/domain/households/list/preview";

/** A read list as the office's preview takes it: what would be added, and what a person should look at. */
export function readingOf({ preview }: HouseholdFile): ReadingOfList {
  return {
    households: preview.flatMap((row) =>
      row.household && row.fate !== "skip" ? [listed(row, row.household)] : [],
    ),
    findings: preview.flatMap(({ sheet, row, fate, sentence }) =>
      sentence ? [{ sheet, row, kind: fate, sentence }] : [],
    ),
  };
}

const listed = ({ sheet, row, place }: PreviewRow, household: NonNullable<PreviewRow["household"]>) => ({
  sheet,
  row,
  hamlet: household.hamlet,
  left: household.left,
  household: {
    head: household.head,
    place,
    phone: household.phones[0] ?? null,
    people: household.people,
    poverty: household.poverty,
  },
});
