import type { BodyOf, CommandType } from "@toso/contract/commands";
import type { Actor, Command, Id } from "@toso/domain/command/command";
import { isRefusal, type Refusal, refuse } from "@toso/domain/command/refusal";
import { byType, MEMBER_RULES } from "@toso/domain/member-rules";
import { freshId } from "../fresh-id.ts";
import { type LocalDatabase, type LocalRecord, local } from "./database.ts";
import { loadState } from "./loaded-state.ts";
import { mirror } from "./mirror.ts";
import { countOne } from "./outbox.ts";
import { tellTabs } from "./tabs.ts";

const RULES = byType(MEMBER_RULES);

const FULL: Refusal = refuse(
  "disk_full",
  "Máy đã đầy bộ nhớ nên chưa ghi được. Hãy xóa bớt ảnh hoặc ứng dụng, rồi bấm ghi lại.",
);

/** What a command did on this phone, so that it can be taken back before it is sent. */
export interface Done {
  command: Id;
  changed: LocalRecord[];
  /** What lay over these records before. */
  covered: LocalRecord[];
}

/**
 * Does a command on this phone: decides at once, shows it, and keeps it in the outbox until the server
 * answers. Nothing is kept of what the rule refuses. A full disk is an answer, not a crash (S11).
 */
export async function act<Type extends CommandType>(
  actor: Actor,
  type: Type,
  body: BodyOf<Type>,
  db: LocalDatabase = local,
): Promise<Refusal | null> {
  const done = await perform(actor, type, body, db);
  return isRefusal(done) ? done : null;
}

/** As `act`, and tells what was done. */
export async function perform<Type extends CommandType>(
  actor: Actor,
  type: Type,
  body: BodyOf<Type>,
  db: LocalDatabase = local,
): Promise<Done | Refusal> {
  const command: Command = { id: freshId(), type, made: Date.now(), body };
  try {
    const changed = await decide(command, actor, db);
    if (isRefusal(changed)) return changed;
    // Asked together, done in this order.
    const [covered] = await db.transaction("rw", db.overlay, db.outbox, () =>
      Promise.all([
        coveredBy(changed, db),
        db.overlay.bulkPut(changed),
        db.outbox.add({ command, state: "waiting", refusal: null }),
      ]),
    );
    const done = { command: command.id, changed, covered };
    if (db === local) show(command, done);
    return done;
  } catch (error) {
    if (isFull(error)) return FULL;
    throw error;
  }
}

function show({ type }: Command, { changed }: Done): void {
  mirror.cover(changed);
  countOne(type);
  tellTabs();
}

async function decide(command: Command, actor: Actor, db: LocalDatabase): Promise<LocalRecord[] | Refusal> {
  const rule = RULES.get(command.type);
  if (!rule) throw new Error(`no rule for ${command.type}`);
  const context = { now: Date.now(), actor };
  // What is shown is in memory already; to read it again would be the slowest part of a visit.
  const state = inMemory(db) ? mirror.state() : await loadState(rule.needs(command.body, context), db);
  const decided = rule.decide(state, command.body, context, command);
  if (isRefusal(decided)) return decided;
  return decided.filter((change) => change.audience !== null) as LocalRecord[];
}

/** What these records lie over, asked before they are put. */
async function coveredBy(changed: LocalRecord[], db: LocalDatabase): Promise<LocalRecord[]> {
  const ids = changed.map(({ id }) => id);
  const before = inMemory(db) ? mirror.covering(ids) : await db.overlay.bulkGet(ids);
  return before.filter((record) => record !== undefined);
}

const inMemory = (db: LocalDatabase): boolean => db === local && mirror.ready.peek();

const isFull = (error: unknown): boolean => {
  const { name, inner } = error as { name?: string; inner?: { name?: string } };
  return name === "QuotaExceededError" || inner?.name === "QuotaExceededError";
};
