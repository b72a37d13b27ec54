import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { type Database, openDatabase } from "../../../apps/server/platform/db/connect.ts";
import { migrate } from "../../../apps/server/platform/db/migrate.ts";
import { newFolder, remove } from "./stage.ts";

let folder: string;
let database: Database;
let files: string;
beforeAll(async () => {
  folder = newFolder();
  database = await openDatabase({ folder });
});
afterAll(async () => {
  await database.stop();
  remove(folder);
});
beforeEach(async () => {
  await database.pool.query("drop schema public cascade; create schema public");
  files = mkdtempSync(join(tmpdir(), "toso-migrations-"));
  write(
    "0001_first.sql",
    "create table first (day date, n bigint); insert into first values ('2022-08-09', 5);",
  );
  write("0002_second.sql", "create table second (n int);");
});
afterEach(() => rmSync(files, { recursive: true }));

const write = (name: string, sql: string) => writeFileSync(join(files, name), sql);

test("in order, once, also when two start at the same time", async () => {
  const [one, other] = await Promise.all([migrate(database.pool, files), migrate(database.pool, files)]);
  expect([...one, ...other]).toEqual(["0001_first.sql", "0002_second.sql"]);
  write("0003_third.sql", "create table third (n int);");
  expect(await migrate(database.pool, files)).toEqual(["0003_third.sql"]);
  expect(await migrate(database.pool, files)).toEqual([]);
});

test("a file that fails leaves nothing behind, and those before it stay", async () => {
  write("0002_second.sql", "create table half (n int); select no_such_column;");
  await expect(migrate(database.pool, files)).rejects.toThrow(/0002_second.sql.*no_such_column/);
  const { rows } = await database.pool.query(
    "select to_regclass('first') as first, to_regclass('half') as half",
  );
  expect(rows).toEqual([{ first: "first", half: null }]);
});

test("a recorded file that was edited is refused", async () => {
  await migrate(database.pool, files);
  write("0001_first.sql", "create table first (day date);");
  await expect(migrate(database.pool, files)).rejects.toMatchObject({ code: "migration-changed" });
});

test("a database of a newer version is refused", async () => {
  await migrate(database.pool, files);
  rmSync(join(files, "0002_second.sql"));
  await expect(migrate(database.pool, files)).rejects.toMatchObject({ code: "migration-order" });
});

test("days stay text and counts are numbers", async () => {
  await migrate(database.pool, files);
  expect((await database.pool.query("select day, n from first")).rows).toEqual([{ day: "2022-08-09", n: 5 }]);
});

test("a server that is not there is told without its password", async () => {
  const opening = openDatabase({ databaseUrl: "postgres://me:secret@127.0.0.1:1/toso", folder });
  const refusal = await opening.then(
    () => undefined,
    (error) => error,
  );
  expect(refusal).toMatchObject({ code: "unreachable" });
  expect(refusal.message).not.toContain("secret");
});
