import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startEmbedded } from "../../../apps/server/platform/db/embedded/start.ts";
import { DatabaseRefusal } from "../../../apps/server/platform/db/refusal.ts";
import { end, hold, isRoot, kill9, newFolder, query, remove } from "./stage.ts";

let folder: string;
beforeEach(() => {
  folder = newFolder();
});
afterEach(() => remove(folder));

async function refusalOf(opening: Promise<{ stop(): Promise<void> }>): Promise<DatabaseRefusal> {
  try {
    await (await opening).stop();
  } catch (error) {
    if (error instanceof DatabaseRefusal) return error;
    throw error;
  }
  throw new Error("it was opened");
}

test("the same folder twice: the second process is told who has it, the first goes on", async () => {
  const first = await hold(folder);
  const second = await hold(folder);
  expect(second.said.refused).toBe("in-use");
  expect(second.said.message).toContain(`tiến trình ${first.process.pid}`);
  expect(await query(first.said, "select 1")).toEqual([1]);
  await end(first.process);
});

test("the same folder twice in one process", async () => {
  const first = await startEmbedded({ folder });
  expect((await refusalOf(startEmbedded({ folder }))).code).toBe("in-use");
  await first.stop();
});

test("five at once on a new folder: one has it, four are refused; again after that one was killed", async () => {
  for (let round = 0; round < 3; round++) {
    const all = await Promise.all([1, 2, 3, 4, 5].map(() => hold(folder)));
    const winners = all.filter(({ said }) => !said.refused);
    expect(all.map(({ said }) => said.refused ?? "has it").sort()).toEqual([
      "has it",
      ...Array(4).fill("in-use"),
    ]);
    expect(await query(winners[0]!.said, "select 1")).toEqual([1]);
    await kill9(winners[0]!.process);
  }
  await (await startEmbedded({ folder })).stop();
});

test("data of another major version: left untouched, with what to do", async () => {
  await (await startEmbedded({ folder })).stop();
  const version = join(folder, "postgres", "PG_VERSION");
  const own = readFileSync(version, "utf8");
  writeFileSync(version, "17\n");
  const refusal = await refusalOf(startEmbedded({ folder }));
  expect(refusal.code).toBe("other-major");
  expect(refusal.sentence).toMatch(/PostgreSQL 17 .*sao lưu/);
  writeFileSync(version, own);
  await (await startEmbedded({ folder })).stop();
});

test("a folder of strange files is not made into a database", async () => {
  mkdirSync(join(folder, "postgres"), { recursive: true });
  writeFileSync(join(folder, "postgres", "letter.txt"), "mine");
  expect((await refusalOf(startEmbedded({ folder }))).code).toBe("not-a-cluster");
  expect(readFileSync(join(folder, "postgres", "letter.txt"), "utf8")).toBe("mine");
});

test("a creation that was cut short is begun anew", async () => {
  mkdirSync(join(folder, "postgres.new", "base"), { recursive: true });
  writeFileSync(join(folder, "postgres.new", "PG_VERSION"), "18\n");
  const database = await startEmbedded({ folder });
  expect(await query(database.connection, "select 1")).toEqual([1]);
  await database.stop();
});

test("a data folder that cannot be a folder", async () => {
  mkdirSync(join(folder, ".."), { recursive: true });
  writeFileSync(folder, "a file");
  expect((await refusalOf(startEmbedded({ folder }))).code).toBe("folder-unusable");
});

test.runIf(!isRoot)("a data folder that is not ours to write", async () => {
  expect((await refusalOf(startEmbedded({ folder: "/usr/toso" }))).code).toBe("folder-unusable");
});
