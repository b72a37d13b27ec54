import type { Id } from "../command/command.ts";
import { kind } from "../command/state.ts";
import { type Day, sayDay } from "../words/day.ts";
import type { Hamlet, HamletShape } from "./unit.ts";

/** The paper by which hamlets change. A number may still be blank: it is filled in by the one who issues it. */
export interface Ground {
  /** "Nghị quyết của Hội đồng nhân dân xã" */
  paper: string;
  /** "31/NQ-HĐND" */
  number: string | null;
  date: Day;
}

/** "Nghị quyết của Hội đồng nhân dân xã số 31/NQ-HĐND ngày 20/12/2025" */
export const sayGround = ({ paper, number, date }: Ground): string =>
  [paper, number && `số ${number}`, `ngày ${sayDay(date)}`].filter(Boolean).join(" ");

/** A hamlet by its id and its name. */
export type NamedHamlet = HamletShape & { id: Id };

/** What goes from a hamlet to another; `to` null: nobody has said yet where. */
export interface Going {
  to: Id | null;
  /** "Xóm Trên"; null: all of it, or nobody said which. */
  part: string | null;
}

/** A hamlet that gives something away, and perhaps is no more after that. */
export interface Leaving {
  hamlet: Id;
  ends: boolean;
  goes: Going[];
}

/**
 * What happens to hamlets by one paper on one day. Merging, splitting, moving a part, renaming, dissolving and
 * deciding what was left open are all this: some begin, some give away, some are called anew.
 */
export interface Reshaping {
  /** The first day of the new shape. */
  on: Day;
  ground: Ground;
  /** Hamlets of before that are not on file yet: they have been there as long as anybody says. */
  unlisted: NamedHamlet[];
  begins: NamedHamlet[];
  leaves: Leaving[];
  renames: NamedHamlet[];
}

/** What was said, kept for the office; the hamlets carry what follows. */
export interface KeptReshaping extends Reshaping {
  /** The hamlets that it changed, as they were before. */
  before: { id: Id; hamlet: Hamlet }[];
  /** It was a mistake and counts for nothing. */
  takenBack: boolean;
}

export const reshapings = kind<KeptReshaping>("reshaping");
