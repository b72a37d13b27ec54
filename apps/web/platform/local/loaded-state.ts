import type { Id } from "@toso/domain/command/command";
import type { Kind, Need, State, Stored } from "@toso/domain/command/state";
import { counts } from "@toso/domain/indicators/tally";
import { type LocalDatabase, type LocalRecord, local } from "./database.ts";
import { readAll } from "./read.ts";

/** Loads from the phone what a rule needs. The overlay covers what the server last told. */
export async function loadState(needs: Need[], db: LocalDatabase = local): Promise<State> {
  const rows = new Map<Id, LocalRecord>();
  const keep = (found: (LocalRecord | undefined)[]) => {
    for (const row of found) if (row) rows.set(row.id, row);
  };
  const ids = needs.flatMap((need) => ("id" in need ? [need.id] : []));
  const kinds = new Set(needs.flatMap((need) => ("where" in need ? [need.kind] : [])));
  if (needs.some((need) => "totals" in need)) for (const kind of ["household", "visit"]) kinds.add(kind);
  // Asked together: on a slow phone each question to the database is a wait of its own.
  const [under, over] = await Promise.all([db.records.bulkGet(ids), db.overlay.bulkGet(ids)]);
  keep(under);
  keep(over);
  for (const kind of kinds) keep((await readAll({ name: kind }, db)) as unknown as LocalRecord[]);
  return stateOf([...rows.values()]);
}

function stateOf(rows: LocalRecord[]): State {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return {
    get<Doc>(kind: Kind<Doc>, id: Id) {
      const row = byId.get(id);
      return row?.kind === kind.name ? (row as unknown as Stored<Doc>) : undefined;
    },
    all<Doc>(kind: Kind<Doc>, where: Readonly<Record<string, string>> = {}) {
      const wanted = Object.entries(where);
      return rows.filter(
        (row) =>
          row.kind === kind.name &&
          wanted.every(([field, value]) => (row.doc as Record<string, unknown>)[field] === value),
      ) as unknown as Stored<Doc>[];
    },
    totals: (team, from, to) =>
      sumUp(
        rows.filter(({ audience }) => audience === team),
        from,
        to,
      ),
  };
}

/** Sums by measure over the days from `from` to `to`: what the server keeps in its totals. */
function sumUp(rows: Pick<LocalRecord, "kind" | "doc">[], from: string, to: string): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { kind, doc } of rows)
    for (const { measure, day, n } of counts(kind, doc))
      if (from <= day && day <= to) sums.set(measure, (sums.get(measure) ?? 0) + n);
  return sums;
}
