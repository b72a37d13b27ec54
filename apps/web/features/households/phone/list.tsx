import { useSignal } from "@preact/signals";
import { PLATFORMS } from "@toso/domain/indicators/catalogue";
import { dayOf } from "@toso/domain/words/day";
import { sayNumber } from "@toso/domain/words/numbers";
import { Plus, Search } from "lucide-preact";
import { useEffect, useRef } from "preact/hooks";
import { mirror } from "../../../platform/local/mirror.ts";
import { Button } from "../../../platform/ui/button.tsx";
import { Empty } from "../../../platform/ui/empty.tsx";
import { PageHeader } from "../../../platform/ui/page-header.tsx";
import type { Filter } from "./find.ts";
import type { Item } from "./order.ts";
import { HouseholdRow } from "./row.tsx";
import { filter, found, leftHouseholds, teamHouseholds, typed } from "./team-households.ts";
import { words } from "./words.ts";

const PAGE = 60;

interface ListProps {
  title: string;
  under?: string;
  back?: string;
  /** Where a press on a household leads. */
  to: (item: Item) => string;
}

/** The team's households: searched without accents, filtered, drawn as far as one has scrolled. */
export function HouseholdList({ title, under, back, to }: ListProps) {
  const all = teamHouseholds.value;
  const known = all.length + leftHouseholds.value.length;
  return (
    <>
      <PageHeader title={title} under={under} back={back} />
      {known === 0 ? (
        mirror.ready.value && (
          <Empty title={words.none}>
            <p>{words.noneHow}</p>
            <AddButton />
          </Empty>
        )
      ) : (
        <>
          <SearchBox />
          <FilterBox />
          <div class="flex flex-wrap items-center justify-between gap-2">
            <p role="status" class="text-base-content/80">
              {words.count(sayNumber(found.value.length), sayNumber(all.length))}
            </p>
            <AddButton />
          </div>
          <Rows to={to} />
        </>
      )}
    </>
  );
}

const AddButton = () => (
  <Button href="/them-ho">
    <Plus aria-hidden="true" class="size-5" />
    {words.add}
  </Button>
);

function SearchBox() {
  return (
    <label class="input border-base-content/40 h-12 w-full text-base">
      <Search aria-hidden="true" class="size-5 shrink-0" />
      <span class="sr-only">{words.search}</span>
      <input
        type="search"
        class="grow"
        placeholder={words.searchHint}
        aria-label={words.search}
        value={typed.value}
        onInput={(event) => {
          typed.value = event.currentTarget.value;
        }}
      />
    </label>
  );
}

const FILTERS: { value: Filter; say: string }[] = [
  { value: "all", say: words.filters.all },
  { value: "again", say: words.filters.again },
  { value: "never", say: words.filters.never },
  { value: "poor", say: words.filters.poor },
  ...PLATFORMS.map(({ code, name }) => ({ value: `open:${code}` as const, say: words.filters.open(name) })),
];

/** Offered where there are any. */
const LEFT = { value: "left" as const, say: words.filters.left };

function FilterBox() {
  return (
    <label class="flex flex-wrap items-center gap-2">
      <span class="font-semibold">{words.filter}</span>
      <select
        class="select border-base-content/40 h-12 w-auto min-w-0 flex-[1_1_10rem] text-base"
        value={filter.value}
        onChange={(event) => {
          filter.value = event.currentTarget.value as Filter;
        }}
      >
        {[...FILTERS, ...(leftHouseholds.value.length > 0 ? [LEFT] : [])].map(({ value, say }) => (
          <option key={value} value={value}>
            {say}
          </option>
        ))}
      </select>
    </label>
  );
}

function Rows({ to }: Pick<ListProps, "to">) {
  const drawn = useSignal(PAGE);
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const seen = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) drawn.value += PAGE;
      },
      { rootMargin: "800px" },
    );
    if (end.current) seen.observe(end.current);
    return () => seen.disconnect();
  }, []);
  const today = dayOf(Date.now());
  const rows = found.value;
  const platform = filter.value.startsWith("open:") ? filter.value.slice("open:".length) : null;
  return (
    <>
      {rows.length === 0 && (
        <Empty title={words.notFound}>
          <p>{words.notFoundHow}</p>
          <Button onClick={clear}>{words.clear}</Button>
        </Empty>
      )}
      <ul class="divide-base-300 divide-y">
        {rows.slice(0, drawn.value).map((item) => (
          <HouseholdRow key={item.id} item={item} href={to(item)} today={today} platform={platform} lazy />
        ))}
      </ul>
      <div ref={end} />
    </>
  );
}

function clear(): void {
  typed.value = "";
  filter.value = "all";
}
