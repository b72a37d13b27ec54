import { statSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startEmbedded } from "../../../apps/server/platform/db/embedded/start.ts";
import { isRoot, newFolder, postmasterOf, query, remove } from "./stage.ts";

let folder: string;
beforeEach(() => {
  folder = newFolder();
});
afterEach(() => remove(folder));

test("keeps its data in the folder, from one start to the next, below a folder closed to all others", async () => {
  const first = await startEmbedded({ folder });
  await query(first.connection, "create table kept as select 42 as answer");
  await first.stop();
  const second = await startEmbedded({ folder });
  expect(await query(second.connection, "select answer from kept")).toEqual([42]);
  await second.stop();
  expect(statSync(join(folder, "postgres", "PG_VERSION")).isFile()).toBe(true);
});

test.runIf(process.platform === "linux")(
  "never runs as root, and its files belong to who runs it",
  async () => {
    const database = await startEmbedded({ folder });
    const uid = statSync(`/proc/${postmasterOf(folder)}`).uid;
    await database.stop();
    expect(uid).toBe(statSync(join(folder, "postgres")).uid);
    expect(uid === process.getuid?.()).toBe(!isRoot);
  },
);

test("a commit is on disk when it returns; letters and days are Vietnam's", async () => {
  const database = await startEmbedded({ folder });
  const settings = async (name: string) => (await query(database.connection, `show ${name}`))[0];
  expect(await settings("fsync")).toBe("on");
  expect(await settings("synchronous_commit")).toBe("on");
  expect(await settings("server_encoding")).toBe("UTF8");
  expect(await settings("timezone")).toBe("Asia/Ho_Chi_Minh");
  expect(await query(database.connection, "select lower('ĐẮK LẮK Ưỡ')")).toEqual(["đắk lắk ưỡ"]);
  await database.stop();
});

test("listens on a short private socket and on no port", async () => {
  const database = await startEmbedded({ folder });
  const { host, port } = database.connection;
  expect(join(host, `.s.PGSQL.${port}`).length).toBeLessThan(107);
  expect(statSync(host).mode & 0o077).toBe(0);
  expect(await query(database.connection, "show listen_addresses")).toEqual([""]);
  await database.stop();
  expect(statSync(host, { throwIfNoEntry: false })).toBeUndefined();
});

test("the application is no superuser, and may make scratch databases", async () => {
  const database = await startEmbedded({ folder });
  expect(
    await query(database.connection, "select rolsuper from pg_roles where rolname = current_user"),
  ).toEqual([false]);
  await query(database.connection, "create database scratch");
  expect(await query({ ...database.connection, database: "scratch" }, "select 1")).toEqual([1]);
  await database.stop();
});

test("anew: what the folder held is dropped, but never under a running one", async () => {
  const first = await startEmbedded({ folder });
  await query(first.connection, "create table kept (n int)");
  await expect(startEmbedded({ folder, anew: true })).rejects.toMatchObject({ code: "in-use" });
  expect(await query(first.connection, "select n from kept")).toEqual([]);
  await first.stop();
  const second = await startEmbedded({ folder, anew: true });
  expect(await query(second.connection, "select to_regclass('kept')")).toEqual([null]);
  await second.stop();
});
