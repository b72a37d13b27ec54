import type { Id } from "../command/command.ts";
import { kind } from "../command/state.ts";
import type { Outcome } from "../households/household.ts";
import type { Day } from "../words/day.ts";

/** A picture that travels apart from the record and is known by its SHA-256 (S10). */
export interface PhotoRef {
  hash: string;
  bytes: number;
}

/** One visit to one household, about one platform. */
export interface Visit {
  household: Id;
  /** The day of the deed, as the member says it (S8). */
  day: Day;
  platform: string;
  outcome: Outcome;
  /** Who was helped, in the words of the form: "Chủ hộ", "Vợ/chồng", "Con", "Người già" … */
  helped: string[];
  /** A relative did it for them: counted apart. */
  byRelative: boolean;
  note: string | null;
  photos: PhotoRef[];
  /** When to come back, if anybody promised. */
  next: Day | null;
  by: { account: Id; name: string };
}

export const visits = kind<Visit>("visit");
