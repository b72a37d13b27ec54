import { createHash } from "node:crypto";
import { chownSync, lstatSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Account } from "./owner.ts";

/** Only a name here: nothing listens on the network. */
export const port = 5432;

/**
 * The folder of the unix socket of a cluster: private to the account of PostgreSQL and root, and short, since
 * the path of a socket has at most 107 bytes. One cluster always has the same one, so that a killed server
 * leaves nothing that piles up. Call it only under the lock of the data folder.
 */
export function socketFolderFor(cluster: string, account: Account): string {
  const parent = tmpdir().length <= 60 ? tmpdir() : "/tmp";
  const name = createHash("sha256").update(cluster).digest("hex").slice(0, 16);
  const folder = join(parent, `toso-${name}`);
  if (takes(folder, account)) {
    clearSockets(folder);
    return folder;
  }
  const other = mkdtempSync(join(parent, "toso-")); // somebody else has the name
  takes(other, account);
  return other;
}

/** What a killed postgres left: its successor would find the lock file of a number that others may have by now. */
export function clearSockets(folder: string): void {
  for (const name of [`.s.PGSQL.${port}`, `.s.PGSQL.${port}.lock`])
    rmSync(join(folder, name), { force: true });
}

/** Makes the folder the account's own. False when it is somebody else's, or open to others. */
function takes(folder: string, { uid, gid }: Account): boolean {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  const found = lstatSync(folder);
  if (!found.isDirectory() || (found.mode & 0o077) !== 0) return false;
  if (found.uid === (uid ?? process.getuid?.())) return true;
  if (uid === undefined || gid === undefined || found.uid !== 0) return false;
  chownSync(folder, uid, gid);
  return true;
}
