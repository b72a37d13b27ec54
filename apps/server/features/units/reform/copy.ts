import type { Id } from "@toso/domain/command/command";
import { numberings, papers, registers, templates } from "@toso/domain/papers/paper";
import type { PoolClient } from "pg";

/** From one commune's book into another's. */
export interface Passage {
  from: Id;
  into: Id;
  teams: readonly Id[];
  /** The journal line that receives them. */
  seq: number;
}

/** What an office keeps for itself. In the other book it is an archive: that office has numbers and wording of its own. */
const OFFICE_OWN = [papers, registers, numberings, templates].map(({ name }) => name);

// A record goes along if it belongs to one of the teams ($3) or to none: what belongs to the whole commune goes to
// each of its successors. A hamlet belongs to the teams that work in it.
const GOES_ALONG = `
  with own as (select id, doc ->> 'hamlet' as hamlet from records where commune_id = $1 and kind = 'team'),
  along as (
    select r.* from records r
    where r.commune_id = $1 and case
      when r.kind = 'hamlet' and exists (select from own where own.hamlet = r.id::text)
        then exists (select from own where own.hamlet = r.id::text and own.id = any($3::uuid[]))
      when exists (select from own where own.id = r.audience) then r.audience = any($3::uuid[])
      when exists (select from own where own.id::text = r.doc ->> 'team') then r.doc ->> 'team' = any($3::text[])
      else true end
  )`;

/** The number of records, and a digest of their ids and documents, of what belongs to the teams. */
export interface Digest {
  records: number;
  totals: number;
  digest: string;
}

/**
 * Writes every record that goes along into the other book, with the same ids and documents; what everybody in
 * the one commune reads, everybody in the other reads. Returns how many.
 */
export async function copyRecords(client: PoolClient, { from, into, teams, seq }: Passage): Promise<number> {
  const { rowCount } = await client.query(
    `${GOES_ALONG}
     insert into records (commune_id, id, kind, audience, seq, doc)
     select $2, id, case when kind = any($5) then 'archived:' || kind else kind end,
       case audience when $1 then $2 else audience end, $4, doc
     from along
     on conflict (commune_id, id) do nothing`,
    [from, into, teams, seq, OFFICE_OWN],
  );
  await client.query(
    `insert into departures (commune_id, audience, id, kind, seq)
     select $2, case audience when $1 then $2 else audience end, id, kind, $4 from departures
     where commune_id = $1 and (audience = any($3::uuid[]) or audience = $1)
     on conflict do nothing`,
    [from, into, teams, seq],
  );
  return rowCount ?? 0;
}

export async function copyTotals(client: PoolClient, { from, into, teams }: Passage): Promise<void> {
  await client.query(
    `insert into totals (commune_id, team_id, measure, day, n)
     select $2, team_id, measure, day, n from totals where commune_id = $1 and team_id = any($3::uuid[])`,
    [from, into, teams],
  );
}

/** Photos are large: they move. Deleted first, so that a piece that just arrives is not left behind. */
export async function movePhotos(client: PoolClient, { from, into, teams }: Passage): Promise<void> {
  await client.query(
    `with moved as (delete from photos where commune_id = $1 and team_id = any($3::uuid[]) returning *)
     insert into photos (commune_id, team_id, hash, length, received, data, received_at)
     select $2, team_id, hash, length, received, data, received_at from moved`,
    [from, into, teams],
  );
}

/** What a book holds of the teams, in one line that both books must agree on. */
export async function digestOf(client: PoolClient, commune: Id, teams: readonly Id[]): Promise<Digest> {
  const { rows } = await client.query<{ records: number; digest: string }>(
    `select count(*) as records, coalesce(md5(string_agg(kind || id || doc::text, '' order by id)), '') as digest
     from records where commune_id = $1 and audience = any($2::uuid[])`,
    [commune, teams],
  );
  const sums = await client.query<{ totals: string }>(
    "select coalesce(sum(n), 0)::float8 as totals from totals where commune_id = $1 and team_id = any($2::uuid[])",
    [commune, teams],
  );
  return { ...(rows[0] as { records: number; digest: string }), totals: Number(sums.rows[0]?.totals) };
}
