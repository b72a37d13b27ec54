import type { Household, SaidOfHousehold } from "@toso/domain/households/household";
import { type Day, daysBetween, sayDay } from "@toso/domain/words/day";
import { words } from "./words.ts";

/** When somebody promised to come back, as one says it today; null: nobody did. */
export function sayPromise(next: Day | null, today: Day): string | null {
  if (next === null) return null;
  const late = daysBetween(next, today);
  if (late > 0) return words.late(late);
  return late === 0 ? words.today : words.soon(-late);
}

export const sayLastVisit = ({ lastVisit }: Household): string =>
  lastVisit === null ? words.unvisited : words.visited(sayDay(lastVisit));

const POVERTY = { poor: words.poor, near_poor: words.nearPoor, none: words.notPoor } as const;

export const sayPoverty = ({ poverty }: Household): string | null => (poverty ? POVERTY[poverty] : null);

export const FIELDS: Record<keyof SaidOfHousehold, string> = {
  head: words.head,
  place: words.place,
  phone: words.phone,
  people: words.people,
  poverty: words.poverty,
};

/** One field by itself. */
export const sayField = (said: SaidOfHousehold, field: keyof SaidOfHousehold): string =>
  String((field === "poverty" ? said.poverty && POVERTY[said.poverty] : said[field]) ?? words.nothing);
