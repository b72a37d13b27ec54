import type { Id } from "../command/command.ts";
import type { Day } from "../words/day.ts";
import { type Hamlet, stoodOn } from "./unit.ts";

/** Where a hamlet is on a day. */
export interface Whereabouts {
  /** The hamlets of that day which hold it or some of it. */
  units: Id[];
  /** Hamlets on the way whose end left something open on that day; none: all of it has a place. */
  undecided: Id[];
}

/** On that day the hamlet is no more, and for some of it nobody has said yet where it goes. */
export const leftOpen = (hamlet: Pick<Hamlet, "to" | "undecided" | "successors">, day: Day): boolean =>
  hamlet.to !== null &&
  hamlet.to < day &&
  (hamlet.undecided || hamlet.successors.some(({ from }) => from > day));

/**
 * Follows a hamlet through merges, splits and moves to the hamlets of a day. What came to a hamlet goes on with it
 * from then: only what leaves that one later is followed. Before its own first day a hamlet is nowhere.
 */
export function successorOn(hamlets: ReadonlyMap<Id, Hamlet>, id: Id, day: Day): Whereabouts {
  const units = new Set<Id>();
  const undecided = new Set<Id>();
  const seen = new Set<string>();
  const follow = (unit: Id, arrived: Day) => {
    const hamlet = hamlets.get(unit);
    if (!hamlet || seen.has(`${unit} ${arrived}`)) return;
    seen.add(`${unit} ${arrived}`);
    if (stoodOn(hamlet, day)) units.add(unit);
    if (leftOpen(hamlet, day)) undecided.add(unit);
    for (const { unit: next, from } of hamlet.successors)
      if (arrived < from && from <= day) follow(next, from);
  };
  follow(id, "");
  return { units: [...units], undecided: [...undecided] };
}
