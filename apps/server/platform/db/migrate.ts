import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type pg from "pg";
import { DatabaseRefusal } from "./refusal.ts";

/**
 * Brings the database to the newest shape: applies each `NNNN_name.sql` of `folder` that is not yet recorded,
 * in order, each in a transaction of its own. Two processes that start together wait for one another.
 * Returns the names applied now. Refuses with `migration-changed` when a recorded file was edited, and with
 * `migration-order` when the records are not the beginning of the files (a newer version made this database).
 */
export async function migrate(
  pool: pg.Pool,
  folder = join(import.meta.dirname, "migrations"),
): Promise<string[]> {
  const files = readMigrations(folder);
  const client = await pool.connect();
  try {
    await client.query("set statement_timeout = 0; set lock_timeout = 0");
    await client.query("select pg_advisory_lock($1)", [turn]);
    await client.query(
      "create table if not exists migrations (name text primary key, checksum text not null, applied_at timestamptz not null default now())",
    );
    const { rows } = await client.query<Recorded>("select name, checksum from migrations order by name");
    const pending = pendingOf(files, rows);
    for (const migration of pending) await apply(client, migration);
    return pending.map(({ name }) => name);
  } finally {
    client.release(true); // ends the session, and with it the lock and the settings
  }
}

interface Recorded {
  name: string;
  checksum: string;
}

interface Migration extends Recorded {
  sql: string;
}

/** the number under which starting processes take turns; any constant would do */
const turn = 7_405_061;

function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}_\w+\.sql$/.test(name))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

function pendingOf(files: Migration[], recorded: Recorded[]): Migration[] {
  recorded.forEach(({ name, checksum }, index) => {
    const file = files[index];
    if (file?.name !== name) throw outOfOrder(name);
    if (file.checksum !== checksum) throw changed(name);
  });
  return files.slice(recorded.length);
}

async function apply(client: pg.PoolClient, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query("begin");
    await client.query(sql);
    await client.query("insert into migrations (name, checksum) values ($1, $2)", [name, checksum]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback").catch(() => {});
    throw new Error(`migration ${name}: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
}

function changed(name: string): DatabaseRefusal {
  return new DatabaseRefusal(
    "migration-changed",
    `Bước nâng cấp dữ liệu ${name} đã chạy rồi nhưng tệp của nó bị sửa. Hãy lấy lại đúng bản phát hành của Tổ Số.`,
    `Migration ${name} was applied before and its file has changed since. Restore the released version of Tổ Số.`,
  );
}

function outOfOrder(name: string): DatabaseRefusal {
  return new DatabaseRefusal(
    "migration-order",
    `Dữ liệu này đã được một bản Tổ Số mới hơn nâng cấp (bước ${name} không có ở bản này). Hãy chạy bản mới hơn.`,
    `This data was upgraded by a newer Tổ Số (this version has no migration ${name} in its place). Run the newer version.`,
  );
}
