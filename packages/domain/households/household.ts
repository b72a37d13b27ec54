import type { Id } from "../command/command.ts";
import type { Done, Earlier } from "../command/correction.ts";
import { LATE_DAYS } from "../command/permission.ts";
import { kind } from "../command/state.ts";
import { addDays, type Day } from "../words/day.ts";

/** What came of teaching a platform. All four are honest results. */
export type Outcome = "uses" | "again" | "no_device" | "declined";

export const OUTCOMES: readonly Outcome[] = ["uses", "again", "no_device", "declined"];

const OUTCOME_WORDS: Record<Outcome, string> = {
  uses: "Đã tự dùng",
  again: "Cần đến lại",
  no_device: "Chưa có máy",
  declined: "Chưa muốn dùng",
};

export const sayOutcome = (outcome: Outcome): string => OUTCOME_WORDS[outcome];

/** Where a household stands with one platform, and the visit that says so. */
export interface Standing {
  outcome: Outcome;
  since: Day;
  visit: Id;
}

export type Poverty = "poor" | "near_poor" | "none";

/** What is said of a household, and may be said anew. What nobody said is null: unknown is not zero. */
export interface SaidOfHousehold {
  head: string;
  /** House number or neighbourhood, as people say it. */
  place: string | null;
  phone: string | null;
  people: number | null;
  poverty: Poverty | null;
}

/** Why a household is no longer on its team's list: moved away, written down twice, never there. */
export type Leaving = "moved" | "twice" | "mistake";

/** A household of a hamlet. */
export interface Household extends SaidOfHousehold {
  added: Day;
  /** Standing by platform code: a household counts once a platform, however often it is visited. */
  standing: Record<string, Standing>;
  lastVisit: Day | null;
  /** When somebody promised to come back. */
  next: Day | null;
  /** The teams that had it before, and the day on which it went over; absent: it was never moved. */
  moved?: { from: Id; on: Day }[];
  /** What was said of it before each correction, the oldest first; absent: it was never corrected. */
  earlier?: Earlier<SaidOfHousehold>[];
  /** It is off the list; absent: it is on it. */
  left?: Left;
}

/** That a household left its team's list, from which day on, and by whose word. */
export interface Left extends Done {
  kind: Leaving;
  on: Day;
  /** Written down twice: the household that stays, and the visits that went over to it. */
  into: Id | null;
  visits: Id[];
}

/** A household of which somebody was there on that day: it is on the list again, unless it moved away later. */
export function seenOn(household: Household, day: Day): Household {
  const { left, ...there } = household;
  return !left || (left.kind === "moved" && day <= left.on) ? household : there;
}

export const saidOfHousehold = ({
  head,
  place,
  phone,
  people,
  poverty,
}: SaidOfHousehold): SaidOfHousehold => ({ head, place, phone, people, poverty });

/** Teams that had it until lately: a phone of theirs may not have heard yet that it went over. */
export const hadLately = ({ moved = [] }: Pick<Household, "moved">, today: Day): Id[] =>
  moved.filter(({ on }) => today <= addDays(on, LATE_DAYS)).map(({ from }) => from);

export const households = kind<Household>("household");
