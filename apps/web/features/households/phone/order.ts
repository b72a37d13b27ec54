import type { Id } from "@toso/domain/command/command";
import type { Household } from "@toso/domain/households/household";
import { fold } from "@toso/domain/words/fold";

export interface Item {
  id: Id;
  doc: Household;
}

interface Keys {
  search: string;
  order: string;
}

// A document is never changed in place, so its keys hold as long as it does.
const kept = new WeakMap<Household, Keys>();

/** What a household is found and ordered by; worked out once. */
export function keysOf(household: Household): Keys {
  const known = kept.get(household);
  if (known) return known;
  const head = fold(household.head);
  const place = fold(household.place ?? "");
  const phone = household.phone?.replace(/\D/g, "") ?? "";
  const made = {
    search: `${head} ${place} ${phone}`,
    order: `${place ? place.replace(/\d+/g, (digits) => digits.padStart(6, "0")) : "~"} ${head}`,
  };
  kept.set(household, made);
  return made;
}

/** As one walks through the hamlet: by place, house 2 before house 10, then by name; no place comes last. */
export const byPlace = <Each extends Item>(all: Iterable<Each>): Each[] =>
  [...all].sort((a, b) => {
    const [one, other] = [keysOf(a.doc).order, keysOf(b.doc).order];
    return one < other ? -1 : one > other ? 1 : 0;
  });

/** The next doors after this one, going on from the beginning after the last house. */
export function neighbours<Each extends Item>(ordered: readonly Each[], id: Id, count: number): Each[] {
  const at = ordered.findIndex((item) => item.id === id);
  if (at < 0) return ordered.slice(0, count);
  return [...ordered.slice(at + 1), ...ordered.slice(0, at)].slice(0, count);
}
