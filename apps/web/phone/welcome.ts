import type { Session } from "@toso/contract/accounts/accounts";
import { isRefusal } from "@toso/domain/command/refusal";
import { words as accountWords } from "../features/accounts/phone/words.ts";
import { ask } from "../platform/api.ts";
import { forgetMe, keepMe, me } from "../platform/local/me.ts";
import { unsent } from "../platform/local/outbox.ts";
import { openPhone } from "../platform/local/start.ts";
import { startSync } from "../platform/local/sync.ts";
import { tell } from "../platform/ui/toast.tsx";

/** Whether somebody else signed in is worth so long a wait; then what waits is sent. */
const PATIENCE_MS = 8_000;

/** The phone's records are read, then the server is asked who is signed in here, and only then anything is sent. */
export async function welcome({ asked: justAsked = false } = {}): Promise<void> {
  await openPhone();
  if (justAsked) return startSync();
  const asked = ask<Session>("GET", "/api/session");
  const session = await Promise.race([
    asked,
    new Promise<null>((give) => setTimeout(give, PATIENCE_MS, null)),
  ]);
  if (session && !isRefusal(session) && session.account && !(await stillMine(session.account))) return;
  startSync();
}

/** Somebody else signed in with this browser: the phone is theirs now, unless work of its owner still waits. */
async function stillMine(account: NonNullable<Session["account"]>): Promise<boolean> {
  if (account.id === me.value?.id) {
    await keepMe(account);
    return true;
  }
  const { visits, others, refused, photos } = unsent.value;
  if (visits + others + refused + photos > 0) tell(accountWords.otherAccount(account.name));
  else {
    await forgetMe();
    location.reload();
  }
  return false;
}
