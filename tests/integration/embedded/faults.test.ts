import { spawn } from "node:child_process";
import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startEmbedded } from "../../../apps/server/platform/db/embedded/start.ts";
import {
  end,
  type Holder,
  hold,
  kill9,
  newFolder,
  postmasterOf,
  processesOf,
  query,
  remove,
  slay,
  until,
} from "./stage.ts";

let folder: string;
let holder: Holder;
beforeEach(async () => {
  folder = newFolder();
  holder = await hold(folder);
  await query(holder.said, "create table kept as select 42 as answer");
});
afterEach(async () => {
  await end(holder.process);
  rmSync(holder.said.host as string, { recursive: true, force: true });
  remove(folder);
});

async function opensAgainWithItsData(): Promise<void> {
  const database = await startEmbedded({ folder });
  expect(await query(database.connection, "select answer from kept")).toEqual([42]);
  await database.stop();
}

describe.runIf(process.platform === "linux")("kill -9", () => {
  test("of Node: postgres ends by itself, cleanly", async () => {
    await kill9(holder.process);
    expect(await until(() => processesOf(folder).length === 0)).toBe(true);
    expect(statSync(join(folder, "postgres", "postmaster.pid"), { throwIfNoEntry: false })).toBeUndefined();
    await opensAgainWithItsData();
  });

  test("of Node, and the next start at once, while postgres is still ending", async () => {
    await kill9(holder.process);
    await opensAgainWithItsData();
  });

  test("of Node and of the watcher: the next start stops what is left", async () => {
    for (const pid of processesOf(folder))
      if (!processesOf(folder, "postgres").includes(pid)) process.kill(pid, "SIGKILL");
    await kill9(holder.process);
    const left = postmasterOf(folder);
    expect(processesOf(folder, "postgres")).toContain(left);
    await opensAgainWithItsData();
    expect(processesOf(folder)).toEqual([]);
  });

  test("of postgres: started again behind the same address", async () => {
    const killed = postmasterOf(folder);
    process.kill(killed, "SIGKILL");
    const answers = () =>
      query(holder.said, "select answer from kept").then(
        ([answer]) => answer === 42,
        () => false,
      );
    expect(await until(async () => (await answers()) && postmasterOf(folder) !== killed)).toBe(true);
    await end(holder.process);
    expect(processesOf(folder)).toEqual([]);
  });

  test("of everything at once, in the middle of writing: what was committed is there", async () => {
    await query(holder.said, "create table many (n int primary key)");
    let committed = 0;
    const writing = (async () => {
      for (let n = 1; ; n++) {
        await query(holder.said, `insert into many values (${n})`);
        committed = n;
      }
    })().catch(() => {});
    await until(() => committed >= 20);
    const all = processesOf(folder);
    holder.process.kill("SIGKILL");
    all.forEach(slay);
    await writing;
    const database = await startEmbedded({ folder });
    const [kept] = await query(database.connection, "select count(*)::int from many");
    expect([committed, committed + 1]).toContain(kept);
    await database.stop();
  });

  test("and the dead number still listed belongs to another process by now, which stays unharmed", async () => {
    const all = processesOf(folder);
    await kill9(holder.process);
    all.forEach(slay);
    const { uid, gid } = statSync(join(folder, "postgres"));
    const stranger = spawn("sleep", ["60"], { uid, gid, cwd: "/" });
    const list = join(folder, "postgres", "postmaster.pid");
    writeFileSync(list, readFileSync(list, "utf8").replace(/^\d+/, String(stranger.pid)));
    await opensAgainWithItsData();
    expect(stranger.exitCode).toBeNull();
    expect(stranger.signalCode).toBeNull();
    stranger.kill();
  });
});

test("SIGTERM: a clean end, nothing to recover at the next start", async () => {
  await end(holder.process);
  await opensAgainWithItsData();
  const log = readFileSync(join(folder, "postgres.log"), "utf8");
  expect(log).toContain("database system was shut down at");
  expect(log).not.toContain("not properly shut down");
});
