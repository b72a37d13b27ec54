import type { Id } from "@toso/domain/command/command";
import type { Pool, PoolClient } from "pg";
import { freshId } from "../../platform/fresh-id.ts";
import { hashToken } from "./secrets.ts";

export interface NewAccount {
  id: Id;
  commune: Id;
  name: string;
  office: boolean;
  /** Of an office account; `hash` is of its password. */
  login?: { username: string; hash: string };
}

/** Runs `work` in one transaction. */
export async function inTransaction<Result>(
  pool: Pool,
  work: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    const result = await work(client);
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback").catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}

/** Writes an account, and its password where it has one. An account that is there stays as it is. */
export async function writeAccount(db: Pool | PoolClient, account: NewAccount): Promise<void> {
  const { id, commune, name, office, login } = account;
  await db.query(
    `insert into accounts (id, commune_id, name, office, username) values ($1, $2, $3, $4, $5)
     on conflict (id) do nothing`,
    [id, commune, name, office, login?.username ?? null],
  );
  if (login)
    await db.query(
      `insert into credentials (id, user_id, account_id, provider_id, password)
       values ($1, $2::uuid, $2::text, 'credential', $3) on conflict do nothing`,
      [freshId(), id, login.hash],
    );
}

/** Keeps a new invitation; the older ones of the same membership are void from now on. */
export async function writeInvitation(
  pool: Pool,
  asked: { token: string; commune: Id; membership: Id; by: Id; now: number; expires: number },
): Promise<void> {
  const { token, commune, membership, by, now, expires } = asked;
  await inTransaction(pool, async (client) => {
    // Two made at the same moment wait for each other.
    await client.query("select from communes where commune_id = $1 for update", [commune]);
    await client.query(
      `update invitations set voided_at = $3
       where commune_id = $1 and membership_id = $2 and used_at is null and voided_at is null`,
      [commune, membership, new Date(now)],
    );
    await client.query(
      `insert into invitations (token, id, commune_id, membership_id, made_by, made_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [hashToken(token), freshId(now), commune, membership, by, new Date(now), new Date(expires)],
    );
  });
}

/** Uses an invitation for this account. False: somebody was quicker. */
export async function useInvitation(
  client: PoolClient,
  { token, key, account, now }: { token: string; key: string; account: Id; now: number },
): Promise<boolean> {
  const { rowCount } = await client.query(
    `update invitations set used_at = $4, used_with = $2, account_id = $3
     where token = $1 and used_at is null and voided_at is null`,
    [hashToken(token), hashToken(key), account, new Date(now)],
  );
  return rowCount === 1;
}

export async function endSession(pool: Pool, token: string): Promise<void> {
  await pool.query("delete from sessions where token = $1", [hashToken(token)]);
}

/** Sweeps away what is left of an account's sessions that ended by themselves. */
export async function sweepSessions(pool: Pool, account: Id, idleSince: number, now: number): Promise<void> {
  await pool.query(
    `delete from sessions s using accounts a
     where s.account_id = $1 and a.id = s.account_id and (s.expires_at < $3 or (a.office and s.active_at < $2))`,
    [account, new Date(idleSince), new Date(now)],
  );
}

/** Signs an account out everywhere: its phone is lost. */
export async function endSessionsOf(pool: Pool, account: Id): Promise<void> {
  await pool.query("delete from sessions where account_id = $1", [account]);
}

/** A session in use lasts on from today. Written once a day. */
export async function prolongSession(pool: Pool, session: Id, expires: number): Promise<void> {
  await pool.query(
    "update sessions set expires_at = $2 where id = $1 and expires_at < $2::timestamptz - interval '1 day'",
    [session, new Date(expires)],
  );
}
