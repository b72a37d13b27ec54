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

/**
 * A household counts from the day it was added until it moves away; what it learnt goes on counting. One that was
 * written down twice, or by mistake, never counts.
 */
function countHousehold({ added, left, standing }: Household): Count[] {
  if (left && left.kind !== "moved") return [];
  const gone: Count[] = left
    ? [{ measure: "households", day: left.on < added ? added : left.on, n: -1 }]
    : [];
  return [
    { measure: "households", day: added, n: 1 },
    ...gone,
    ...Object.entries(standing).map(([platform, { outcome, since }]) => ({
      measure: `${outcome}:${platform}`,
      day: since,
      n: 1,
    })),
  ];
}

/** A visit that was withdrawn counts for nothing. */
function countVisit({ day, helped, byRelative, withdrawn }: Visit): Count[] {
  if (withdrawn) return [];
  return [
    { measure: "visits", day, n: 1 },
    { measure: "people", day, n: helped.length },
    { measure: "relative", day, n: byRelative ? 1 : 0 },
  ].filter(({ n }) => n !== 0);
}

/** The change of totals that follows from a document's change: what it no longer counts for is negative. */
export function difference(kind: string, before: unknown, after: unknown): Count[] {
  const gone = before ? counts(kind, before) : [];
  const come = after ? counts(kind, after) : [];
  if (gone.length === 0) return come;
  // A document has a handful of counts, and most stay: to look for each is quicker than to keep them by name.
  const moved: Count[] = [];
  for (const count of come) {
    const same = gone.findIndex(
      (one) => one.n === count.n && one.day === count.day && one.measure === count.measure,
    );
    if (same < 0) moved.push(count);
    else gone.splice(same, 1);
  }
  for (const { measure, day, n } of gone) moved.push({ measure, day, n: -n });
  return moved;
}
