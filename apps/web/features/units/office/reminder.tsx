import type { Organisation } from "@toso/contract/units/office";
import { addDays, daysBetween, sayDay } from "@toso/domain/words/day";
import { sayNumber } from "@toso/domain/words/numbers";
import { Button } from "../../../platform/ui/button.tsx";
import { Card } from "../../../platform/ui/card.tsx";
import { WORDS } from "./words.ts";

/** What waits for a decision, until there is one: which hamlet, since when, and what depends on it. */
export function Reminder({ today }: { today: Organisation }) {
  const open = today.undecided;
  if (open.length === 0) return null;
  return (
    <Card look="warning" title={WORDS.reminder(open.length)} class="print:hidden">
      <ul class="flex flex-col gap-2">
        {open.map(({ id, name, to, households, teams }) => {
          const since = addDays(to ?? today.day, 1);
          return (
            <li key={id}>
              <span class="block first-letter:uppercase">
                {WORDS.openSince(name, sayDay(since), sayNumber(daysBetween(since, today.day)))}
              </span>
              {teams.length > 0 && households !== null && (
                <span class="block text-sm text-base-content/80">
                  {WORDS.openHouseholds(sayNumber(households))}
                </span>
              )}
            </li>
          );
        })}
      </ul>
      <div>
        <Button href="/to-chuc/sap-xep?viec=decide">{WORDS.decideNow}</Button>
      </div>
    </Card>
  );
}
