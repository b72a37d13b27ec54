import type { Id } from "../command/command.ts";
import { kind } from "../command/state.ts";
import type { Day } from "../words/day.ts";

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

/** A household of a hamlet. What nobody said is null: unknown is not zero. */
export interface Household {
  head: string;
  /** House number or neighbourhood, as people say it. */
  place: string | null;
  phone: string | null;
  people: number | null;
  poverty: Poverty | null;
  added: Day;
  /** Standing by platform code: a household counts once a platform, however often it is visited. */
  standing: Record<string, Standing>;
  lastVisit: Day | null;
  /** When somebody promised to come back. */
  next: Day | null;
}

export const households = kind<Household>("household");
