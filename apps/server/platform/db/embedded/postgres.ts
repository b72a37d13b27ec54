import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import type { Socket } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { DatabaseRefusal } from "../refusal.ts";
import type { Binaries } from "./binaries.ts";
import { here } from "./cluster.ts";
import type { BoundedLog } from "./log.ts";
import type { Account } from "./owner.ts";
import { postgresArguments } from "./settings.ts";

export interface RunningPostgres {
  pid: number;
  /** settles when the process has ended, whoever ended it */
  ended: Promise<void>;
  /** fast shutdown: open transactions are rolled back, everything committed is on disk */
  stop(): Promise<void>;
}

export interface PostgresPlace {
  cluster: string;
  socketFolder: string;
  account: Account;
  binaries: Binaries;
  log: BoundedLog;
}

/** Starts postgres and waits until it accepts connections. Refuses with `start-failed` and its last words. */
export async function runPostgres(place: PostgresPlace): Promise<RunningPostgres> {
  const { cluster, socketFolder, account, binaries, log } = place;
  const child = spawn(binaries.postgres, ["-D", here ?? cluster, ...postgresArguments(socketFolder)], {
    ...account,
    cwd: cluster,
    env: { LC_ALL: "C" },
    // a session of its own: Ctrl-C in the terminal is for Tổ Số, which stops the database after its requests
    detached: true,
    stdio: ["ignore", "ignore", "pipe"],
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => log.write(text));
  const ended = endOf(child);
  await untilReady(place, child, ended);
  const pid = child.pid as number;
  const watch = stopWithUs(place, pid);
  const watchEnded = endOf(watch);
  ended.then(() => watch.kill("SIGKILL"));
  child.unref();
  (child.stderr as Socket).unref();
  const stop = async () => {
    for (const process of [child, watch]) process.ref();
    await stopPostgres(child, ended);
    await watchEnded;
  };
  return { pid, ended, stop };
}

async function untilReady(place: PostgresPlace, child: ChildProcess, ended: Promise<void>): Promise<void> {
  let over = false;
  ended.then(() => {
    over = true;
  });
  const deadline = Date.now() + 120_000; // recovery after a crash may have much to replay
  while (!over && Date.now() < deadline) {
    if (isReady(place.cluster, child.pid)) return;
    await sleep(10);
  }
  child.kill("SIGQUIT");
  throw new DatabaseRefusal(
    "start-failed",
    `Cơ sở dữ liệu trong ${place.cluster} không khởi động được:\n${place.log.tail()}`,
    `The database in ${place.cluster} did not start; its log is above.`,
  );
}

/** Line 1 of postmaster.pid is the process, line 8 its state: what pg_ctl reads too. */
function isReady(cluster: string, pid: number | undefined): boolean {
  try {
    const lines = readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n");
    return Number(lines[0]) === pid && lines[7]?.trim() === "ready";
  } catch {
    return false;
  }
}

/**
 * A process that only waits for us to be gone, however we went (its input is a pipe that the kernel closes),
 * and then asks postgres for a fast shutdown: kill -9 of Tổ Số leaves no database behind.
 */
function stopWithUs({ cluster, account }: PostgresPlace, pid: number): ChildProcess {
  const script = 'read -r line; read -r pid < postmaster.pid && [ "$pid" = "$1" ] && kill -INT "$1"';
  const watch = spawn("/bin/sh", ["-c", script, "toso-watch", String(pid)], {
    ...account,
    cwd: cluster,
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  watch.on("error", () => {}); // no /bin/sh: the next start stops what is left
  watch.stdin?.on("error", () => {});
  watch.unref();
  (watch.stdin as Socket | null)?.unref();
  return watch;
}

async function stopPostgres(child: ChildProcess, ended: Promise<void>): Promise<void> {
  for (const signal of ["SIGINT", "SIGQUIT", "SIGKILL"] as const) {
    child.kill(signal);
    const patience = new AbortController();
    const late = sleep(signal === "SIGINT" ? 20_000 : 5_000, "late", patience).catch(() => "stopped");
    const outcome = await Promise.race([ended, late]);
    patience.abort();
    if (outcome !== "late") return;
  }
}

async function endOf(child: ChildProcess): Promise<void> {
  await once(child, "exit").catch(() => {});
}
