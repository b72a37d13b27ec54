import type { ListedHouseholds } from "@toso/contract/households/office";
import type { Id } from "@toso/domain/command/command";
import { sayNumber } from "@toso/domain/words/numbers";
import { Button } from "../../../platform/ui/button.tsx";
import { Choices } from "../../../platform/ui/choices.tsx";
import { WORDS } from "./words.ts";

type Household = ListedHouseholds["households"][number];

/** Households to tick, one by one, a whole neighbourhood, or all that the search found. */
export function MoveList({
  all,
  found,
  chosen,
  onChosen,
}: {
  all: Household[];
  found: Household[];
  chosen: ReadonlySet<Id>;
  onChosen: (chosen: ReadonlySet<Id>) => void;
}) {
  const places = Map.groupBy(all, ({ place }) => place ?? "");
  const add = (list: Household[]) => onChosen(new Set([...chosen, ...list.map(({ id }) => id)]));
  const turnAll = (list: Household[]) => {
    if (!list.every(({ id }) => chosen.has(id))) return add(list);
    const out = new Set(list.map(({ id }) => id));
    onChosen(new Set([...chosen].filter((id) => !out.has(id))));
  };
  const turn = (id: Id) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChosen(next);
  };
  return (
    <>
      {places.size > 1 && (
        <Choices
          label={WORDS.choosePlace}
          options={[...places].slice(0, 20).map(([place, list]) => ({
            value: place,
            say: `${place || WORDS.noPlace} (${sayNumber(list.length)})`,
          }))}
          chosen={[...places].flatMap(([place, list]) =>
            list.every(({ id }) => chosen.has(id)) ? place : [],
          )}
          several
          onChoose={(place) => turnAll(places.get(place) ?? [])}
        />
      )}
      <div class="flex flex-wrap items-center gap-2">
        <p role="status" class="font-bold">
          {WORDS.chosen(sayNumber(chosen.size), sayNumber(all.length))}
        </p>
        <Button look="quiet" onClick={() => add(found)}>
          {WORDS.chooseAll}
        </Button>
        {chosen.size > 0 && (
          <Button look="quiet" onClick={() => onChosen(new Set())}>
            {WORDS.chooseNone}
          </Button>
        )}
      </div>
      <ul class="rounded-box grid max-h-[55dvh] overflow-y-auto border border-base-300 sm:grid-cols-2">
        {found.slice(0, 2_000).map(({ id, head, place }) => (
          <li key={id} class="border-b border-base-300">
            <label class="flex min-h-12 cursor-pointer items-center gap-3 px-4 py-2 hover:bg-base-200">
              <input
                type="checkbox"
                class="checkbox checkbox-primary rounded-md"
                checked={chosen.has(id)}
                onChange={() => turn(id)}
              />
              <span class="min-w-0">
                <span class="block">{head}</span>
                <span class="block text-sm text-base-content/75">{place ?? WORDS.noPlace}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </>
  );
}
