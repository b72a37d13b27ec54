import type { TeamOverview } from "@toso/contract/teams/office";
import { sayNumber } from "@toso/domain/words/numbers";
import { useState } from "preact/hooks";
import { command } from "../../../platform/command.ts";
import { ActButton } from "../../../platform/ui/act-button.tsx";
import { Button } from "../../../platform/ui/button.tsx";
import { Notice } from "../../../platform/ui/notice.tsx";
import { tell } from "../../../platform/ui/toast.tsx";
import { bodiesOf, knownLines, type Plan } from "./list-plan.ts";
import { PlanTable } from "./plan-table.tsx";
import { useKnown } from "./use-known.ts";
import { WORDS } from "./words.ts";

/** A list before it is added: where each hamlet goes, row by row what will happen. */
export function ListPreview({
  plan,
  teams,
  onPlan,
}: {
  plan: Plan;
  teams: TeamOverview[];
  onPlan: (plan: Plan | null) => void;
}) {
  const [trouble, setTrouble] = useState<string | null>(null);
  const known = knownLines(plan, useKnown(Object.values(plan.teamOf).filter((team) => team !== "")));
  const bodies = bodiesOf(plan, known);
  const count = bodies.reduce((sum, { households }) => sum + households.length, 0);
  const add = async () => {
    if (count === 0) return setTrouble(WORDS.nothing);
    setTrouble(null);
    for (const [n, body] of bodies.entries()) {
      const refused = await command("addHouseholds", body);
      const name = teams.find(({ id }) => id === body.team)?.name ?? "";
      if (refused) return setTrouble(n === 0 ? refused.sentence : WORDS.partly(name, refused.sentence));
    }
    onPlan(null);
    tell(WORDS.done(sayNumber(count)));
  };
  return (
    <div class="flex flex-col gap-5">
      <fieldset class="rounded-box border border-base-300 p-4">
        <legend class="px-1 font-bold">{WORDS.hamlets}</legend>
        <div class="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
          {Object.entries(plan.teamOf).map(([hamlet, team]) => (
            <label key={hamlet} class="flex flex-col gap-1">
              <span class="text-sm font-semibold">
                {WORDS.hamlet(
                  hamlet || WORDS.noHamlet,
                  sayNumber(plan.lines.filter((line) => line.hamlet === hamlet).length),
                )}
              </span>
              <select
                class="select w-full border-base-content/40"
                value={team}
                onChange={(event) =>
                  onPlan({ ...plan, teamOf: { ...plan.teamOf, [hamlet]: event.currentTarget.value } })
                }
              >
                <option value="">{WORDS.nowhere}</option>
                {teams.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
          ))}
        </div>
      </fieldset>
      <PlanTable plan={plan} known={known} onOut={(out) => onPlan({ ...plan, out })} />
      {plan.skipped.length > 0 && (
        <details class="rounded-box border border-base-300 p-4">
          <summary class="cursor-pointer font-semibold">
            {WORDS.skipped(sayNumber(plan.skipped.length))}
          </summary>
          <ul class="mt-2 flex flex-col gap-1">
            {plan.skipped.slice(0, 200).map(({ sheet, row, sentence }) => (
              <li key={`${sheet} ${row}`}>
                {WORDS.rowOf(sheet, row)}: {sentence}
              </li>
            ))}
          </ul>
        </details>
      )}
      {trouble && <Notice tone="error">{trouble}</Notice>}
      <div class="sticky bottom-0 z-10 flex flex-wrap items-center gap-3 border-t border-base-300 bg-base-100 py-3">
        <ActButton act={add}>{WORDS.add(sayNumber(count))}</ActButton>
        <Button look="quiet" onClick={() => onPlan(null)}>
          {WORDS.cancel}
        </Button>
        <span class="text-sm text-base-content/75">{WORDS.addTo(sayNumber(count), bodies.length)}</span>
      </div>
    </div>
  );
}
