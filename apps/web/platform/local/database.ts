import type { Command, Id } from "@toso/domain/command/command";
import type { Refusal } from "@toso/domain/command/refusal";
import { Dexie, type EntityTable, type Table } from "dexie";

/** A record as the server last told it, or, in the overlay, as this phone's waiting commands make it. */
export interface LocalRecord {
  id: Id;
  kind: string;
  audience: Id;
  doc: unknown;
}

/** A command that has not been answered, or was refused and is kept with its reason (S6). */
export interface OutboxItem {
  n: number;
  command: Command;
  state: "waiting" | "refused";
  refusal: Refusal | null;
  /** The person has read why it was refused. It stays, and is exported, all the same. */
  seen?: boolean;
}

/** A picture or a sound that travels apart from its record (S10). `erase`: the server is still to be told. */
export interface LocalPhoto {
  hash: string;
  team: Id;
  blob: Blob;
  state: "waiting" | "sent" | "erase";
}

export type LocalDatabase = Dexie & {
  records: Table<LocalRecord, Id>;
  overlay: Table<LocalRecord, Id>;
  outbox: EntityTable<OutboxItem, "n">;
  photos: Table<LocalPhoto, string>;
  settings: Table<{ key: string; value: unknown }, string>;
};

/** The phone's database. Its schema only grows (S11). */
function openLocal(name = "toso"): LocalDatabase {
  const db = new Dexie(name) as LocalDatabase;
  db.version(1).stores({
    records: "id, kind, audience, doc.household",
    overlay: "id, kind, audience, doc.household",
    outbox: "++n, command.id, state",
    photos: "hash, state",
    settings: "key",
  });
  return db;
}

export const local = openLocal();

export async function setting<Value>(key: string, db = local): Promise<Value | undefined> {
  return (await db.settings.get(key))?.value as Value | undefined;
}

export const keepSetting = (key: string, value: unknown, db = local) => db.settings.put({ key, value });
