import { sayOutcome } from "@toso/domain/households/household";
import { platformName } from "@toso/domain/indicators/catalogue";
import type { SaidOfVisit } from "@toso/domain/visits/visit";
import { sayDay } from "@toso/domain/words/day";
import { words } from "./words.ts";

/** What came of it: "VNeID: Đã tự dùng". */
export const sayResult = ({ platform, outcome }: SaidOfVisit): string =>
  `${platformName(platform)}: ${sayOutcome(outcome)}`;

/** The rest of what is said, in one line; `by`: who made the visit. */
export const sayAround = ({ day, helped, byRelative, next }: SaidOfVisit, by?: string): string =>
  [
    sayDay(day),
    by,
    helped.join(", "),
    byRelative ? words.relative : null,
    next ? words.promised(sayDay(next)) : null,
  ]
    .filter(Boolean)
    .join(" · ");

/** One field by itself, for a choice between two versions. */
export function sayField(said: SaidOfVisit, field: keyof SaidOfVisit): string {
  const { day, platform, outcome, helped, byRelative, note, next } = said;
  const spoken: Record<keyof SaidOfVisit, string> = {
    day: sayDay(day),
    platform: platformName(platform),
    outcome: sayOutcome(outcome),
    helped: helped.join(", "),
    byRelative: byRelative ? words.relative : words.notRelative,
    note: note ?? "",
    next: next ? sayDay(next) : "",
  };
  return spoken[field] || words.nothing;
}
