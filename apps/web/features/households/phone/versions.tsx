import { changedFields, contestedIn, lastChange } from "@toso/domain/command/correction";
import { type Household, type SaidOfHousehold, saidOfHousehold } from "@toso/domain/households/household";
import { dayOf, sayDay } from "@toso/domain/words/day";
import { Notice } from "../../../platform/ui/notice.tsx";
import { FIELDS, sayField } from "./say.ts";
import { words } from "./words.ts";

/** What was corrected of a household, the latest first, behind one line that says how often. */
export function Versions({ household }: { household: Household }) {
  const { earlier = [] } = household;
  if (earlier.length === 0) return null;
  const after = [...earlier.slice(1).map(({ said }) => said), saidOfHousehold(household)];
  const steps = earlier.map((version, n) => ({ version, after: after[n] ?? version.said }));
  return (
    <details>
      <summary class="text-primary min-h-11 cursor-pointer py-2 font-semibold">
        {words.corrected(earlier.length)}
      </summary>
      <ol class="border-base-300 flex flex-col gap-2 border-l-2 pl-3 text-sm">
        {steps.toReversed().map(({ version: { said, by, at, reason }, after }) => (
          <li key={at}>
            <p class="font-semibold">{words.correctedBy(by.name, sayDay(dayOf(at)))}</p>
            {reason && <p>{reason}</p>}
            {changedFields(said, after).map((field) => (
              <p key={field}>{words.change(FIELDS[field], sayField(said, field), sayField(after, field))}</p>
            ))}
          </li>
        ))}
      </ol>
    </details>
  );
}

/** Two people corrected the same differently: both are shown, and somebody chooses again. */
export function Contested({ household }: { household: Household }) {
  const fields = contestedIn<SaidOfHousehold>(household);
  if (fields.length === 0) return null;
  return (
    <Notice tone="warning">
      <p class="font-semibold">{words.contested}</p>
      {fields.map((field) => (
        <p key={field}>{sayContest(household, field)}</p>
      ))}
      <p>{words.contestedHow}</p>
    </Notice>
  );
}

function sayContest(household: Household, field: keyof SaidOfHousehold): string {
  const change = lastChange<SaidOfHousehold>(household, household.earlier ?? [], field);
  if (!change) return FIELDS[field];
  return words.contestedField(
    FIELDS[field],
    { by: change.saidBy?.name ?? words.firstKnown, said: sayField(change.said, field) },
    { by: change.changedBy.name, said: sayField(household, field) },
  );
}
