import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, readlinkSync, rmSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * Ends every PostgreSQL process still at work in `cluster`, gently at first, and clears what a dead one
 * left in postmaster.pid. Call it only under the folder's lock: then no live Tổ Số owns such a process.
 *
 * On Linux a process is recognised by its working folder and its program, not by the number in
 * postmaster.pid, which may name nobody, or somebody else by now.
 */
export async function stopLeftovers(cluster: string): Promise<void> {
  for (const signal of ["SIGINT", "SIGQUIT", "SIGKILL"] as const) {
    if (await allGone(cluster, signal)) break;
  }
  const listed = listedPid(cluster);
  // PostgreSQL forgives a dead number by itself, but not one that another process has taken over
  if (listed !== undefined && isAlive(listed)) rmSync(join(cluster, "postmaster.pid"), { force: true });
}

/** Patience before a harder signal: a fast shutdown writes a checkpoint, the others need only be scheduled. */
const patience = { SIGINT: 15_000, SIGQUIT: 3_000, SIGKILL: 3_000 };

async function allGone(cluster: string, signal: keyof typeof patience): Promise<boolean> {
  const deadline = Date.now() + patience[signal];
  let left = processesIn(cluster);
  const postmaster = left.find((pid) => pid === listedPid(cluster));
  if (signal === "SIGINT" && postmaster) tell([postmaster], "SIGINT");
  else tell(left, signal === "SIGINT" ? "SIGTERM" : signal); // orphans: SIGINT would only cancel their query
  while (left.length > 0 && Date.now() < deadline) {
    await sleep(20);
    left = processesIn(cluster);
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

function processesIn(cluster: string): number[] {
  return process.platform === "linux" ? linuxProcessesIn(cluster) : listedPostmaster(cluster);
}

function linuxProcessesIn(cluster: string): number[] {
  const place = statSync(cluster, { throwIfNoEntry: false });
  if (!place) return [];
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        if (basename(readlinkSync(`/proc/${pid}/exe`)).split(" ")[0] !== "postgres") return false;
        const cwd = statSync(`/proc/${pid}/cwd`);
        return cwd.ino === place.ino && cwd.dev === place.dev;
      } catch {
        return false; // ended meanwhile, or not ours to look at
      }
    });
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
