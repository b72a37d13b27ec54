import type { ListedHouseholds } from "@toso/contract/households/office";
import { platformName } from "@toso/domain/indicators/catalogue";
import { sayDay } from "@toso/domain/words/day";
import { fold } from "@toso/domain/words/fold";
import { sayNumber } from "@toso/domain/words/numbers";
import { useState } from "preact/hooks";
import { Button } from "../../../platform/ui/button.tsx";
import { Table } from "../../../platform/ui/table.tsx";
import { WORDS } from "./words.ts";

type Household = ListedHouseholds["households"][number];
const STEP = 100;

/** A team's households, to be searched: a hundred at a time, however many there are. */
export function HouseholdsTable({ households, label }: { households: Household[]; label: string }) {
  const [sought, setSought] = useState("");
  const [shown, setShown] = useState(STEP);
  const key = fold(sought);
  const found = key
    ? households.filter(({ head, place, phone }) => fold(`${head} ${place} ${phone}`).includes(key))
    : households;
  const counted = found.filter(({ people }) => people !== null);
  return (
    <div class="flex flex-col gap-3">
      <div class="flex flex-wrap items-center gap-3">
        <input
          type="search"
          class="input w-full border-base-content/40 sm:w-80"
          placeholder={WORDS.search}
          aria-label={WORDS.search}
          value={sought}
          onInput={(event) => {
            setSought(event.currentTarget.value);
            setShown(STEP);
          }}
        />
        <p role="status">
          {found.length === 0
            ? WORDS.noMatch
            : WORDS.found(sayNumber(found.length), sayNumber(households.length))}
        </p>
      </div>
      <Table label={label} tall cards>
        <thead>
          <tr>
            <th scope="col">{WORDS.head}</th>
            <th scope="col">{WORDS.place}</th>
            <th scope="col">{WORDS.phone}</th>
            <th scope="col" class="text-right">
              {WORDS.people}
            </th>
            <th scope="col">{WORDS.poverty}</th>
            <th scope="col">{WORDS.uses}</th>
            <th scope="col">{WORDS.lastVisit}</th>
          </tr>
        </thead>
        <tbody>
          {found.slice(0, shown).map((household) => (
            <HouseholdRow key={household.id} household={household} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{WORDS.total}</th>
            <td colSpan={2}>{WORDS.found(sayNumber(found.length), sayNumber(found.length))}</td>
            <td data-say={WORDS.people} class="font-bold sm:text-right">
              {counted.length === 0
                ? WORDS.unknown
                : sayNumber(counted.reduce((sum, { people }) => sum + (people ?? 0), 0))}
            </td>
            <td colSpan={3} />
          </tr>
        </tfoot>
      </Table>
      {found.length > shown && (
        <div>
          <Button onClick={() => setShown(shown + 5 * STEP)}>
            {WORDS.more(sayNumber(Math.min(5 * STEP, found.length - shown)))}
          </Button>
        </div>
      )}
    </div>
  );
}

function HouseholdRow({ household }: { household: Household }) {
  const { head, place, phone, people, poverty, standing, lastVisit } = household;
  const uses = Object.entries(standing)
    .filter(([, { outcome }]) => outcome === "uses")
    .map(([platform]) => platformName(platform));
  return (
    <tr>
      <th scope="row" class="min-w-40 font-semibold">
        {head}
      </th>
      <td data-say={WORDS.place} class="sm:min-w-28">
        {place ?? <Unknown />}
      </td>
      <td data-say={WORDS.phone} class="whitespace-nowrap">
        {phone ?? <Unknown />}
      </td>
      <td data-say={WORDS.people} class="sm:text-right">
        {people ?? <Unknown />}
      </td>
      <td data-say={WORDS.poverty} class="whitespace-nowrap">
        {poverty ? WORDS.povertyWords[poverty] : <Unknown />}
      </td>
      <td data-say={WORDS.uses} class="sm:min-w-48">
        {uses.join(", ") || WORDS.noUse}
      </td>
      <td data-say={WORDS.lastVisit} class="whitespace-nowrap">
        {lastVisit ? sayDay(lastVisit) : WORDS.notVisited}
      </td>
    </tr>
  );
}

const Unknown = () => <span class="text-base-content/75">{WORDS.unknown}</span>;
