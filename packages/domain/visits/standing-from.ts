import type { Id } from "../command/command.ts";
import type { Stored } from "../command/state.ts";
import type { Household, Standing } from "../households/household.ts";
import type { Day } from "../words/day.ts";
import type { SaidOfVisit, Visit } from "./visit.ts";

/**
 * The household as all its visits together leave it: worked out anew after one was corrected or withdrawn. Withdrawn
 * ones count for nothing. In whatever order they are taken the household is the same, so this equals what
 * `visited` made of them one by one.
 */
export function standingFrom(
  household: Household,
  visits: Iterable<Pick<Stored<Visit>, "id" | "doc">>,
): Household {
  let after: Household = { ...household, standing: {}, lastVisit: null, next: null };
  for (const { id, doc } of visits) if (!doc.withdrawn) after = visited(after, id, doc);
  // Nobody is expected to come again to who has left.
  return household.left ? { ...after, next: null } : after;
}

/** The household after a visit. A newer visit moves its standing; who already uses a platform keeps using it. */
export function visited(household: Household, visit: Id, said: SaidOfVisit): Household {
  const before = household.standing[said.platform];
  const moved = { outcome: said.outcome, since: said.day, visit };
  const standing =
    before && !gives(before, moved) ? household.standing : { ...household.standing, [said.platform]: moved };
  const { lastVisit, next } = household;
  if (lastVisit !== null && said.day < lastVisit) return { ...household, standing };
  return {
    ...household,
    standing,
    lastVisit: said.day,
    next: said.day === lastVisit ? earliest(next, said.next) : said.next,
  };
}

/**
 * Does this standing give way to that one? First use counts on its earliest day; other results give way to a later
 * visit, and to use. Of one day, the ids decide: what comes of it must not hang on which phone was heard first.
 */
function gives(before: Standing, after: Standing): boolean {
  const uses = before.outcome === "uses";
  if (uses !== (after.outcome === "uses")) return !uses;
  if (before.since === after.since) return uses === after.visit < before.visit;
  return uses === after.since < before.since;
}

/** Of several promises made on one day the first to come due stands. */
function earliest(one: Day | null, other: Day | null): Day | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
