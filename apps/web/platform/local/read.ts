import type { Kind, Stored } from "@toso/domain/command/state";
import { type LocalDatabase, type LocalRecord, local } from "./database.ts";

/** A record as it is shown: waiting commands already count. `here`: it is on this phone only. */
export interface Shown<Doc> extends Stored<Doc> {
  here: boolean;
}

/** All of a kind. */
export const readAll = <Doc>(kind: Kind<Doc>, db = local): Promise<Shown<Doc>[]> =>
  merged(db, (table) => table.where("kind").equals(kind.name).toArray());

async function merged<Doc>(
  db: LocalDatabase,
  query: (table: LocalDatabase["records"]) => Promise<LocalRecord[]>,
): Promise<Shown<Doc>[]> {
  const [under, over] = await Promise.all([query(db.records), query(db.overlay)]);
  if (over.length === 0) return under.map((row) => shown(row, false));
  const covered = new Set(over.map(({ id }) => id));
  return [
    ...under.filter(({ id }) => !covered.has(id)).map((row) => shown<Doc>(row, false)),
    ...over.map((row) => shown<Doc>(row, true)),
  ];
}

const shown = <Doc>(row: LocalRecord, here: boolean): Shown<Doc> =>
  ({ ...row, here }) as unknown as Shown<Doc>;
