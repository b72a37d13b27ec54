import { computed, signal } from "@preact/signals";
import type { Id } from "@toso/domain/command/command";
import { households } from "@toso/domain/households/household";
import { team } from "../../../platform/local/me.ts";
import { mirror } from "../../../platform/local/mirror.ts";
import type { Shown } from "../../../platform/local/read.ts";
import { type Filter, find } from "./find.ts";
import { byPlace, keysOf } from "./order.ts";

type Row = Shown<NonNullable<(typeof households)["doc"]>>;

let last: { team: Id | undefined; rows: readonly Row[] } = { team: undefined, rows: [] };

/** Those that are off its list: moved away, written down twice, never there. */
export const leftHouseholds = computed<readonly Row[]>(() => {
  const mine = team.value?.id;
  return byPlace([...mirror.all(households).values()].filter((row) => row.audience === mine && row.doc.left));
});

/** The households of the team that is worked for, as one walks from door to door. */
export const teamHouseholds = computed<readonly Row[]>(() => {
  const all = mirror.all(households);
  const mine = team.value?.id;
  last = { team: mine, rows: (last.team === mine && renewed(last.rows, all)) || sorted(all, mine) };
  return last.rows;
});

const sorted = (all: ReadonlyMap<Id, Row>, mine: Id | undefined): Row[] =>
  byPlace([...all.values()].filter((row) => isOn(row, mine)));

const isOn = ({ audience, doc }: Row, mine: Id | undefined): boolean => audience === mine && !doc.left;

/** A visit changes a household, not its place in the list: thousands need not be sorted again for one. */
function renewed(rows: readonly Row[], all: ReadonlyMap<Id, Row>): Row[] | null {
  let on = 0;
  for (const row of all.values()) if (isOn(row, last.team)) on++;
  if (on !== rows.length) return null;
  const fresh: Row[] = [];
  for (const row of rows) {
    const now = all.get(row.id);
    if (!now || !isOn(now, last.team)) return null;
    if (now.doc !== row.doc && keysOf(now.doc).order !== keysOf(row.doc).order) return null;
    fresh.push(now);
  }
  return fresh;
}

/** What was typed and chosen stays while one looks into a household and comes back. */
export const typed = signal("");
export const filter = signal<Filter>("all");

export const found = computed(() =>
  find(filter.value === "left" ? leftHouseholds.value : teamHouseholds.value, typed.value, filter.value),
);
