import type { Duty } from "@toso/domain/accounts/duty";
import type { Id } from "@toso/domain/command/command";
import type { Day } from "@toso/domain/words/day";
import type { Pool, PoolClient } from "pg";
import { inTransaction } from "../../platform/db/transaction.ts";
import { freshId } from "../../platform/fresh-id.ts";
import { hashToken } from "./secrets.ts";

export interface NewAccount {
  id: Id;
  commune: Id;
  name: string;
  /** In the office; null: a member. */
  duty: GivenDuty | null;
  /** Of an office account; `hash` is of its password, absent until the person has set one. */
  login?: { username: string; hash?: string };
}

/** A duty as it is written down; `by`: who gave it. */
export interface GivenDuty extends Duty {
  id?: Id;
  by?: Id;
}

/**
 * Writes an account, with its duty and password where it has them. False: there is one already of this id or
 * username, which stays as it is.
 */
export async function writeAccount(db: Pool | PoolClient, account: NewAccount): Promise<boolean> {
  const { id, commune, name, duty, login } = account;
  const { rowCount } = await db.query(
    `insert into accounts (id, commune_id, name, office, username) values ($1, $2, $3, $4, $5)
     on conflict do nothing`,
    [id, commune, name, duty !== null, login?.username ?? null],
  );
  if (rowCount === 0) return false;
  if (duty) await writeDuty(db, { commune, account: id, ...duty });
  if (login?.hash) await writePassword(db, id, login.hash);
  return true;
}

/** Sets the password of an account; `hash` is argon2id in the PHC form. */
export async function writePassword(db: Pool | PoolClient, account: Id, hash: string): Promise<void> {
  await db.query(
    `insert into credentials (id, user_id, account_id, provider_id, password)
     values ($1, $2::uuid, $2::text, 'credential', $3)
     on conflict (provider_id, account_id) do update set password = excluded.password, updated_at = now()`,
    [freshId(), account, hash],
  );
}

/** Adds a duty to those that an account has had. */
export async function writeDuty(
  db: Pool | PoolClient,
  { commune, account, kind, from, to, id, by }: GivenDuty & { commune: Id; account: Id },
): Promise<void> {
  await db.query(
    `insert into duties (commune_id, id, account_id, kind, from_day, to_day, made_by)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [commune, id ?? freshId(), account, kind, from, to, by ?? null],
  );
}

/** Gives a duty another last day; the day before its first: it never was. */
export async function endDuty(db: PoolClient, commune: Id, duty: Id, to: Day | null): Promise<void> {
  await db.query("update duties set to_day = $3 where commune_id = $1 and id = $2", [commune, duty, to]);
}

/**
 * Takes a commune's office people along into another that takes it over: their duties there end on the day before
 * `day`, and hold in the new commune from that day on.
 */
export async function moveDuties(client: PoolClient, from: Id, to: Id, day: Day): Promise<void> {
  await client.query(
    "update accounts set commune_id = $2, updated_at = now() where commune_id = $1 and office",
    [from, to],
  );
  await client.query("select move_duties($1, $2, $3)", [from, to, day]);
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

/** Keeps a new link by which the account's password is set; the older ones are void. */
export async function writePasswordLink(
  client: PoolClient,
  { token, account, expires }: { token: string; account: Id; expires: number },
): Promise<void> {
  await client.query("select from accounts where id = $1 for update", [account]);
  await client.query("delete from verifications where identifier like 'password:%' and value = $1", [
    account,
  ]);
  await client.query(
    "insert into verifications (id, identifier, value, expires_at) values ($1, $2, $3, $4)",
    [freshId(), `password:${hashToken(token)}`, account, new Date(expires)],
  );
}

/** Uses up a link. False: somebody was quicker. */
export async function takePasswordLink(client: PoolClient, token: string): Promise<boolean> {
  const { rowCount } = await client.query("delete from verifications where identifier = $1", [
    `password:${hashToken(token)}`,
  ]);
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

/** Signs an account out everywhere: its phone is lost, its password another one. */
export async function endSessionsOf(db: Pool | PoolClient, account: Id): Promise<void> {
  await db.query("delete from sessions where account_id = $1", [account]);
}

/** A session in use lasts on from today. Written once a day. */
export async function prolongSession(pool: Pool, session: Id, expires: number): Promise<void> {
  await pool.query(
    "update sessions set expires_at = $2 where id = $1 and expires_at < $2::timestamptz - interval '1 day'",
    [session, new Date(expires)],
  );
}
