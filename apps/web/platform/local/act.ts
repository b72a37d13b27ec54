import type { BodyOf, CommandType } from "@toso/contract/commands";
import type { Actor, Command } from "@toso/domain/command/command";
import { newId } from "@toso/domain/command/new-id";
import { isRefusal, type Refusal, refuse } from "@toso/domain/command/refusal";
import { RULES } from "@toso/domain/rules";
import { type LocalDatabase, type LocalRecord, local } from "./database.ts";
import { loadState } from "./loaded-state.ts";

/** A new id of this moment, by the phone's dice. */
export const freshId = (): string => newId(Date.now(), crypto.getRandomValues(new Uint8Array(10)));

const FULL: Refusal = refuse(
  "disk_full",
  "Máy đã đầy bộ nhớ nên chưa ghi được. Hãy xóa bớt ảnh hoặc ứng dụng, rồi bấm ghi lại.",
);

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
  const command: Command = { id: freshId(), type, made: Date.now(), body };
  try {
    return await db.transaction("rw", db.records, db.overlay, db.outbox, async () => {
      const refusal = await apply(command, actor, db);
      if (!refusal) await db.outbox.add({ command, state: "waiting", refusal: null });
      return refusal;
    });
  } catch (error) {
    if (isFull(error)) return FULL;
    throw error;
  }
}

async function apply(command: Command, actor: Actor, db: LocalDatabase): Promise<Refusal | null> {
  const rule = RULES.get(command.type);
  if (!rule) throw new Error(`no rule for ${command.type}`);
  const context = { now: Date.now(), actor };
  const state = await loadState(rule.needs(command.body, context), db);
  const decided = rule.decide(state, command.body, context, command);
  if (isRefusal(decided)) return decided;
  await db.overlay.bulkPut(decided.filter((change) => change.audience !== null) as LocalRecord[]);
  return null;
}

const isFull = (error: unknown): boolean => {
  const { name, inner } = error as { name?: string; inner?: { name?: string } };
  return name === "QuotaExceededError" || inner?.name === "QuotaExceededError";
};
