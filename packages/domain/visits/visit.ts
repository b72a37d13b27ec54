import type { Id } from "../command/command.ts";
import type { Done, Earlier } from "../command/correction.ts";
import { kind } from "../command/state.ts";
import type { Outcome } from "../households/household.ts";
import type { Day } from "../words/day.ts";

/** A picture that travels apart from the record and is known by its SHA-256 (S10). */
export interface PhotoRef {
  hash: string;
  bytes: number;
}

/** What a member says of a visit, and may say anew. */
export interface SaidOfVisit {
  /** The day of the deed, as the member says it (S8). */
  day: Day;
  platform: string;
  outcome: Outcome;
  /** Who was helped, in the words of the form: "Chủ hộ", "Vợ/chồng", "Con", "Người già" … */
  helped: string[];
  /** A relative did it for them: counted apart. */
  byRelative: boolean;
  note: string | null;
  /** When to come back, if anybody promised. */
  next: Day | null;
}

/** One visit to one household, about one platform. */
export interface Visit extends SaidOfVisit {
  household: Id;
  photos: PhotoRef[];
  by: { account: Id; name: string };
  /** What it said before each correction, the oldest first; absent: it was never corrected. */
  earlier?: Earlier<SaidOfVisit>[];
  /** It was taken back: it stays to be read and counts for nothing. */
  withdrawn?: Done;
}

export const visits = kind<Visit>("visit");

export const saidOfVisit = ({
  day,
  platform,
  outcome,
  helped,
  byRelative,
  note,
  next,
}: SaidOfVisit): SaidOfVisit => ({
  day,
  platform,
  outcome,
  helped,
  byRelative,
  note,
  next,
});
