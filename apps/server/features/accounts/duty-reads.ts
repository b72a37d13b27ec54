import type { AccountEvents, Colleague, PasswordAsked } from "@toso/contract/accounts/colleagues";
import type { Duty } from "@toso/domain/accounts/duty";
import type { Id } from "@toso/domain/command/command";
import type { Pool, PoolClient } from "pg";

/** A duty in the office, and whose it is. */
export interface HeldDuty extends Duty {
  id: Id;
  account: Id;
  /** Its person has a password, so can come in. */
  ready: boolean;
}

// Days as the rules compare them.
const DAYS = `to_char(d.from_day, 'YYYY-MM-DD') as "from", to_char(d.to_day, 'YYYY-MM-DD') as "to"`;
const HELD = "(d.to_day is null or d.to_day >= d.from_day)";
const READY = "exists (select from credentials c where c.user_id = a.id and c.password is not null)";

/** Every duty of a commune's office that was ever held or will be, by its first day. */
export async function dutiesOf(db: Pool | PoolClient, commune: Id): Promise<HeldDuty[]> {
  const { rows } = await db.query(
    `select d.id, d.account_id as account, d.kind, ${DAYS}, ${READY} as ready
     from duties d join accounts a on a.id = d.account_id
     where d.commune_id = $1 and ${HELD} order by d.from_day, d.id`,
    [commune],
  );
  return rows;
}

/** One account's duties in the commune in which it works, by their first day. */
export async function dutiesOfAccount(pool: Pool, account: Id): Promise<Duty[]> {
  const { rows } = await pool.query(
    `select d.kind, ${DAYS} from duties d join accounts a on a.id = d.account_id and a.commune_id = d.commune_id
     where a.id = $1 and ${HELD} order by d.from_day`,
    [account],
  );
  return rows;
}

/** The people of the office with their duties, those who came first first. */
export async function colleaguesOf(pool: Pool, commune: Id): Promise<Colleague[]> {
  const { rows } = await pool.query(
    `select a.id as account, a.name, a.username, ${READY} as ready,
       greatest(
         (select max(s.active_at) from sessions s where s.account_id = a.id),
         (select e.at from account_events e where e.commune_id = $1 and e.account_id = a.id
          and e.what not like 'sign_in_%' order by e.at desc limit 1)) as active,
       coalesce((select json_agg(held order by held."from") from (
         select d.id, d.kind, ${DAYS} from duties d
         where d.commune_id = $1 and d.account_id = a.id and ${HELD}) held), '[]') as duties
     from accounts a
     where exists (select from duties d where d.commune_id = $1 and d.account_id = a.id)
     order by a.created_at, a.id`,
    [commune],
  );
  return rows.map(({ active, ...colleague }) => ({ ...colleague, lastActive: active && Number(active) }));
}

/** An account of that office; null: nobody of it. */
export async function findColleague(
  db: Pool | PoolClient,
  commune: Id,
  account: Id,
): Promise<{ id: Id; name: string; username: string | null; ready: boolean } | null> {
  const { rows } = await db.query(
    `select a.id, a.name, a.username, ${READY} as ready from accounts a
     where a.id = $2 and a.commune_id = $1 and a.office`,
    [commune, account],
  );
  return rows[0] ?? null;
}

/** Whose username that is: of which commune, and who. */
export async function whoseUsername(
  db: Pool | PoolClient,
  username: string,
): Promise<{ commune: Id; name: string } | null> {
  const { rows } = await db.query("select commune_id as commune, name from accounts where username = $1", [
    username,
  ]);
  return rows[0] ?? null;
}

/** For whom a link to set a password is. */
export async function showPasswordLink(pool: Pool, account: Id): Promise<PasswordAsked | null> {
  const { rows } = await pool.query(
    `select a.id as account, a.name, a.username, c.doc ->> 'name' as "communeName", not ${READY} as first
     from accounts a left join records c on c.commune_id = a.commune_id and c.id = a.commune_id
     where a.id = $1`,
    [account],
  );
  return rows[0] ?? null;
}

const PAGE = 30;

/** What happened to the commune's accounts, the latest first, from before that event on. */
export async function eventsOf(pool: Pool, commune: Id, before: Id | undefined): Promise<AccountEvents> {
  const { rows } = await pool.query(
    `select e.id, e.at, e.what, who.name as "by", coalesce(whom.name, m.doc ->> 'name', e.about) as about, e.address,
       e.detail
     from account_events e
     left join accounts who on who.id = e.account_id
     cross join lateral (select case when e.about ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then e.about::uuid end as id) named
     left join accounts whom on whom.id = named.id
     left join records m on m.commune_id = e.commune_id and m.id = named.id and m.kind = 'membership'
     where e.commune_id = $1 and e.id < $2
     order by e.id desc limit ${PAGE + 1}`,
    [commune, before ?? "ffffffff-ffff-ffff-ffff-ffffffffffff"],
  );
  const events = rows.slice(0, PAGE).map(({ at, ...event }) => ({ ...event, at: Number(at) }));
  return { events, next: rows.length > PAGE ? (events.at(-1)?.id ?? null) : null };
}

/** How the commune is called, and one who works for it on that day and can come in. */
export async function whomToAsk(
  pool: Pool,
  commune: Id,
  today: string,
): Promise<{ communeName: string | null; colleague: string | null }> {
  const { rows } = await pool.query(
    `select (select c.doc ->> 'name' from records c where c.commune_id = $1 and c.id = $1) as "communeName",
       (select a.name from duties d join accounts a on a.id = d.account_id
        where d.commune_id = $1 and d.kind = 'work' and d.from_day <= $2 and coalesce(d.to_day, 'infinity') >= $2
          and ${READY} order by d.from_day limit 1) as colleague`,
    [commune, today],
  );
  return rows[0];
}
