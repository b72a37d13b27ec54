import type { Board } from "@toso/contract/targets/office";
import { type Day, daysBetween } from "@toso/domain/words/day";

export type BoardRow = Board["rows"][number];

/** Where a target stands in its time. */
export type Pace = "made" | "on_pace" | "behind" | "missed";

const LEEWAY = 0.9; // a tenth behind the straight line is a wet week, not a warning

/** How much of a span has passed at the end of that day, from 0 to 1. */
export function elapsed({ from, to }: Pick<BoardRow, "from" | "to">, today: Day): number {
  const whole = daysBetween(from, to) + 1;
  return Math.min(1, Math.max(0, (daysBetween(from, today) + 1) / whole));
}

export function paceOf(row: Pick<BoardRow, "from" | "to" | "value" | "done">, today: Day): Pace {
  if (row.done >= row.value) return "made";
  if (today > row.to) return "missed";
  return row.done / row.value >= elapsed(row, today) * LEEWAY ? "on_pace" : "behind";
}

/** Sums of several teams' targets of one indicator: a rate of them is a ratio of sums. */
export function summed(rows: readonly BoardRow[]): { value: number; done: number; noDevice: number } {
  return rows.reduce(
    (sum, { value, done, noDevice }) => ({
      value: sum.value + value,
      done: sum.done + done,
      noDevice: sum.noDevice + noDevice,
    }),
    { value: 0, done: 0, noDevice: 0 },
  );
}
