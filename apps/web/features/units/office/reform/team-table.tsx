import type { ReformShown } from "@toso/contract/units/reform";
import type { Id } from "@toso/domain/command/command";
import { sayNumber } from "@toso/domain/words/numbers";
import { Table } from "../../../../platform/ui/table.tsx";
import { WORDS } from "./words.ts";

const COUNTED = ["members", "households", "visits", "reports"] as const;

/** The teams of the old book with what is on file of each; those with a mark go along. */
export function TeamTable({
  teams,
  chosen,
  onChosen,
}: {
  teams: ReformShown["teams"];
  chosen: ReadonlySet<Id>;
  onChosen: (chosen: ReadonlySet<Id>) => void;
}) {
  const going = teams.filter(({ id }) => chosen.has(id));
  const toggle = (id: Id) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChosen(next);
  };
  return (
    <Table label={WORDS.handed} cards>
      <thead>
        <tr>
          <th scope="col">{WORDS.team}</th>
          {COUNTED.map((kind) => (
            <th key={kind} scope="col" class="text-right">
              {WORDS[kind]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {teams.map((team) => (
          <tr key={team.id}>
            <th scope="row" class="font-normal">
              <label class="flex min-h-11 items-center gap-3">
                <input
                  type="checkbox"
                  class="checkbox checkbox-primary"
                  aria-label={WORDS.take(team.name)}
                  checked={chosen.has(team.id)}
                  onChange={() => toggle(team.id)}
                />
                {team.name}
              </label>
            </th>
            {COUNTED.map((kind) => (
              <td
                key={kind}
                data-say={WORDS[kind]}
                class="text-right align-middle! tabular-nums max-sm:text-left"
              >
                {sayNumber(team[kind])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{WORDS.sum}</th>
          {COUNTED.map((kind) => (
            <td key={kind} data-say={WORDS[kind]} class="text-right font-bold tabular-nums max-sm:text-left">
              {sayNumber(going.reduce((sum, team) => sum + team[kind], 0))}
            </td>
          ))}
        </tr>
      </tfoot>
    </Table>
  );
}
