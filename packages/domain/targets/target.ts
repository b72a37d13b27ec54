import type { Id } from "../command/command.ts";
import { kind } from "../command/state.ts";
import type { Day } from "../words/day.ts";

/** What a team is asked to reach: so many of an indicator's unit within a span of days. */
export interface Target {
  team: Id;
  indicator: string;
  value: number;
  from: Day;
  to: Day;
}

export const targets = kind<Target>("target");
