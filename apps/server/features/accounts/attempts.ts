import type { Pool } from "pg";

const HALF_HOUR = 30 * 60_000;

/** How often one may try. An address is looser: a whole office may share one. */
const TRIES = { username: 5, code: 5, address: 50 };

type Guarded = `${keyof typeof TRIES}:${string}`;

/** `last`: one more failure and it is locked. */
export type Try = "locked" | "allowed" | "last";

/**
 * Counts a try before the secret is looked at, in one statement, so that tries made together are counted too.
 * Locked until half an hour after the last counted one (level 2 of information security).
 */
export async function countTry(pool: Pool, guarded: Guarded, now: number): Promise<Try> {
  const [kind] = guarded.split(":") as [keyof typeof TRIES];
  const { rows } = await pool.query<{ failed: number }>(
    `insert into attempts as a (guarded, failed, last_at) values ($1, 1, $2)
     on conflict (guarded) do update
       set failed = case when a.last_at <= $3 then 1 else a.failed + 1 end, last_at = excluded.last_at
       where a.failed < $4 or a.last_at <= $3
     returning failed`,
    [guarded, new Date(now), new Date(now - HALF_HOUR), TRIES[kind]],
  );
  const [counted] = rows;
  if (!counted) return "locked";
  return counted.failed < TRIES[kind] ? "allowed" : "last";
}

/** What is guarded has changed: tries at the old secret count no more. */
export async function forgetTries(pool: Pool, guarded: Guarded): Promise<void> {
  await pool.query("delete from attempts where guarded = $1", [guarded]);
}

/** A success: what was tried is forgotten, and so is what has grown stale. An address loses only this one try. */
export async function succeeded(pool: Pool, guarded: Guarded, address: string, now: number): Promise<void> {
  await pool.query("delete from attempts where guarded = $1 or last_at <= $2", [
    guarded,
    new Date(now - HALF_HOUR),
  ]);
  await forgiveTry(pool, address);
}

/** Takes back one counted try of an address: it was none at a secret. */
export async function forgiveTry(pool: Pool, address: string): Promise<void> {
  await pool.query("update attempts set failed = failed - 1 where guarded = $1", [`address:${address}`]);
}
