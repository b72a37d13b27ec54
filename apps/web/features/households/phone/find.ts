import { needsAnother } from "@toso/domain/households/due";
import { fold } from "@toso/domain/words/fold";
import { type Item, keysOf } from "./order.ts";

/** Which households are wanted. `open`: those that do not use this platform yet; `left`: those off the list. */
export type Filter = "all" | "left" | "again" | "never" | "poor" | `open:${string}`;

/** Those that fit the filter and hold every word that was typed, with or without accents. */
export function find<Each extends Item>(all: readonly Each[], typed: string, filter: Filter): Each[] {
  const words = fold(typed).split(" ").filter(Boolean);
  const fits = fitting(filter);
  return all.filter((item) => fits(item) && holds(keysOf(item.doc).search, words));
}

const holds = (search: string, words: readonly string[]) => words.every((word) => search.includes(word));

function fitting(filter: Filter): (item: Item) => boolean {
  if (filter === "all" || filter === "left") return () => true;
  if (filter === "again") return ({ doc }) => needsAnother(doc);
  if (filter === "never") return ({ doc }) => doc.lastVisit === null;
  if (filter === "poor") return ({ doc }) => doc.poverty === "poor" || doc.poverty === "near_poor";
  const platform = filter.slice("open:".length);
  return ({ doc }) => doc.standing[platform]?.outcome !== "uses";
}
