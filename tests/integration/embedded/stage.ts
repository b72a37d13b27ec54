import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";

export const isRoot = process.getuid?.() === 0;

/** A data folder of its own for a test, inside a folder that nobody else may enter. */
export function newFolder(): string {
  const closed = realpathSync(mkdtempSync(join(tmpdir(), "toso-embedded-")));
  chmodSync(closed, 0o700);
  return join(closed, "data");
}

export function remove(folder: string): void {
  rmSync(join(folder, ".."), { recursive: true, force: true });
}

export interface Holder {
  process: ChildProcess;
  /** the connection, or {refused, message} */
  said: pg.ClientConfig & { refused?: string; message?: string };
}

/** Starts the database in a process of its own and waits for what that says first. */
export async function hold(
  folder: string,
  program = join(import.meta.dirname, "holder.ts"),
): Promise<Holder> {
  const child = spawn(process.execPath, [program, folder], { stdio: ["ignore", "pipe", "inherit"] });
  const [line] = (await once(createInterface(child.stdout), "line")) as [string];
  return { process: child, said: JSON.parse(line) };
}

/** Kills without a word, as the kernel does when memory is short. */
export async function kill9(child: ChildProcess): Promise<void> {
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}

/** The same for a process that is not our child, and may have ended meanwhile. */
export function slay(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // gone already
  }
}

/** Ends politely and waits for the end. */
export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGTERM");
  await gone;
}

export async function query(connection: pg.ClientConfig, sql: string): Promise<unknown[]> {
  const client = new pg.Client(connection);
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: "array" })).rows.map(([value]) => value);
  } finally {
    await client.end();
  }
}

export function postmasterOf(folder: string): number {
  return Number.parseInt(readFileSync(join(folder, "postgres", "postmaster.pid"), "utf8"), 10);
}

/** Processes whose working folder is the cluster, seen with its owner's eyes: postgres and its watcher. Linux only. */
export function processesOf(folder: string, program?: string): number[] {
  const cluster = join(folder, "postgres");
  const { uid, gid } = statSync(cluster);
  const look = 'for p in /proc/[0-9]*; do [ "$p/cwd" -ef . ] && echo "$p"; done; echo $$';
  const { stdout } = spawnSync("/bin/sh", ["-c", look], { uid, gid, cwd: cluster, encoding: "utf8" });
  const pids = stdout
    .trim()
    .split("\n")
    .map((path) => Number(basename(path)));
  const looking = pids.pop();
  return pids.filter((pid) => {
    if (pid === looking) return false;
    if (program === undefined) return true;
    return readFileSync(`/proc/${pid}/comm`, "utf8").trim() === program;
  });
}

export async function until(
  condition: () => boolean | Promise<boolean>,
  milliseconds = 10_000,
): Promise<boolean> {
  for (const deadline = Date.now() + milliseconds; Date.now() < deadline; await sleep(20)) {
    if (await condition()) return true;
  }
  return condition();
}
