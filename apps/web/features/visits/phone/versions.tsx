import { contestedIn, lastChange } from "@toso/domain/command/correction";
import type { SaidOfVisit, Visit } from "@toso/domain/visits/visit";
import { dayOf, sayDay } from "@toso/domain/words/day";
import { Notice } from "../../../platform/ui/notice.tsx";
import { sayAround, sayField, sayResult } from "./say-visit.ts";
import { words } from "./words.ts";

/** What a visit said before each correction, behind one line that says how often. */
export function Versions({ visit: { earlier = [] } }: { visit: Visit }) {
  if (earlier.length === 0) return null;
  return (
    <details class="pb-2">
      <summary class="text-primary min-h-11 cursor-pointer py-2 text-sm font-semibold">
        {words.corrected(earlier.length)}
      </summary>
      <ol class="border-base-300 flex flex-col gap-2 border-l-2 pl-3 text-sm">
        {earlier.toReversed().map(({ said, by, at, reason }) => (
          <li key={at}>
            <p class="font-semibold">{words.correctedBy(by.name, sayDay(dayOf(at)))}</p>
            {reason && <p>{reason}</p>}
            <p>
              {words.before} {sayResult(said)}
            </p>
            <p class="text-base-content/80">{sayAround(said)}</p>
            {said.note && <p>{said.note}</p>}
          </li>
        ))}
      </ol>
    </details>
  );
}

/** Two people corrected the same differently: both are shown, and somebody chooses again. */
export function Contested({ visit }: { visit: Visit }) {
  const fields = contestedIn<SaidOfVisit>(visit);
  if (fields.length === 0) return null;
  return (
    <Notice tone="warning">
      <p class="font-semibold">{words.contested}</p>
      {fields.map((field) => (
        <p key={field}>{sayContest(visit, field)}</p>
      ))}
      <p>{words.contestedHow}</p>
    </Notice>
  );
}

function sayContest(visit: Visit, field: keyof SaidOfVisit): string {
  const change = lastChange<SaidOfVisit>(visit, visit.earlier ?? [], field);
  if (!change) return words.fields[field];
  return words.contestedField(
    words.fields[field],
    { by: (change.saidBy ?? visit.by).name, said: sayField(change.said, field) },
    { by: change.changedBy.name, said: sayField(visit, field) },
  );
}
