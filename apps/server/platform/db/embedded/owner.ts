import { chownSync, lchownSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { DatabaseRefusal } from "../refusal.ts";

/** The account a child process takes on; `undefined` members mean "as we are". */
export interface Account {
  uid?: number;
  gid?: number;
}

/** A number no distribution or systemd gives out; it needs no line in /etc/passwd. */
const reservedUid = 60932;

const isRoot = () => process.getuid?.() === 0;

/**
 * Which account PostgreSQL runs as: ours, unless we are root, whom PostgreSQL refuses. Root runs it as
 * the owner of the cluster, else of the data folder, else as a reserved number, so that one folder always
 * meets the same account. Refuses with `foreign-owner` when a cluster belongs to somebody else.
 */
export function accountFor(folder: string, cluster: string): Account {
  const owner = ownerOf(cluster);
  if (!isRoot()) {
    if (owner !== undefined && owner !== process.getuid?.()) throw foreignOwner(cluster, owner);
    return {};
  }
  const uid = owner || ownerOf(folder) || reservedUid;
  return { uid, gid: uid === reservedUid ? reservedUid : statSync(owner ? cluster : folder).gid };
}

/**
 * initdb insists on an account with a name, which the reserved number has not: as root it runs as one that
 * has, and the files are handed over afterwards.
 */
export function namedAccount(account: Account): Account {
  if (account.uid === undefined) return account;
  const accounts = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
    .filter((fields) => Number(fields[2]) > 0)
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
  const named =
    accounts.find(({ uid }) => uid === account.uid) ??
    accounts.find(({ name }) => name === "nobody") ??
    accounts[0];
  if (named) return { uid: named.uid, gid: named.gid };
  throw new DatabaseRefusal(
    "no-unprivileged-account",
    "PostgreSQL không chạy bằng quyền root và máy không có tài khoản thường nào. Hãy tạo một tài khoản (useradd toso) rồi chạy lại.",
    "PostgreSQL does not run as root and this machine has no ordinary account. Create one (useradd toso) and start again.",
  );
}

/** Gives a folder and all in it to the account. Nothing to do when we are not root. */
export function giveTo(account: Account, path: string): void {
  const { uid, gid } = account;
  if (uid === undefined || gid === undefined) return;
  chownSync(path, uid, gid);
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const child = join(path, entry.name);
    if (entry.isDirectory()) giveTo(account, child);
    else lchownSync(child, uid, gid);
  }
}

export function ownerOf(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.uid;
}

function foreignOwner(cluster: string, owner: number): DatabaseRefusal {
  const me = process.getuid?.();
  return new DatabaseRefusal(
    "foreign-owner",
    `Dữ liệu trong ${cluster} thuộc tài khoản số ${owner}, còn Tổ Số đang chạy bằng tài khoản số ${me}. Hãy chạy bằng đúng tài khoản đã tạo dữ liệu (hoặc root), hay đổi chủ bằng: sudo chown -R ${me} "${cluster}"`,
    `The data in ${cluster} belongs to account ${owner} and Tổ Số runs as account ${me}. Run it as the account that made the data (or root), or change the owner: sudo chown -R ${me} "${cluster}"`,
  );
}
