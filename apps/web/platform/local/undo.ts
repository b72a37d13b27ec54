import type { Done } from "./act.ts";
import { local } from "./database.ts";
import { mirror } from "./mirror.ts";
import { countUnsent } from "./outbox.ts";
import { wantSync } from "./sync.ts";
import { tellTabs } from "./tabs.ts";

/** How long an act waits on the phone before it is sent, so that a slip of the thumb can be taken back. */
export const GRACE_MS = 8_000;

/** Sends after the grace. Whatever else starts an exchange in the meantime sends it too. */
export const sendAfterGrace = (): void => {
  setTimeout(wantSync, GRACE_MS);
};

/**
 * Takes back the latest act while it has not been sent. False: too late, the server has it or soon will.
 * Only the latest: what came after it may rest on it.
 */
export async function undo({ command, changed, covered }: Done): Promise<boolean> {
  const ids = changed.map(({ id }) => id);
  const undone = await local.transaction("rw", local.overlay, local.outbox, async () => {
    const newest = await local.outbox.orderBy("n").last();
    if (newest?.command.id !== command || newest.state !== "waiting") return false;
    await local.outbox.delete(newest.n);
    await local.overlay.bulkDelete(ids);
    await local.overlay.bulkPut(covered);
    return true;
  });
  if (!undone) return false;
  mirror.uncover(ids);
  mirror.cover(covered);
  await countUnsent();
  tellTabs();
  return true;
}
