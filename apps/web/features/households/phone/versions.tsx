import { changedFields, contestedIn } from "@toso/domain/command/correction";
import { type Household, saidOfHousehold } from "@toso/domain/households/household";
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
  const { earlier = [] } = household;
  const fields = contestedIn(household);
  const last = earlier.at(-1);
  if (!last || fields.length === 0) return null;
  const other = earlier.at(-2)?.by.name ?? words.firstKnown;
  return (
    <Notice tone="warning">
      <p class="font-semibold">{words.contested}</p>
      {fields.map((field) => (
        <p key={field}>
          {words.contestedField(
            FIELDS[field],
            { by: other, said: sayField(last.said, field) },
            { by: last.by.name, said: sayField(household, field) },
          )}
        </p>
      ))}
      <p>{words.contestedHow}</p>
    </Notice>
  );
}
