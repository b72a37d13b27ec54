import type { Id } from "@toso/domain/command/command";
import { sayNumber } from "@toso/domain/words/numbers";
import { TriangleAlert } from "lucide-preact";
import { useState } from "preact/hooks";
import { Button } from "../../../platform/ui/button.tsx";
import { Table } from "../../../platform/ui/table.tsx";
import type { Line, Plan } from "./list-plan.ts";
import { WORDS } from "./words.ts";

const STEP = 100;

/** The list row by row. What is to be looked at comes first; any row can be left out. */
export function PlanTable({
  plan,
  known,
  onOut,
}: {
  plan: Plan;
  known: ReadonlySet<Id>;
  onOut: (out: ReadonlySet<Id>) => void;
}) {
  const toLook = plan.lines.filter(({ id, note }) => note !== null || known.has(id));
  const [which, setWhich] = useState<"look" | "all">("all");
  const [shown, setShown] = useState(STEP);
  const lines = which === "look" ? toLook : plan.lines;
  const toggle = (id: Id) => {
    const out = new Set(plan.out);
    if (!out.delete(id)) out.add(id);
    onOut(out);
  };
  return (
    <div class="flex flex-col gap-3">
      <div class="flex flex-wrap gap-2">
        {(["all", "look"] as const).map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={which === each}
            class={`btn font-bold ${which === each ? "btn-primary" : ""}`}
            onClick={() => setWhich(each)}
          >
            {each === "all"
              ? WORDS.all(sayNumber(plan.lines.length))
              : WORDS.toLook(sayNumber(toLook.length))}
          </button>
        ))}
      </div>
      <Table label={WORDS.previewTitle(plan.file)} tall cards>
        <thead>
          <tr>
            <th scope="col">{WORDS.row}</th>
            <th scope="col">{WORDS.head}</th>
            <th scope="col">{WORDS.place}</th>
            <th scope="col">{WORDS.phone}</th>
            <th scope="col" class="text-right">
              {WORDS.people}
            </th>
            <th scope="col">{WORDS.poverty}</th>
            <th scope="col">{WORDS.hamletColumn}</th>
            <th scope="col">{WORDS.note}</th>
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, shown).map((line) => (
            <PlanRow
              key={line.id}
              line={line}
              known={known.has(line.id)}
              taken={Boolean(plan.teamOf[line.hamlet]) && !plan.out.has(line.id) && !known.has(line.id)}
              onToggle={() => toggle(line.id)}
            />
          ))}
        </tbody>
      </Table>
      {lines.length > shown && (
        <div>
          <Button onClick={() => setShown(shown + 5 * STEP)}>
            {WORDS.more(sayNumber(Math.min(5 * STEP, lines.length - shown)))}
          </Button>
        </div>
      )}
    </div>
  );
}

function PlanRow({
  line: { row, sheet, hamlet, household, note },
  known,
  taken,
  onToggle,
}: {
  line: Line;
  known: boolean;
  taken: boolean;
  onToggle: () => void;
}) {
  const said = known ? WORDS.known : note;
  return (
    <tr class={taken ? "" : "text-base-content/60"}>
      <td class="whitespace-nowrap" title={sheet}>
        <label class="flex items-center gap-2">
          <input
            type="checkbox"
            class="checkbox checkbox-primary rounded-sm checkbox-sm"
            checked={taken}
            disabled={known}
            aria-label={WORDS.take(household.head)}
            onChange={onToggle}
          />
          {row}
        </label>
      </td>
      <th scope="row" class="min-w-40 font-semibold">
        {household.head}
      </th>
      <td data-say={WORDS.place} class="sm:min-w-28">
        {household.place}
      </td>
      <td data-say={WORDS.phone} class="whitespace-nowrap">
        {household.phone}
      </td>
      <td data-say={WORDS.people} class="sm:text-right">
        {household.people}
      </td>
      <td data-say={WORDS.poverty} class="whitespace-nowrap">
        {household.poverty && WORDS.povertyWords[household.poverty]}
      </td>
      <td data-say={WORDS.hamletColumn} class="whitespace-nowrap">
        {hamlet}
      </td>
      <td class="sm:min-w-56">
        {said && (
          <span class="flex items-start gap-1">
            <TriangleAlert aria-hidden="true" class="text-warning mt-0.5 size-4 shrink-0" />
            {said}
          </span>
        )}
      </td>
    </tr>
  );
}
