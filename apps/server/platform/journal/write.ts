import type { Command, Id } from "@toso/domain/command/command";
import type { Refusal } from "@toso/domain/command/refusal";
import type { PoolClient } from "pg";
import type { Asked } from "./asked.ts";
import type { LoadedState } from "./loaded-state.ts";

/** One line of the journal, before it is written. */
export interface Line {
  seq: bigint;
  request: Asked;
  command: Command;
  refusal: Refusal | null;
  before: Record<Id, unknown> | null;
}

export interface Written {
  lines: Line[];
  heads: Map<Id, bigint>;
  states: Map<Id, LoadedState>;
  now: number;
}

// One statement: the fixed cost of a database call is what a small request mostly pays.
const WRITE = `
with heads as (
  update communes c set seq = head.seq
  from unnest($1::uuid[], $2::bigint[]) as head (commune_id, seq)
  where c.commune_id = head.commune_id
), lines as (
  insert into journal (commune_id, seq, command_id, type, body, refusal, before, account_id, account_name,
    device_id, made_at, received_at)
  select commune_id, seq, command_id, type, body, refusal, before, account_id, account_name,
    device_id, to_timestamp(made / 1000.0), to_timestamp($13 / 1000.0)
  from unnest($3::uuid[], $4::bigint[], $5::uuid[], $6::text[], $7::jsonb[], $8::jsonb[], $9::jsonb[],
    $10::text[], $11::text[], $12::uuid[], $14::float8[])
    as line (commune_id, seq, command_id, type, body, refusal, before, account_id, account_name, device_id, made)
), sums as (
  insert into totals as t (commune_id, team_id, measure, day, n)
  select * from unnest($15::uuid[], $16::uuid[], $17::text[], $18::date[], $19::bigint[])
  on conflict (commune_id, team_id, measure, day) do update set n = t.n + excluded.n
)
insert into records (commune_id, id, kind, audience, seq, doc)
select * from unnest($20::uuid[], $21::uuid[], $22::text[], $23::uuid[], $24::bigint[], $25::jsonb[])
on conflict (commune_id, id) do update set audience = excluded.audience, seq = excluded.seq, doc = excluded.doc`;

const LEFT = `
insert into departures (commune_id, audience, id, kind, seq)
select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::bigint[])
on conflict (commune_id, audience, id) do update set seq = excluded.seq`;

const CAME_BACK = `
delete from departures d using unnest($1::uuid[], $2::uuid[], $3::uuid[]) as back (commune_id, audience, id)
where d.commune_id = back.commune_id and d.audience = back.audience and d.id = back.id`;

const json = (value: unknown) => (value === null ? null : JSON.stringify(value));

/** Writes journal lines, records, totals and the communes' heads: all of one flush. */
export async function write(client: PoolClient, written: Written): Promise<void> {
  await Promise.all([writeFlush(client, written), writeDepartures(client, written.states)]);
}

/** Few commands move a record from one audience to another: the others pay nothing for it. */
async function writeDepartures(client: PoolClient, states: Map<Id, LoadedState>): Promise<void> {
  const all = [...states].flatMap(([commune, state]) =>
    [...state.departures()].map((departure) => ({ commune, ...departure })),
  );
  const left = all.filter(({ back }) => !back);
  const back = all.filter((departure) => departure.back);
  const keys = (of: typeof all) => [
    of.map(({ commune }) => commune),
    of.map(({ audience }) => audience),
    of.map(({ id }) => id),
  ];
  await Promise.all([
    left.length > 0 &&
      client.query(LEFT, [...keys(left), left.map(({ kind }) => kind), left.map(({ seq }) => String(seq))]),
    back.length > 0 && client.query(CAME_BACK, keys(back)),
  ]);
}

async function writeFlush(client: PoolClient, { lines, heads, states, now }: Written): Promise<void> {
  const sums = [...states].flatMap(([commune, state]) =>
    state.changedSums().map((sum) => ({ commune, ...sum })),
  );
  const records = [...states].flatMap(([commune, state]) =>
    [...state.written()].map((row) => ({ commune, ...row })),
  );
  await client.query({
    name: "write-flush",
    text: WRITE,
    values: [
      [...heads.keys()],
      [...heads.values()].map(String),
      lines.map(({ request }) => request.actor.commune),
      lines.map(({ seq }) => String(seq)),
      lines.map(({ command }) => command.id),
      lines.map(({ command }) => command.type),
      lines.map(({ command }) => JSON.stringify(command.body ?? null)),
      lines.map(({ refusal }) => json(refusal)),
      lines.map(({ before }) => json(before)),
      lines.map(({ request }) => request.actor.account),
      lines.map(({ request }) => request.actor.name),
      lines.map(({ request }) => request.device),
      now,
      lines.map(({ command }) => command.made),
      sums.map(({ commune }) => commune),
      sums.map(({ team }) => team),
      sums.map(({ measure }) => measure),
      sums.map(({ day }) => day),
      sums.map(({ n }) => n),
      records.map(({ commune }) => commune),
      records.map(({ id }) => id),
      records.map(({ kind }) => kind),
      records.map(({ audience }) => audience),
      records.map(({ seq }) => String(seq)),
      records.map(({ doc }) => JSON.stringify(doc)),
    ],
  });
}
