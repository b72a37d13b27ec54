import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Account } from "./owner.ts";

/**
 * Ends every PostgreSQL process still at work in `cluster`, gently at first, and clears what a dead one
 * left in postmaster.pid. Call it only under the folder's lock: then no live Tổ Số owns such a process.
 *
 * On Linux a process is recognised by its working folder and its program, not by the number in
 * postmaster.pid, which may name nobody, or somebody else by now.
 */
export async function stopLeftovers(cluster: string, account: Account): Promise<void> {
  for (const signal of ["SIGINT", "SIGQUIT", "SIGKILL"] as const) {
    if (await allGone(cluster, account, signal)) break;
  }
  const listed = listedPid(cluster);
  // PostgreSQL forgives a dead number by itself, but not one that another process has taken over
  if (listed !== undefined && isAlive(listed)) rmSync(join(cluster, "postmaster.pid"), { force: true });
}

/** Patience before a harder signal: a fast shutdown writes a checkpoint, the others need only be scheduled. */
const patience = { SIGINT: 15_000, SIGQUIT: 3_000, SIGKILL: 3_000 };

async function allGone(cluster: string, account: Account, signal: keyof typeof patience): Promise<boolean> {
  const deadline = Date.now() + patience[signal];
  let left = processesIn(cluster, account);
  const postmaster = left.find((pid) => pid === listedPid(cluster));
  if (signal === "SIGINT" && postmaster) tell([postmaster], "SIGINT");
  else tell(left, signal === "SIGINT" ? "SIGTERM" : signal); // orphans: SIGINT would only cancel their query
  while (left.length > 0 && Date.now() < deadline) {
    await sleep(50);
    left = processesIn(cluster, account);
  }
  return left.length === 0;
}

function tell(pids: number[], signal: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch {
      // ended meanwhile
    }
  }
}

function processesIn(cluster: string, account: Account): number[] {
  if (!existsSync(cluster)) return [];
  return process.platform === "linux" ? linuxProcessesIn(cluster, account) : listedPostmaster(cluster);
}

/**
 * Looks with the eyes of the account that PostgreSQL runs as: even root may not see the working folder of
 * another account's process, where a container has taken that right from it.
 */
function linuxProcessesIn(cluster: string, account: Account): number[] {
  const look = 'for p in /proc/[0-9]*; do [ "$p/cwd" -ef . ] && echo "$p"; done';
  const { stdout } = spawnSync("/bin/sh", ["-c", look], { ...account, cwd: cluster, encoding: "utf8" });
  const pids = (stdout ?? "")
    .split("\n")
    .filter(Boolean)
    .map((path) => Number(basename(path)));
  return pids.filter(isPostgres);
}

function isPostgres(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/comm`, "utf8").trim() === "postgres";
  } catch {
    return false; // ended meanwhile
  }
}

/** Without /proc: the number in postmaster.pid, if a postgres has it. */
function listedPostmaster(cluster: string): number[] {
  const pid = listedPid(cluster);
  if (pid === undefined || !isAlive(pid)) return [];
  const command = execFileSync("ps", ["-o", "comm=", "-p", String(pid)], { encoding: "utf8" }).trim();
  return basename(command) === "postgres" ? [pid] : [];
}

function listedPid(cluster: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(join(cluster, "postmaster.pid"), "utf8"), 10) || undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
