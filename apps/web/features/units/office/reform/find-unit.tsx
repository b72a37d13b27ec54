import type { NationalUnit, UnitsFound } from "@toso/contract/units/reform";
import type { Day } from "@toso/domain/words/day";
import { useState } from "preact/hooks";
import { useAsked } from "../../../../platform/asked.ts";
import { ActButton } from "../../../../platform/ui/act-button.tsx";
import { Field } from "../../../../platform/ui/field.tsx";
import { Loaded } from "../../../../platform/ui/loaded.tsx";
import { sayPast, sayUnit } from "./say-unit.ts";
import { WORDS } from "./words.ts";

/** Looks for a commune in the national list of that day. */
export function FindUnit({ day, onUnit }: { day: Day; onUnit: (unit: NationalUnit) => Promise<unknown> }) {
  const [query, setQuery] = useState("");
  const asked = query.trim();
  return (
    <div class="flex flex-col gap-3">
      <Field
        label={WORDS.search}
        hint={WORDS.searchHint}
        type="search"
        maxLength={120}
        value={query}
        onText={setQuery}
      />
      {asked.length > 1 && <Found key={asked} query={asked} day={day} onUnit={onUnit} />}
    </div>
  );
}

function Found({
  query,
  day,
  onUnit,
}: {
  query: string;
  day: Day;
  onUnit: (unit: NationalUnit) => Promise<unknown>;
}) {
  const found = useAsked<UnitsFound>(`/api/units?q=${encodeURIComponent(query)}&day=${day}`);
  return (
    <Loaded of={found}>
      {({ units }) =>
        units.length === 0 ? <p role="status">{WORDS.noUnit}</p> : <UnitList units={units} onUnit={onUnit} />
      }
    </Loaded>
  );
}

/** Communes to choose one of. */
export function UnitList({
  units,
  onUnit,
}: {
  units: NationalUnit[];
  onUnit: (unit: NationalUnit) => Promise<unknown>;
}) {
  return (
    <ul class="flex flex-col divide-y divide-base-300">
      {units.map((unit) => (
        <li key={unit.code} class="flex flex-wrap items-center justify-between gap-3 py-2">
          <span class="min-w-0">
            <span class="block font-semibold first-letter:uppercase">{sayUnit(unit)}</span>
            {sayPast(unit) && <span class="block text-base-content/80">{sayPast(unit)}</span>}
          </span>
          <ActButton look="plain" act={() => onUnit(unit)}>
            {WORDS.chooseIt}
          </ActButton>
        </li>
      ))}
    </ul>
  );
}
