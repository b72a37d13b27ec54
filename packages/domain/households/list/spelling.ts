import { fold } from "../../words/fold.ts";
import type { ListedHousehold } from "./household-list.ts";

/** One hamlet, one spelling: "tra veo" and "Trà Veo" become the one with accents that the list uses most. Changes them in place. */
export function oneSpelling(households: ListedHousehold[]): void {
  const spellings = new Map<string, Map<string, number>>();
  for (const { hamlet } of households) {
    if (hamlet === null) continue;
    const counts = spellings.get(fold(hamlet)) ?? new Map<string, number>();
    spellings.set(fold(hamlet), counts.set(hamlet, (counts.get(hamlet) ?? 0) + 1));
  }
  const best = new Map([...spellings].map(([key, counts]) => [key, bestOf(counts)]));
  for (const household of households) {
    if (household.hamlet !== null) household.hamlet = best.get(fold(household.hamlet))!;
  }
}

function bestOf(counts: Map<string, number>): string {
  const worth = ([spelling, count]: [string, number]) =>
    (/[^\0-\x7f]/.test(spelling) ? 1_000_000 : 0) + count;
  return [...counts].reduce((best, next) => (worth(next) > worth(best) ? next : best))[0];
}
