import type { Id } from "@toso/domain/command/command";
import type { MortalServer } from "./server.ts";

/** Where the kept totals and the records of a commune disagree: in SQL of its own, not by the code that keeps them. */
export const DISAGREEMENTS = `
with house as (
  select audience, doc::jsonb as doc from records where commune_id = $1 and kind = 'household'
    and coalesce(doc -> 'left' ->> 'kind', 'moved') = 'moved'
), visit as (
  select audience, doc from records where commune_id = $1 and kind = 'visit' and doc -> 'withdrawn' is null
), counted as (
  select audience as team_id, 'households' as measure, doc ->> 'added' as day, 1 as n from house
  union all
  select audience, 'households', greatest(doc ->> 'added', doc -> 'left' ->> 'on'), -1 from house where doc ? 'left'
  union all
  select audience, (s.value ->> 'outcome') || ':' || s.key, s.value ->> 'since', 1
  from house cross join jsonb_each(doc -> 'standing') s
  union all
  select audience, 'visits', doc ->> 'day', 1 from visit
  union all
  select audience, 'people', doc ->> 'day', json_array_length(doc -> 'helped') from visit
  union all
  select audience, 'relative', doc ->> 'day', 1 from visit where (doc ->> 'byRelative')::boolean
), sums as (
  select team_id, measure, day::date, sum(n)::int as n from counted group by 1, 2, 3
), kept as (
  select team_id, measure, day, n from totals where commune_id = $1
)
select team_id, measure, day::text, coalesce(sums.n, 0)::int as counted, coalesce(kept.n, 0)::int as kept
from sums full join kept using (team_id, measure, day)
where coalesce(sums.n, 0) <> coalesce(kept.n, 0)`;

/** Numbers of the commune's sequence that are missing, or beyond its head. */
export const GAPS = `
select seq::int from generate_series(1, greatest(
  (select seq from communes where commune_id = $1), (select max(seq) from journal where commune_id = $1)
)) seq
where not exists (select from journal j where j.commune_id = $1 and j.seq = seq.seq)
  or seq.seq > (select seq from communes where commune_id = $1)`;

/** Of these ids, those without a record. */
export async function absent(server: MortalServer, commune: Id, ids: Id[]): Promise<Id[]> {
  const rows = await server.query<{ id: Id }>(
    "select id from unnest($2::uuid[]) as id where not exists (select from records r where r.commune_id = $1 and r.id = id)",
    [commune, ids],
  );
  return rows.map(({ id }) => id);
}

/** Commands with more than one accepted line. */
export async function appliedTwice(server: MortalServer, commune: Id): Promise<Id[]> {
  const rows = await server.query<{ command_id: Id }>(
    "select command_id from journal where commune_id = $1 group by command_id having count(*) > 1",
    [commune],
  );
  return rows.map(({ command_id }) => command_id);
}
