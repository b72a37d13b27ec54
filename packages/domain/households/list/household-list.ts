import type { Poverty } from "../household.ts";

/** A household as a list tells it. What the list does not say is null: unknown is not zero. */
export interface ListedHousehold {
  sheet: string;
  /** The row's number in the file, from 1. */
  row: number;
  /** "Trà Veo"; where it only has a number, with its kind: "Thôn 3". */
  hamlet: string | null;
  head: string;
  people: number | null;
  /** Ten digits for mobiles, eleven for landlines, the first zero included. */
  phones: string[];
  poverty: Poverty | null;
  ethnicity: string | null;
  /** Crossed out, or noted as gone: it has left the hamlet or works far away. */
  left: boolean | null;
}

/** What a person should look at in a row. */
export type FindingKind =
  | "blank"
  | "not_a_number"
  | "separator"
  | "outlier"
  | "contradiction"
  | "bad_phone"
  | "duplicate"
  | "same_name"
  | "formula_error"
  | "left"
  | "no_name";

export interface Finding {
  sheet: string;
  row: number;
  kind: FindingKind;
}

/** A read file. `reason` says what to do next when it is refused. A row that repeats another is no second household. */
export interface HouseholdList {
  households: ListedHousehold[];
  findings: Finding[];
  refused: boolean;
  reason?: string;
}
