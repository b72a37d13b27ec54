import type { Answer, Feed, SyncAnswer } from "@toso/contract/sync/exchange";
import type { Id } from "@toso/domain/command/command";
import type { Store } from "@toso/sync/ports";
import { freshId } from "../fresh-id.ts";
import { keepSetting, type LocalDatabase, local, setting } from "./database.ts";
import { mirror, type Settled } from "./mirror.ts";
import { countUnsent } from "./outbox.ts";
import { tellTabs } from "./tabs.ts";

/** The engine's store over the phone's database. */
export function localStore(db: LocalDatabase = local): Store {
  return {
    device: () => deviceId(db),
    waiting: async (limit) => (await waiting(db).limit(limit).sortBy("n")).map(({ command }) => command),
    cursors: async () => (await setting<Record<string, string>>("cursors", db)) ?? {},
    settle: async (answer) => {
      const settled = await settle(db, answer);
      if (db === local) await show(answer, settled);
    },
  };
}

async function show(answer: SyncAnswer, settled: Settled): Promise<void> {
  mirror.settle(answer.feeds, settled);
  await countUnsent();
  if (answer.answers.length > 0 || answer.feeds.some(({ records }) => records.length > 0)) tellTabs();
}

const waiting = (db: LocalDatabase) => db.outbox.where("state").equals("waiting");

async function deviceId(db: LocalDatabase): Promise<Id> {
  const known = await setting<Id>("device", db);
  if (known) return known;
  const made = freshId();
  await keepSetting("device", made, db);
  return made;
}

function settle(db: LocalDatabase, { answers, feeds, scope, now }: SyncAnswer): Promise<Settled> {
  return db.transaction("rw", db.records, db.overlay, db.outbox, db.photos, db.settings, async () => {
    for (const answer of answers) await settleOne(db, answer);
    for (const feed of feeds) await receive(db, feed);
    await keepCursors(db, feeds);
    await keepSetting("heard", { server: now, phone: Date.now() }, db);
    const heardAll = scope.every((audience) =>
      feeds.some((feed) => feed.audience === audience && !feed.more),
    );
    if ((await waiting(db).count()) > 0 || !heardAll) return { cleared: false, gone: [] };
    // Everything this phone did is in what the server told: nothing has to lie over it any more.
    await db.overlay.clear();
    return { cleared: true, gone: await forgetOutside(db, scope) };
  });
}

async function settleOne(db: LocalDatabase, { id, refusal }: Answer): Promise<void> {
  const item = db.outbox.where("command.id").equals(id);
  if (!refusal) await item.delete();
  else if (refusal.again === "final") await item.modify({ state: "refused", refusal });
}

async function receive(db: LocalDatabase, { audience, records }: Feed): Promise<void> {
  const left = records.filter(({ doc }) => doc === null).map(({ id }) => id);
  await db.records.bulkPut(
    records.filter(({ doc }) => doc !== null).map((record) => ({ ...record, audience })),
  );
  // Only as this audience's: another one of this member's may have it by now.
  if (left.length > 0)
    await db.records
      .where("id")
      .anyOf(left)
      .and((record) => record.audience === audience)
      .delete();
}

async function keepCursors(db: LocalDatabase, feeds: Feed[]): Promise<void> {
  const cursors = (await setting<Record<string, string>>("cursors", db)) ?? {};
  for (const { audience, cursor } of feeds) if (cursor) cursors[audience] = cursor;
  await keepSetting("cursors", cursors, db);
}

/** S5: what is no longer this member's leaves the phone, once nothing waits. */
async function forgetOutside(db: LocalDatabase, scope: string[]): Promise<Id[]> {
  const cursors = (await setting<Record<string, string>>("cursors", db)) ?? {};
  const outside = Object.keys(cursors).filter((audience) => !scope.includes(audience));
  if (outside.length === 0) return [];
  await db.records.where("audience").anyOf(outside).delete();
  await db.photos
    .where("state")
    .equals("sent")
    .and(({ team }) => outside.includes(team))
    .delete();
  for (const audience of outside) delete cursors[audience];
  await keepSetting("cursors", cursors, db);
  return outside;
}
