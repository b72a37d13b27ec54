import { keepSetting, local, setting } from "../../../platform/local/database.ts";
import { forgetMe, keepMe, type Me } from "../../../platform/local/me.ts";
import { setPin } from "./lock.ts";

/**
 * The key of this acceptance, made once and kept before it is sent: when the answer is lost on the way,
 * the same phone may ask again, and no other may.
 */
export async function acceptanceKey(token: string): Promise<string> {
  const name = `acceptance:${token}`;
  const known = await setting<string>(name);
  if (known) return known;
  const made = Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
  await keepSetting(name, made);
  return made;
}

export const dropAcceptanceKey = (token: string): Promise<void> =>
  local.settings.delete(`acceptance:${token}`);

/** How much waits on this phone that was done for another team: it must go under its own name first. */
export async function unsentOfOthers(teamName: string): Promise<number> {
  const before = await setting<Me>("account");
  if (!before || before.teams.some(({ name }) => name === teamName)) return 0;
  return local.outbox.where("state").equals("waiting").count();
}

/** The phone becomes this member's. What belonged to somebody else leaves it; one's own stays. */
export async function takeOver(account: Me, pin: string): Promise<void> {
  const before = await setting<Me>("account");
  if (before && before.id !== account.id && (await local.outbox.count()) === 0) await forgetMe();
  await setPin(pin);
  await keepMe(account);
  // Asked for, not insisted on: without it the browser may drop data when the phone is full.
  await navigator.storage?.persist?.().catch(() => false);
}
