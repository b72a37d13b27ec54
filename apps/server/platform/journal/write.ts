import type { Command, Id } from "@toso/domain/command/command";
import type { Refusal } from "@toso/domain/command/refusal";
import type { PoolClient } from "pg";
import { bigints, doubles, jsonbs, jsons, texts, uuids } from "../db/arrays.ts";
import type { Asked } from "./asked.ts";
import type { Head } from "./load.ts";
import type { LoadedState } from "./loaded-state.ts";

/** One line of the journal, before it is written. */
export interface Line {
  seq: bigint;
  request: Asked;
  command: Command;
  refusal: Refusal | null;
  /** The documents as they were, as JSON. */
  before: string | null;
}

export interface Written {
  lines: Line[];
  heads: Map<Id, Head>;
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
  from unnest($3::uuid[], $4::bigint[], $5::uuid[], $6::text[], $7::json[], $8::jsonb[], $9::json[],
    $10::text[], $11::text[], $12::uuid[], $14::float8[])
    as line (commune_id, seq, command_id, type, body, refusal, before, account_id, account_name, device_id, made)
), changed as (
  update records r set audience = new.audience, seq = new.seq, doc = new.doc
  from unnest($15::uuid[], $16::uuid[], $17::uuid[], $18::bigint[], $19::json[])
    as new (commune_id, id, audience, seq, doc)
  where r.commune_id = new.commune_id and r.id = new.id
)
insert into records (commune_id, id, kind, audience, seq, doc)
select * from unnest($20::uuid[], $21::uuid[], $22::text[], $23::uuid[], $24::bigint[], $25::json[])`;

// Under the commune's lock nobody else writes its totals: merging is sound, and half the price of "on conflict".
const ADD_UP = `
merge into totals t
using unnest($1::uuid[], $2::uuid[], $3::text[], $4::date[], $5::bigint[]) as new (commune_id, team_id, measure, day, n)
on t.commune_id = new.commune_id and t.team_id = new.team_id and t.measure = new.measure and t.day = new.day
when matched then update set n = t.n + new.n
when not matched then insert values (new.commune_id, new.team_id, new.measure, new.day, new.n)`;

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
  await Promise.all([
    writeFlush(client, written),
    addUp(client, written.states),
    writeDepartures(client, written.states),
  ]);
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

async function addUp(client: PoolClient, states: Map<Id, LoadedState>): Promise<void> {
  const sums = [...states].flatMap(([commune, state]) =>
    state.changedSums().map((sum) => ({ commune, ...sum })),
  );
  if (sums.length === 0) return;
  await client.query({
    name: "add-up",
    text: ADD_UP,
    values: [
      uuids(sums.map(({ commune }) => commune)),
      uuids(sums.map(({ team }) => team)),
      texts(sums.map(({ measure }) => measure)),
      sums.map(({ day }) => day),
      bigints(sums.map(({ n }) => BigInt(n))),
    ],
  });
}

async function writeFlush(client: PoolClient, { lines, heads, states, now }: Written): Promise<void> {
  const records = [...states].flatMap(([commune, state]) =>
    [...state.written()].map((written) => ({ commune, ...written })),
  );
  const made = records.filter(({ isNew }) => isNew);
  const changed = records.filter(({ isNew }) => !isNew);
  await client.query({
    name: "write-flush",
    text: WRITE,
    values: [
      uuids([...heads.keys()]),
      bigints([...heads.values()].map(({ seq }) => seq)),
      uuids(lines.map(({ request }) => request.actor.commune)),
      bigints(lines.map(({ seq }) => seq)),
      uuids(lines.map(({ command }) => command.id)),
      texts(lines.map(({ command }) => command.type)),
      jsons(lines.map(({ command }) => JSON.stringify(command.body ?? null))),
      jsonbs(lines.map(({ refusal }) => json(refusal))),
      jsons(lines.map(({ before }) => before)),
      texts(lines.map(({ request }) => request.actor.account)),
      texts(lines.map(({ request }) => request.actor.name)),
      uuids(lines.map(({ request }) => request.device)),
      now,
      doubles(lines.map(({ command }) => command.made)),
      uuids(changed.map(({ commune }) => commune)),
      uuids(changed.map(({ row }) => row.id)),
      uuids(changed.map(({ row }) => row.audience)),
      bigints(changed.map(({ seq }) => seq)),
      jsons(changed.map(({ row }) => row.text)),
      uuids(made.map(({ commune }) => commune)),
      uuids(made.map(({ row }) => row.id)),
      texts(made.map(({ row }) => row.kind)),
      uuids(made.map(({ row }) => row.audience)),
      bigints(made.map(({ seq }) => seq)),
      jsons(made.map(({ row }) => row.text)),
    ],
  });
}
