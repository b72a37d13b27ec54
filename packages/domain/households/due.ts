import { addDays, type Day, daysBetween } from "../words/day.ts";
import type { Household } from "./household.ts";

/** So many days ahead a promise is already spoken of. */
const SOON_DAYS = 3;

/** A promise to come back: how many days it is late (negative: days still to go). */
export interface Due<Item> {
  item: Item;
  late: number;
}

/** Promised visits of today, late ones and those of the next three days, the latest first. */
export function dueHouseholds<Item extends { doc: Pick<Household, "next"> }>(
  all: Iterable<Item>,
  today: Day,
): Due<Item>[] {
  const horizon = addDays(today, SOON_DAYS);
  const due: Due<Item>[] = [];
  for (const item of all) {
    const { next } = item.doc;
    if (next !== null && next <= horizon) due.push({ item, late: daysBetween(next, today) });
  }
  return due.sort((a, b) => b.late - a.late);
}

/** Somebody must go again, about any platform. */
export const needsAnother = ({ standing }: Pick<Household, "standing">): boolean =>
  Object.values(standing).some(({ outcome }) => outcome === "again");
