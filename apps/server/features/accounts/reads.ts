import type { InvitationShown, Session } from "@toso/contract/accounts/accounts";
import type { Actor, DutyKind, Id } from "@toso/domain/command/command";
import { LATE_DAYS } from "@toso/domain/command/permission";
import type { Membership } from "@toso/domain/teams/team";
import { addDays, type Day } from "@toso/domain/words/day";
import type { Pool, PoolClient } from "pg";
import { hashToken } from "./secrets.ts";

export interface SessionRow {
  id: Id;
  actor: Actor;
  /** ms since 1970, like `active`: when it was last used. */
  expires: number;
  active: number;
}

// The office's are let in by a duty that holds today, in the commune in which they work now: the strongest counts.
const DUTY = `left join lateral (
  select d.kind from duties d
  where a.office and d.account_id = a.id and d.commune_id = a.commune_id
    and d.from_day <= $2::text::date and coalesce(d.to_day, 'infinity') >= $2::text::date
  order by d.kind = 'work' desc limit 1) duty on true`;

// A member is called as on file, where a misspelled name may have been put right. $2: today; $3: the first day of which late deeds are still taken. A team left of late that has handed over
// counts as its heir too: what was done for it belongs there now.
const ACTOR = `a.id as account,
  coalesce((select m.doc ->> 'name' from records m
            where not a.office and m.commune_id = a.commune_id and m.kind = 'membership'
              and m.doc ->> 'account' = a.id::text
            order by m.doc ->> 'from' desc limit 1), a.name) as name,
  a.commune_id as commune, a.office, duty.kind as duty,
  array(select m.audience from records m
        where m.commune_id = a.commune_id and m.kind = 'membership' and m.doc ->> 'account' = a.id::text
          and m.doc ->> 'from' <= $2 and coalesce(m.doc ->> 'to', '9999') >= $2
        order by m.audience)::text[] as teams,
  (select coalesce(json_agg(json_build_object('team', past.team, 'until', past.until)), '[]')
   from (select home.team, max(greatest(m.doc ->> 'to', m.doc ->> 'endNoted')) as until
         from records m
         cross join lateral (
           select m.audience as team
           union select (t.doc ->> 'heir')::uuid from records t
           where t.commune_id = m.commune_id and t.id = m.audience and t.doc ->> 'heir' is not null) home
         where m.commune_id = a.commune_id and m.kind = 'membership' and m.doc ->> 'account' = a.id::text
           and m.doc ->> 'to' < $2 and greatest(m.doc ->> 'to', m.doc ->> 'endNoted') >= $3
         group by home.team) past) as former`;

const lateSince = (today: Day): Day => addDays(today, -LATE_DAYS);

/** An account that nobody has any more: its duty in the office is over, or has not begun. */
const outOfDuty = ({ office, duty }: { office: boolean; duty: DutyKind | null }) => office && duty === null;

/** A session with its account, what it is on that day, and the teams left of late; null: none, or out of duty. */
export async function findSession(pool: Pool, token: string, today: Day): Promise<SessionRow | null> {
  const { rows } = await pool.query({
    name: "find-session",
    text: `select s.id, s.expires_at, s.active_at, ${ACTOR}
           from sessions s join accounts a on a.id = s.account_id ${DUTY}
           where s.token = $1`,
    values: [hashToken(token), today, lateSince(today)],
  });
  const [row] = rows;
  if (!row || outOfDuty(row)) return null;
  const { id, expires_at, active_at, ...found } = row;
  return { id, actor: actorFrom(found), expires: Number(expires_at), active: Number(active_at) };
}

/** An account as an actor on that day, with the teams left of late; null: none, or out of duty. */
export async function findActor(pool: Pool, account: Id, today: Day): Promise<Actor | null> {
  const { rows } = await pool.query(`select ${ACTOR} from accounts a ${DUTY} where a.id = $1`, [
    account,
    today,
    lateSince(today),
  ]);
  const [row] = rows;
  return row && !outOfDuty(row) ? actorFrom(row) : null;
}

const actorFrom = ({ duty, ...actor }: Actor & { duty: DutyKind | null }): Actor => ({
  ...actor,
  ...(duty && { duty }),
});

/** Notes that a session is in use. */
export async function touchSession(pool: Pool, session: Id, now: number): Promise<void> {
  await pool.query({
    name: "touch-session",
    text: "update sessions set active_at = $2 where id = $1 and active_at < $2",
    values: [session, new Date(now)],
  });
}

