import { mkdirSync, readdirSync, realpathSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { DatabaseRefusal } from "../refusal.ts";
import { findBinaries } from "./binaries.ts";
import { ensureCluster } from "./cluster.ts";
import { stopLeftovers } from "./leftovers.ts";
import { folderUnusable, lockFolder } from "./lock.ts";
import { openLog } from "./log.ts";
import { accountFor } from "./owner.ts";
import { type PostgresPlace, type RunningPostgres, runPostgres } from "./postgres.ts";
import { clearSockets, port, socketFolderFor } from "./sockets.ts";

export interface EmbeddedConnection {
  /** folder of the unix socket */
  host: string;
  port: number;
  user: string;
  database: string;
}

export interface EmbeddedDatabase {
  connection: EmbeddedConnection;
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** the data folder of Tổ Số; the cluster lives in `<folder>/postgres`, its log in `<folder>/postgres.log` */
  folder: string;
  /** drops all that the folder holds first, once it is ours: for data that is made up at each start */
  anew?: boolean;
  /** told when postgres died and could not be started again; connections fail from then on */
  onLost?: (reason: unknown) => void;
}

/**
 * Starts the PostgreSQL that npm brought on the data folder, alone on it, and keeps it running: a killed
 * postgres is started again behind the same address. Stops it when this process ends, however it ends.
 * Refuses with a DatabaseRefusal.
 */
export async function startEmbedded({
  folder: given,
  anew,
  onLost,
}: EmbeddedOptions): Promise<EmbeddedDatabase> {
  if (process.platform === "win32") throw unsupported();
  const folder = dataFolder(given);
  const lock = lockFolder(folder);
  const endings: (() => void | Promise<void>)[] = [lock.release];
  let stopped: Promise<void> | undefined;
  const stop = () => {
    stopped ??= inReverse(endings);
    return stopped;
  };
  try {
    const cluster = join(folder, "postgres");
    const account = accountFor(folder, cluster);
    await stopLeftovers(cluster, account);
    if (anew) empty(folder);
    const binaries = findBinaries(account);
    ensureCluster(cluster, binaries, account);
    const socketFolder = socketFolderFor(cluster, account);
    endings.push(() => rmSync(socketFolder, { recursive: true, force: true }));
    const log = openLog(join(folder, "postgres.log"));
    const keeper = await keepRunning({ cluster, socketFolder, account, binaries, log }, onLost);
    endings.push(keeper.stop);
    const connection = { host: socketFolder, port, user: "toso", database: "toso" };
    await ensureDatabase(connection);
    return { connection, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function inReverse(endings: (() => void | Promise<void>)[]): Promise<void> {
  for (const end of endings.reverse()) await end();
}

function dataFolder(given: string): string {
  const folder = resolve(given);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return realpathSync(folder);
  } catch (error) {
    throw folderUnusable(folder, error);
  }
}

function empty(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (!name.startsWith("lock")) rmSync(join(folder, name), { recursive: true });
  }
}

/** Runs postgres and starts it again when it dies by another hand than ours; gives up after five deaths a minute. */
async function keepRunning(place: PostgresPlace, onLost?: (reason: unknown) => void) {
  let stopping = false;
  let running: RunningPostgres = await runPostgres(place);
  let recent: number[] = [];
  const watching = (async () => {
    while (true) {
      await running.ended;
      if (stopping) return;
      recent = [...recent.filter((time) => time > Date.now() - 60_000), Date.now()];
      place.log.write("Tổ Số: postgres ended by itself, starting it again\n");
      try {
        if (recent.length > 5) throw new Error("postgres ended five times within a minute");
        running = await restart(place);
      } catch (error) {
        if (!stopping) onLost?.(error);
        return;
      }
      if (stopping) await running.stop();
    }
  })();
  return {
    async stop() {
      stopping = true;
      await running.stop();
      await watching;
    },
  };
}

async function restart(place: PostgresPlace): Promise<RunningPostgres> {
  await stopLeftovers(place.cluster, place.account);
  clearSockets(place.socketFolder);
  await sleep(50);
  return runPostgres(place);
}

/** The application's own role is no superuser: it owns its database and may make others (scratch ones of tests). */
async function ensureDatabase(connection: EmbeddedConnection): Promise<void> {
  const admin = new pg.Client({ ...connection, user: "postgres", database: "postgres" });
  await admin.connect();
  try {
    const { rows } = await admin.query("select datname from pg_database where datname = 'toso'");
    if (rows.length > 0) return;
    await admin.query("create role toso login createdb").catch((error) => {
      if (error.code !== "42710") throw error; // made by a start that was cut short
    });
    await admin.query("create database toso owner toso");
  } finally {
    await admin.end();
  }
}

function unsupported(): DatabaseRefusal {
  return new DatabaseRefusal(
    "unsupported-system",
    "Trên Windows, Tổ Số cần một PostgreSQL cài sẵn: hãy đặt DATABASE_URL, hoặc chạy trong WSL.",
    "On Windows Tổ Số needs a PostgreSQL server: set DATABASE_URL, or run it inside WSL.",
  );
}
