import type { Id } from "@toso/domain/command/command";
import type { Day } from "@toso/domain/words/day";
import type { PoolClient } from "pg";

/**
 * Takes accounts and invitations along. Who still belongs to a team that stays, stays until it is decided: one
 * account works in one commune. The office goes when the book closes. Returns whose commune changed.
 */
export async function movePeople(
  client: PoolClient,
  {
    from,
    into,
    teams,
    closes,
    today,
  }: { from: Id; into: Id; teams: readonly Id[]; closes: boolean; today: Day },
): Promise<Id[]> {
  const { rows } = await client.query<{ id: Id }>(
    `with held as (
       select m.doc ->> 'account' as account, bool_and(m.audience = any($3::uuid[])) as along
       from records m
       join communes c on c.commune_id = m.commune_id
       where m.commune_id = $1 and m.kind = 'membership' and m.doc ->> 'account' is not null
         and coalesce(m.doc ->> 'to', '9999') >= $5 and m.audience <> all(c.taken_over)
       group by m.doc ->> 'account')
     update accounts a set commune_id = $2, updated_at = now()
     where a.commune_id = $1 and ($4 or (not a.office and exists (
       select from held where held.account = a.id::text and held.along)))
     returning a.id`,
    [from, into, teams, closes, today],
  );
  // Used ones too: whose answer was lost on the way opens it again.
  await client.query(
    `update invitations set commune_id = $2
     where commune_id = $1 and membership_id in (
       select id from records where commune_id = $1 and kind = 'membership' and audience = any($3::uuid[]))`,
    [from, into, teams],
  );
  if (closes) await client.query("select move_duties($1, $2, $3)", [from, into, today]);
  return rows.map(({ id }) => id);
}