export async function anyAccount(db: Pool | PoolClient): Promise<boolean> {
  const { rows } = await db.query("select exists (select from accounts) as any");
  return rows[0].any;
}

/** The teams of an actor by name, with the membership in each. */
export async function teamsOf(
  pool: Pool,
  { account, commune, teams }: Actor,
  today: Day,
): Promise<NonNullable<Session["account"]>["teams"]> {
  const { rows } = await pool.query(
    `select t.id, t.doc ->> 'name' as name, m.id as membership
     from records m join records t on t.commune_id = m.commune_id and t.id = m.audience
     where m.commune_id = $1 and m.kind = 'membership' and m.doc ->> 'account' = $2 and m.audience = any($3::uuid[])
       and m.doc ->> 'from' <= $4 and coalesce(m.doc ->> 'to', '9999') >= $4
     order by name`,
    [commune, account, teams, today],
  );
  return rows;
}

export interface Login {
  id: Id;
  commune: Id;
  office: boolean;
  password: string | null;
}

export async function findLogin(pool: Pool, username: string): Promise<Login | null> {
  const { rows } = await pool.query(
    `select a.id, a.commune_id as commune, a.office, c.password
     from accounts a left join credentials c on c.user_id = a.id and c.provider_id = 'credential'
     where a.username = $1`,
    [username],
  );
  return rows[0] ?? null;
}

export async function findAccount(
  pool: Pool,
  id: Id,
): Promise<{ id: Id; commune: Id; office: boolean; username: string | null } | null> {
  const { rows } = await pool.query(
    "select id, commune_id as commune, office, username from accounts where id = $1",
    [id],
  );
  return rows[0] ?? null;
}

export interface FoundMembership {
  id: Id;
  commune: Id;
  doc: Membership;
}

export async function findMembership(pool: Pool, commune: Id, id: Id): Promise<FoundMembership | null> {
  const { rows } = await pool.query(
    `select id, commune_id as commune, doc from records
     where commune_id = $1 and id = $2 and kind = 'membership'`,
    [commune, id],
  );
  return rows[0] ?? null;
}

/** The membership; where it ended before that day, the one as which the same person goes on, if there is one. */
export async function presentMembership(
  pool: Pool,
  commune: Id,
  id: Id,
  today: Day,
): Promise<FoundMembership | null> {
  const { rows } = await pool.query(
    `with recursive line as (
       select id, doc, 0 as n from records where commune_id = $1 and id = $2 and kind = 'membership'
       union all
       select next.id, next.doc, line.n + 1
       from line join records next on next.commune_id = $1 and next.kind = 'membership'
         and next.doc ->> 'follows' = line.id::text
       where line.doc ->> 'to' < $3 and line.n < 20)
     select id, $1::uuid as commune, doc from line order by n desc limit 1`,
    [commune, id, today],
  );
  return rows[0] ?? null;
}

export interface FoundInvitation {
  id: Id;
  commune: Id;
  membership: Id;
  expires: number;
  voided: boolean;
  used: boolean;
  usedWith: string | null;
  account: Id | null;
}

export async function findInvitation(db: Pool | PoolClient, token: string): Promise<FoundInvitation | null> {
  const { rows } = await db.query(
    `select id, commune_id as commune, membership_id as membership, expires_at, voided_at is not null as voided,
       used_at is not null as used, used_with as "usedWith", account_id as account
     from invitations where token = $1`,
    [hashToken(token)],
  );
  const [row] = rows;
  if (!row) return null;
  const { expires_at, ...invitation } = row;
  return { ...invitation, expires: Number(expires_at) };
}

/** What an invitation tells the one who opened it. */
export async function showInvitation(
  pool: Pool,
  { commune, membership, expires }: FoundInvitation,
): Promise<InvitationShown | null> {
  const { rows } = await pool.query(
    `select m.doc ->> 'name' as name, t.doc ->> 'name' as "teamName", c.doc ->> 'name' as "communeName"
     from records m
     join records t on t.commune_id = m.commune_id and t.id = m.audience
     join records c on c.commune_id = m.commune_id and c.id = m.commune_id
     where m.commune_id = $1 and m.id = $2`,
    [commune, membership],
  );
  return rows[0] ? { ...rows[0], expires } : null;
}
