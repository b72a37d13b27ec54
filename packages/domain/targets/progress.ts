import type { Totals } from "../command/state.ts";
import { indicator } from "../indicators/catalogue.ts";
import { type Day, daysBetween } from "../words/day.ts";
import type { Target } from "./target.ts";

/** How a target stands today. */
export interface Progress {
  done: number;
  value: number;
  left: number;
  /** Needed a week from today on to make it; 0 when it is made, null when its span is over. */
  perWeek: number | null;
}

/** @param totals the team's sums over the target's own span of days */
export function progress(target: Target, totals: Totals, today: Day): Progress {
  const done = totals.get(indicator(target.indicator)?.measure ?? "") ?? 0;
  const left = Math.max(0, target.value - done);
  return { done, value: target.value, left, perWeek: pace(left, target.to, today) };
}

function pace(left: number, end: Day, today: Day): number | null {
  if (left === 0) return 0;
  if (today > end) return null;
  return Math.ceil(left / Math.max(1, Math.ceil((daysBetween(today, end) + 1) / 7)));
}
