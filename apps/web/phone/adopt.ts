import { keepMe, type Me } from "../platform/local/me.ts";

/** The browser is signed in as a member, and this device did not know it: it becomes that member's phone. */
export async function adopt(account: Me): Promise<void> {
  await keepMe(account);
  await navigator.storage?.persist?.().catch(() => false);
}
