import { sayDay } from "@toso/domain/words/day";
import { sayNumber, sayRate } from "@toso/domain/words/numbers";
import type { Standing } from "./standing.ts";
import { words } from "./words.ts";

/** "46/120 hộ (38%)" */
export const sayDone = ({ progress: { done, value }, indicator: { unit } }: Standing): string => {
  const rate = sayRate(done, value);
  return `${sayNumber(done)}/${sayNumber(value)} ${unit}${rate ? ` (${rate})` : ""}`;
};

/** What it takes to make it, or that it is made. */
export function sayPace({
  progress: { left, perWeek },
  indicator: { unit },
  target: { to },
}: Standing): string {
  if (left === 0) return words.made;
  if (perWeek === null) return words.over(sayNumber(left), unit, sayDay(to));
  return words.pace(sayNumber(perWeek), unit, sayDay(to));
}
