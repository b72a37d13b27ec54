import { signal } from "@preact/signals";
import type { BodyOf, CommandType } from "@toso/contract/commands";
import { CONTRACT, type SyncAnswer } from "@toso/contract/sync/exchange";
import type { Id } from "@toso/domain/command/command";
import { derivedId } from "@toso/domain/command/derived-id";
import { isRefusal, type Refusal } from "@toso/domain/command/refusal";
import { freshId } from "./fresh-id.ts";
import { askSignedIn } from "./signed-out.ts";

/** Counts what was done from this page: whatever shows the server's data asks again when it moves. */
export const changes = signal(0);

/**
 * Does a command online. null: the server has it for good.
 * While no answer came, pressing again sends the same id, so that the act happens once (S1).
 */
export async function command<Type extends CommandType>(
  type: Type,
  body: BodyOf<Type>,
): Promise<Refusal | null> {
  const key = `toso.unanswered.${derivedId(type, JSON.stringify(body))}`;
  const id = sessionStorage.getItem(key) ?? freshId();
  sessionStorage.setItem(key, id);
  const answer = await askSignedIn<SyncAnswer>("POST", "/api/sync", {
    contract: CONTRACT,
    device: device(),
    commands: [{ id, type, made: Date.now(), body }],
    since: {},
  });
  if (isRefusal(answer)) return answer;
  const refusal = answer.answers[0]?.refusal ?? null;
  if (refusal?.again !== "retry") sessionStorage.removeItem(key);
  if (!refusal) changes.value++;
  return refusal;
}

/** This browser's own id, as a phone has one. */
function device(): Id {
  const known = localStorage.getItem("toso.device");
  if (known) return known;
  const made = freshId();
  localStorage.setItem("toso.device", made);
  return made;
}
