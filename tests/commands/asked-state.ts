import type { Id } from "@toso/domain/command/command";
import type { Change, Kind, Need, State, Stored } from "@toso/domain/command/state";
import { counts } from "@toso/domain/indicators/tally";

/** A state that shows a rule only what it asked for: reading anything else finds nothing. */
export function askedState(records: Iterable<Change>, needs: Need[]): State {
  const all = [...records];
  const shown = all.filter((record) => needs.some((need) => shows(need, record)));
  return {
    get<Doc>(kind: Kind<Doc>, id: Id) {
      return shown.find((each) => each.id === id && each.kind === kind.name) as Stored<Doc> | undefined;
    },
    all<Doc>(kind: Kind<Doc>, where: Readonly<Record<string, string>> = {}) {
      return shown.filter(
        (each) => each.kind === kind.name && has(each.doc, where),
      ) as unknown as Stored<Doc>[];
    },
    totals(team, from, to) {
      const asked = needs.some(
        (need) => "totals" in need && need.totals === team && need.from <= from && to <= need.to,
      );
      return asked ? countAnew(all, team, from, to) : new Map();
    },
  };
}

/** Does this need bring that record? */
export function shows(need: Need, record: Change): boolean {
  if ("id" in need) return need.id === record.id;
  if ("audience" in need) return need.audience === record.audience;
  return "where" in need && need.kind === record.kind && has(record.doc, need.where);
}

const has = (doc: unknown, where: Readonly<Record<string, string>>): boolean =>
  Object.entries(where).every(([field, value]) => (doc as Record<string, unknown>)[field] === value);

/** A team's sums by measure over these days, counted from its records. */
export function countAnew(records: Iterable<Change>, team: Id, from = "0", to = "9"): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { kind, audience, doc } of records)
    for (const { measure, day, n } of audience === team ? counts(kind, doc) : [])
      if (from <= day && day <= to) sums.set(measure, (sums.get(measure) ?? 0) + n);
  return sums;
}
