import type { TeamOverview } from "@toso/contract/teams/office";
import { INDICATORS, indicator } from "@toso/domain/indicators/catalogue";
import { sayNumber, sayRate } from "@toso/domain/words/numbers";
import { X } from "lucide-preact";
import { Table } from "../../../platform/ui/table.tsx";
import { cellKey, columnTotal, type Given, paste, type Shape, shownIn, type Typed } from "./grid.ts";
import { GridCell } from "./grid-cell.tsx";
import { typedNumber } from "./pasted.ts";
import { WORDS } from "./words.ts";

/** Teams down, indicators across, a number in each cell. */
export function AssignGrid({
  teams,
  shape,
  typed,
  given,
  bad,
  onTyped,
  onIndicators,
}: {
  teams: TeamOverview[];
  shape: Shape;
  typed: Typed;
  given: Given;
  bad: ReadonlySet<string>;
  onTyped: (typed: Typed) => void;
  onIndicators: (indicators: string[]) => void;
}) {
  const { indicators } = shape;
  return (
    <Table label={WORDS.assignTitle}>
      <thead>
        <tr>
          <th scope="col" class="min-w-44">
            {WORDS.team}
          </th>
          {indicators.map((code) => (
            <th key={code} scope="col" class="min-w-32 whitespace-normal">
              <ColumnHead
                code={code}
                onRemove={
                  [...given.keys()].some((key) => key.endsWith(` ${code}`))
                    ? null
                    : () => onIndicators(indicators.filter((one) => one !== code))
                }
              />
            </th>
          ))}
          <th scope="col" class="w-44">
            <AddColumn
              left={INDICATORS.filter(({ code }) => !indicators.includes(code)).map(({ code }) => code)}
              onAdd={(code) => onIndicators([...indicators, code])}
            />
          </th>
        </tr>
      </thead>
      <tbody>
        {teams.map((team, row) => (
          <tr key={team.id}>
            <th scope="row" class="pt-3 align-top font-semibold">
              {team.name}
              <span class="block text-sm font-normal text-base-content/75">
                {team.households > 0 ? WORDS.households(sayNumber(team.households)) : WORDS.noHouseholds}
              </span>
            </th>
            {indicators.map((code, column) => {
              const key = cellKey(team.id, code);
              const text = shownIn(key, typed, given);
              return (
                <GridCell
                  key={code}
                  row={row}
                  column={column}
                  label={WORDS.cell(team.name, indicator(code)?.name ?? code)}
                  text={text}
                  note={rateNote(text, code, team.households)}
                  bad={bad.has(key)}
                  onText={(next) => onTyped({ ...typed, [key]: next })}
                  onPaste={(clipboard) => onTyped(paste(typed, clipboard, shape, { row, column }))}
                />
              );
            })}
            <td />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{WORDS.total}</th>
          {indicators.map((code) => {
            const total = columnTotal(code, typed, given, shape.teams);
            return (
              <td key={code} class="text-right font-bold tabular-nums">
                {total === null ? "–" : sayNumber(total)}
              </td>
            );
          })}
          <td />
        </tr>
      </tfoot>
    </Table>
  );
}

/** "38% số hộ" under a number of households. */
function rateNote(text: string, code: string, households: number): string | null {
  const value = typedNumber(text);
  if (typeof value !== "number" || indicator(code)?.denominator !== "households") return null;
  const rate = sayRate(value, households);
  return rate && (value > households ? WORDS.tooMany(rate) : WORDS.ofHouseholds(rate));
}

function ColumnHead({ code, onRemove }: { code: string; onRemove: (() => void) | null }) {
  const { name = code, unit = "" } = indicator(code) ?? {};
  return (
    <div class="flex items-start justify-between gap-1">
      <span>
        {name} <span class="font-normal">{WORDS.unit(unit)}</span>
      </span>
      {onRemove && (
        <button
          type="button"
          class="btn font-bold btn-ghost btn-square btn-xs"
          aria-label={WORDS.remove(name)}
          onClick={onRemove}
        >
          <X aria-hidden="true" class="size-4" />
        </button>
      )}
    </div>
  );
}

function AddColumn({ left, onAdd }: { left: string[]; onAdd: (code: string) => void }) {
  if (left.length === 0) return null;
  return (
    <select
      class="select select-sm min-w-40 font-normal"
      aria-label={WORDS.add}
      value=""
      onChange={(event) => {
        onAdd(event.currentTarget.value);
        event.currentTarget.value = "";
      }}
    >
      <option value="">{WORDS.add}</option>
      {left.map((code) => (
        <option key={code} value={code}>
          {indicator(code)?.name}
        </option>
      ))}
    </select>
  );
}
