import type { Context, Id } from "./command.ts";

/** Who did something to a record, when (ms since 1970, by whoever decided), and why, if it was said. */
export interface Done {
  by: { account: Id; name: string };
  at: number;
  reason: string | null;
}

/** What a record said before it was corrected, and who corrected it. */
export interface Earlier<Said> extends Done {
  said: Said;
  /** What two people corrected differently: the later to arrive stands, and somebody is to choose again. */
  contested?: (keyof Said)[];
}

/** A document keeps so many of its earlier versions; the journal keeps all of them. */
const KEPT = 20;

export const doneBy = ({ actor, now }: Context, reason: string | null): Done => ({
  by: { account: actor.account, name: actor.name },
  at: now,
  reason,
});

/** What is said now, with the newest earlier version last. */
export interface Corrected<Said> {
  said: Said;
  earlier: Earlier<Said>[];
}

/**
 * A correction of what one person saw (`before`) into what they say (`said`), laid over what is there by now.
 * Field by field: what they did not change stays as it is now; what they changed is as they say. Where somebody
 * else had changed the same to something else, both are kept and the field is contested.
 */
export function corrected<Said extends object>(
  now: Said,
  { before, said }: { before: Said; said: Said },
  done: Done,
  earlier: readonly Earlier<Said>[] = [],
): Corrected<Said> {
  const changed = changedFields(before, said);
  const met = changed.filter((field) => !same(now[field], before[field]) && !same(now[field], said[field]));
  // Who leaves all as it is has chosen; who speaks of something else has not.
  const open = contestedIn({ earlier }).filter((field) => changed.length > 0 && !changed.includes(field));
  const contested = [...open, ...met];
  const result = { ...now };
  for (const field of changed) result[field] = said[field];
  const version: Earlier<Said> = { said: now, ...done, ...(contested.length > 0 && { contested }) };
  return { said: result, earlier: [...earlier, version].slice(-KEPT) };
}

/** The last time this field was said anew: what it had said, by whose correction (null: nobody's), and who changed it. */
export function lastChange<Said>(now: Said, earlier: readonly Earlier<Said>[], field: keyof Said) {
  const versions = [...earlier.map(({ said }) => said), now];
  const changes = earlier.filter(({ said }, n) => !same(said[field], (versions[n + 1] ?? now)[field]));
  const last = changes.at(-1);
  return last ? { said: last.said, saidBy: changes.at(-2)?.by ?? null, changedBy: last.by } : null;
}

/** The fields that two versions say differently. */
export const changedFields = <Said extends object>(one: Said, other: Said): (keyof Said)[] =>
  (Object.keys(one) as (keyof Said)[]).filter((field) => !same(one[field], other[field]));

/** What is still to be chosen again: two corrections met, and nobody has spoken of it since. */
export const contestedIn = <Said>({ earlier = [] }: { earlier?: readonly Earlier<Said>[] }): (keyof Said)[] =>
  earlier.at(-1)?.contested ?? [];

// Fields hold a word, a number, nothing, or a list of words.
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
