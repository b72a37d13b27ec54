import { signal } from "@preact/signals";
import { type LocalDatabase, local, type OutboxItem, setting } from "./database.ts";

/** What has not gone yet, for the line that says so in words. */
export interface Unsent {
  visits: number;
  others: number;
  refused: number;
  photos: number;
}

export const unsent = signal<Unsent>({ visits: 0, others: 0, refused: 0, photos: 0 });

/** When the server was last heard, by its clock and by the phone's (ms since 1970); null: never. */
export const heard = signal<{ server: number; phone: number } | null>(null);

/** Counts anew what waits. */
export async function countUnsent(db: LocalDatabase = local): Promise<void> {
  const [items, photos, last] = await Promise.all([
    db.outbox.toArray(),
    db.photos.where("state").equals("waiting").count(),
    setting<{ server: number; phone: number }>("heard", db),
  ]);
  const waiting = items.filter(({ state }) => state === "waiting");
  const visits = waiting.filter(isVisit).length;
  unsent.value = {
    visits,
    others: waiting.length - visits,
    refused: items.filter(({ state, seen }) => state === "refused" && !seen).length,
    photos,
  };
  heard.value = last ?? null;
}

const isVisit = ({ command }: OutboxItem) => command.type === "recordVisit";

/** One more waits: counted without asking the database. */
export function countOne(type: string): void {
  const { visits, others } = unsent.value;
  unsent.value =
    type === "recordVisit"
      ? { ...unsent.value, visits: visits + 1 }
      : { ...unsent.value, others: others + 1 };
}

/** What the server refused, kept with its reason until the person has seen to it (S6). */
export const refusedItems = (db: LocalDatabase = local): Promise<OutboxItem[]> =>
  db.outbox.where("state").equals("refused").sortBy("n");

/** The whole outbox as a file that somebody else can read and help with (S6). */
export async function exportOutbox(db: LocalDatabase = local): Promise<File> {
  const items = await db.outbox.toArray();
  const text = JSON.stringify({ format: "toso-outbox-1", made: new Date().toISOString(), items }, null, 2);
  return new File([text], "to-so-chua-gui.json", { type: "application/json" });
}

/** The person has seen to it: it speaks up no more, and stays. Nothing leaves but by the server's answer (S6). */
export async function markSeen(n: number, db: LocalDatabase = local): Promise<void> {
  await db.outbox.update(n, { seen: true });
  await countUnsent(db);
}
