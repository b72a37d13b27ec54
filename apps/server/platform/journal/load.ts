import type { Answer } from "@toso/contract/sync/exchange";
import type { Id } from "@toso/domain/command/command";
import type { Need } from "@toso/domain/command/state";
import { RULES } from "@toso/domain/rules";
import type { PoolClient } from "pg";
import { type Asked, idOf } from "./asked.ts";
import type { Gone } from "./gone.ts";
import type { LoadedState } from "./loaded-state.ts";

/** A commune's last number, and what of it has gone over to another. */
export interface Head {
  seq: bigint;
  gone: Gone | null;
}

/** Locks the communes' heads, in sorted order so that two flushes cannot wait for each other. */
export async function lockHeads(client: PoolClient, communes: Id[]): Promise<Map<Id, Head>> {
  const { rows } = await client.query<{
    commune_id: Id;
    seq: string;
    taken_over: Id[];
    gone_to: string | null;
  }>({
    name: "lock-heads",
    text: `select commune_id, seq::text, taken_over::text[], gone_to from communes
           where commune_id = any($1::uuid[]) order by commune_id for update`,
    values: [communes],
  });
  return new Map(
    rows.map(({ commune_id, seq, taken_over, gone_to }) => [
      commune_id,
      {
        seq: BigInt(seq),
        gone:
          gone_to === null && taken_over.length === 0 ? null : { teams: new Set(taken_over), to: gone_to },
      },
    ]),
  );
}

/**
 * Loads into the states what the commands' rules need, and returns the answers already given (S1).
 * Runs after the lock, in statements of their own: a statement that waits for a lock keeps its older snapshot.
 */
export async function load(
  client: PoolClient,
  asked: Asked[],
  states: Map<Id, LoadedState>,
  now: number,
): Promise<Map<string, Answer>> {
  const needs = asked.flatMap((request) => needsOf(request, now));
  const [known] = await Promise.all([
    knownAnswers(client, asked),
    loadRecords(client, needs, states),
    loadMatching(client, needs, states),
    loadAudiences(client, needs, states),
    loadSums(client, needs, states),
  ]);
  return known;
}

type CommuneNeed = Need & { commune: Id };

function needsOf({ actor, commands }: Asked, now: number): CommuneNeed[] {
  return commands.flatMap((command) => {
    if ("unreadable" in command) return [];
    const needs = RULES.get(command.type)?.needs(command.body, { now, actor }) ?? [];
    return needs.map((need) => ({ ...need, commune: actor.commune }));
  });
}

/** Answers already given, also by the book of a commune that went into this one (predecessors; few have any). */
async function knownAnswers(client: PoolClient, asked: Asked[]): Promise<Map<string, Answer>> {
  const communes = asked.flatMap(({ actor, commands }) => commands.map(() => actor.commune));
  const ids = asked.flatMap(({ commands }) => commands.map(idOf));
  const { rows } = await client.query<{ commune_id: Id; command_id: Id; refusal: Answer["refusal"] }>({
    name: "known-answers",
    text: `with asked as (select * from unnest($1::uuid[], $2::uuid[]) as asked (commune_id, command_id))
           select p.commune_id, j.command_id, j.refusal
           from asked join predecessors p using (commune_id)
           join journal j on j.commune_id = p.predecessor and j.command_id = asked.command_id
           union all
           select j.commune_id, j.command_id, j.refusal
           from asked join journal j using (commune_id, command_id)`,
    values: [communes, ids],
  });
  return new Map(
    rows.map((row) => [`${row.commune_id} ${row.command_id}`, { id: row.command_id, refusal: row.refusal }]),
  );
}

async function loadRecords(client: PoolClient, needs: CommuneNeed[], states: Map<Id, LoadedState>) {
  const ones = needs.filter((need) => "id" in need);
  if (ones.length === 0) return;
  const { rows } = await client.query({
    name: "load-records",
    text: `select r.commune_id, r.kind, r.id, r.audience, r.doc::text as doc
           from (select distinct * from unnest($1::uuid[], $2::uuid[]) as need (commune_id, id)) need
           join records r using (commune_id, id)`,
    values: [ones.map(({ commune }) => commune), ones.map(({ id }) => id)],
  });
  give(rows, states);
}

/** A question for each kind and its fields: named in the text of the query, they let their index be used. */
async function loadMatching(client: PoolClient, needs: CommuneNeed[], states: Map<Id, LoadedState>) {
  const matches = needs.filter((need) => "where" in need);
  const alike = Map.groupBy(matches, ({ kind, where }) => [kind, ...Object.keys(where)].join(" "));
  await Promise.all(
    [...alike].map(async ([name, asked]) => {
      const [kind = "", ...fields] = name.split(" ").map(plainName);
      const columns = fields.map((_, n) => `value${n}`);
      const { rows } = await client.query({
        name: `load-matching ${name}`,
        text: `select r.commune_id, r.kind, r.id, r.audience, r.doc::text as doc
               from (select distinct * from unnest($1::uuid[]${columns.map((_, n) => `, $${n + 2}::text[]`).join("")})
                 as need (${["commune_id", ...columns].join(", ")})) need
               join records r on r.commune_id = need.commune_id and r.kind = '${kind}'
                 ${fields.map((field, n) => `and r.doc ->> '${field}' = need.value${n}`).join(" ")}`,
        values: [
          asked.map(({ commune }) => commune),
          ...fields.map((field) => asked.map(({ where }) => where[field])),
        ],
      });
      give(rows, states);
    }),
  );
}

/** Rules name kinds and fields; they are never what somebody sent. */
function plainName(name: string): string {
  if (!/^[A-Za-z]+$/.test(name)) throw new Error(`a rule asks for ${name}`);
  return name;
}

async function loadAudiences(client: PoolClient, needs: CommuneNeed[], states: Map<Id, LoadedState>) {
  const audiences = needs.filter((need) => "audience" in need);
  if (audiences.length === 0) return;
  const { rows } = await client.query({
    name: "load-audiences",
    text: `select r.commune_id, r.kind, r.id, r.audience, r.doc::text as doc
           from (select distinct * from unnest($1::uuid[], $2::uuid[]) as need (commune_id, audience)) need
           join records r using (commune_id, audience)`,
    values: [audiences.map(({ commune }) => commune), audiences.map(({ audience }) => audience)],
  });
  give(rows, states);
}

async function loadSums(client: PoolClient, needs: CommuneNeed[], states: Map<Id, LoadedState>) {
  const spans = needs.filter((need) => "totals" in need);
  if (spans.length === 0) return;
  const { rows } = await client.query({
    name: "load-sums",
    text: `select distinct t.commune_id, t.team_id as team, t.measure, t.day::text, t.n::float8 as n
           from unnest($1::uuid[], $2::uuid[], $3::date[], $4::date[]) as span (commune_id, team_id, since, until)
           join totals t on t.commune_id = span.commune_id and t.team_id = span.team_id
             and t.day between span.since and span.until`,
    values: [
      spans.map(({ commune }) => commune),
      spans.map(({ totals }) => totals),
      spans.map(({ from }) => from),
      spans.map(({ to }) => to),
    ],
  });
  for (const row of rows) states.get(row.commune_id)?.loadSums([row]);
}

function give(
  rows: { commune_id: Id; kind: string; id: Id; audience: Id | null; doc: string }[],
  states: Map<Id, LoadedState>,
) {
  for (const { commune_id, doc, ...row } of rows) states.get(commune_id)?.load(row, doc);
}
