import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findActor } from "../../../apps/server/features/accounts/reads.ts";
import { type Database, openDatabase } from "../../../apps/server/platform/db/connect.ts";
import { migrate } from "../../../apps/server/platform/db/migrate.ts";
import { madeUp, makeDatabase } from "../server.ts";

const MIGRATIONS = join(import.meta.dirname, "../../../apps/server/platform/db/migrations");

let database: Database;
let drop: () => Promise<void>;
let before: string;

beforeAll(async () => {
  const made = await makeDatabase();
  drop = made.drop;
  database = await openDatabase({ databaseUrl: made.url, folder: "" });
  before = mkdtempSync(join(tmpdir(), "toso-before-duties-"));
  for (const name of readdirSync(MIGRATIONS))
    if (name < "0007") cpSync(join(MIGRATIONS, name), join(before, name));
});
afterAll(async () => {
  await database.stop();
  await drop();
  rmSync(before, { recursive: true });
});

test("the accounts of before come over: the office's with a duty since their first day, the members' without", async () => {
  const { pool } = database;
  await migrate(pool, before);
  const [office, member, commune] = [madeUp(), madeUp(), madeUp()];
  await pool.query(
    `insert into accounts (id, commune_id, name, office, created_at) values
       ($1, $3, 'Đinh Văn Nay', true, '2026-03-01T23:30:00+07:00'), ($2, $3, 'Hồ Thị Hoa', false, now())`,
    [office, member, commune],
  );
  await migrate(pool);
  const { rows } = await pool.query("select account_id, commune_id, kind, from_day, to_day from duties");
  expect(rows).toEqual([
    { account_id: office, commune_id: commune, kind: "work", from_day: "2026-03-01", to_day: null },
  ]);
  expect(await findActor(pool, office, "2026-02-28")).toBeNull();
  expect(await findActor(pool, office, "2026-03-01")).toMatchObject({ office: true, duty: "work" });
  expect(await findActor(pool, member, "2026-03-01")).toMatchObject({ office: false, teams: [] });
});
