import { type ChildProcess, fork } from "node:child_process";
import { on, once } from "node:events";
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import type { ScratchTeam } from "../scratch.ts";

/** A server that can be killed at any moment and comes back on the same data. */
export interface MortalServer {
  /** Where it listens now; null while it is down. */
  port(): number | null;
  makeTeam(): Promise<ScratchTeam>;
  /** Asks the database itself, past the server; waits while the database is coming back. */
  query<Row extends pg.QueryResultRow>(sql: string, values: unknown[]): Promise<Row[]>;
  /** kill -9 of the server, which takes its database along; then a new start. */
  kill(): Promise<void>;
  /** kill -9 of PostgreSQL alone. Does nothing where the database is not ours to kill. */
  killDatabase(): void;
  stop(): Promise<void>;
}

interface Hello {
  address: string;
  connection: pg.ClientConfig;
}

/** On a database of its own, or on the one at `databaseUrl`, which then cannot be killed. */
export async function startMortal(databaseUrl = ""): Promise<MortalServer> {
  const folder = await mkdtemp(join(tmpdir(), "toso-faults-"));
  let { child, hello } = await launch(folder, databaseUrl);
  let down = false;
  let asking = 0;
  return {
    port: () => (down ? null : Number(new URL(hello.address).port)),
    makeTeam: async () => {
      asking += 1;
      const asked = asking;
      child.send(asked);
      for await (const [answer] of on(child, "message")) if (answer.asked === asked) return answer.team;
      throw new Error("the server has no team to give");
    },
    query: (sql, values) => ask(() => hello.connection, sql, values),
    kill: async () => {
      if (down) return;
      down = true;
      const gone = once(child, "exit");
      child.kill("SIGKILL");
      await gone;
      ({ child, hello } = await launch(folder, databaseUrl));
      down = false;
    },
    killDatabase: () => {
      if (databaseUrl) return;
      process.kill(Number.parseInt(readFileSync(join(folder, "postgres", "postmaster.pid"), "utf8"), 10), 9);
    },
    stop: async () => {
      const gone = once(child, "exit");
      child.disconnect();
      await gone;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function launch(folder: string, databaseUrl: string): Promise<{ child: ChildProcess; hello: Hello }> {
  const child = fork(new URL("./serve.ts", import.meta.url), [folder], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    execArgv: [],
    env: { ...process.env, DATABASE_URL: databaseUrl },
  });
  const exited = once(child, "exit").then(([code]) => {
    throw new Error(`the server ended with ${code} before it was up`);
  });
  exited.catch(() => {}); // it ends some time: that is what this is for
  const [hello] = (await Promise.race([once(child, "message"), exited])) as [Hello];
  return { child, hello };
}

async function ask<Row extends pg.QueryResultRow>(
  connection: () => pg.ClientConfig,
  sql: string,
  values: unknown[],
): Promise<Row[]> {
  for (let tries = 0; ; tries += 1) {
    const client = new pg.Client(connection());
    client.on("error", () => {});
    try {
      await client.connect();
      return (await client.query<Row>(sql, values)).rows;
    } catch (error) {
      if (tries > 200) throw error;
      await sleep(50);
    } finally {
      await client.end().catch(() => {});
    }
  }
}
