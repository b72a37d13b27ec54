import type { Household } from "../households/household.ts";
import { households } from "../households/household.ts";
import { type Visit, visits } from "../visits/visit.ts";
import type { Day } from "../words/day.ts";

/** One sum that one document carries: how much of a measure, on which day. */
export interface Count {
  measure: string;
  day: Day;
  n: number;
}

/**
 * What a document counts for. Totals are the sum of this over all documents, kept by the writing
 * transaction as (after − before); a property test holds both equal.
 */
export function counts(kind: string, doc: unknown): Count[] {
  if (kind === households.name) return countHousehold(doc as Household);
  if (kind === visits.name) return countVisit(doc as Visit);
  return [];
}

function countHousehold(household: Household): Count[] {
  const standings = Object.entries(household.standing);
  return [
    { measure: "households", day: household.added, n: 1 },
    ...standings.map(([platform, { outcome, since }]) => ({
      measure: `${outcome}:${platform}`,
      day: since,
      n: 1,
    })),
  ];
}

function countVisit({ day, helped, byRelative }: Visit): Count[] {
  return [
    { measure: "visits", day, n: 1 },
    { measure: "people", day, n: helped.length },
    { measure: "relative", day, n: byRelative ? 1 : 0 },
  ].filter(({ n }) => n !== 0);
}

/** The change of totals that follows from a document's change; nothing for what cancels out. */
export function difference(kind: string, before: unknown, after: unknown): Count[] {
  const sums = new Map<string, Count>();
  const add = (count: Count, sign: number) => {
    const key = `${count.day} ${count.measure}`;
    const n = (sums.get(key)?.n ?? 0) + sign * count.n;
    sums.set(key, { ...count, n });
  };
  if (before) for (const count of counts(kind, before)) add(count, -1);
  if (after) for (const count of counts(kind, after)) add(count, 1);
  return [...sums.values()].filter(({ n }) => n !== 0);
}
