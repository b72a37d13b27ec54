import type { SyncAnswer } from "@toso/contract/sync/exchange";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addHouseholds, recordVisit } from "../deeds.ts";
import { type MadeCommune, type MadeTeam, makeCommune } from "../people.ts";
import { madeUp, startServer, type TestServer } from "../server.ts";

let server: TestServer;
let communes: MadeCommune[];
beforeAll(async () => {
  server = await startServer();
  communes = await Promise.all([1, 2, 3].map(() => makeCommune(server)));
});
afterAll(() => server.stop());

const CLIENTS = 20;
const ROUNDS = 12;

/** One phone that writes: batches of a household and visits to it, some of them repeated. */
async function write({ id, member }: MadeTeam): Promise<string[]> {
  const made: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const household = madeUp();
    const add = addHouseholds(id, [household]);
    const visit = recordVisit(household);
    const refused = recordVisit(madeUp());
    const { answers } = await member.sync([add, visit, refused, ...(round % 3 ? [] : [visit])], { limit: 0 });
    expect(answers.slice(0, 2).map(({ refusal }) => refusal)).toEqual([null, null]);
    made.push(household, visit.body.visit);
  }
  return made;
}

/** A phone that only listens, in small pages, until it has heard everything that the writers made. */
async function listen(team: MadeTeam, expected: () => string[] | null): Promise<Set<string>> {
  const heard = new Set<string>();
  const since: Record<string, string> = {};
  for (let calls = 0; calls < 5_000; calls += 1) {
    const whole = expected();
    const { feeds } = await team.member.sync([], { since: { ...since }, limit: 7 });
    hear(feeds, since, heard);
    if (whole && !feeds.some(({ more }) => more)) return heard;
  }
  throw new Error("the feed has no end");
}

function hear(feeds: SyncAnswer["feeds"], since: Record<string, string>, heard: Set<string>): void {
  for (const { audience, cursor, records } of feeds) {
    since[audience] = cursor;
    for (const { id } of records) heard.add(id);
  }
}

describe(`S4 ${CLIENTS} phones of three communes at the same time`, () => {
  const madeBy = new Map<string, string[]>();
  const heardBy: { team: MadeTeam; heard: Set<string> }[] = [];

  beforeAll(async () => {
    const teams = communes.flatMap(({ teams }) => teams);
    let whole: string[] | null = null;
    const writing = Promise.all(
      Array.from({ length: CLIENTS }, async (_, n) => {
        const team = teams[n % teams.length] as MadeTeam;
        madeBy.set(team.id, [...(madeBy.get(team.id) ?? []), ...(await write(team))]);
      }),
    ).then(() => {
      whole = [...madeBy.values()].flat();
    });
    const listening = Promise.all(
      teams.map(async (team) => ({ team, heard: await listen(team, () => whole) })),
    );
    await writing;
    heardBy.push(...(await listening));
  });

  test("leave a sequence without a gap in each commune, up to its head", async () => {
    for (const { id } of communes) {
      const { rows } = await server.pool.query(
        "select array_agg(seq::int order by seq) as seqs, (select seq from communes where commune_id = $1) as head from journal where commune_id = $1",
        [id],
      );
      const { seqs, head } = rows[0];
      expect(seqs).toEqual(Array.from({ length: head }, (_, n) => n + 1));
      expect(head).toBeGreaterThan(ROUNDS * 3);
    }
  });

  test("are heard whole by those who read the feed meanwhile: no page steps over a row", () => {
    for (const { team, heard } of heardBy)
      expect(madeBy.get(team.id)?.filter((id) => !heard.has(id))).toEqual([]);
  });

  test("S5 and nobody heard another team's", () => {
    for (const { team, heard } of heardBy) {
      const others = [...madeBy].filter(([id]) => id !== team.id).flatMap(([, ids]) => ids);
      expect(others.filter((id) => heard.has(id))).toEqual([]);
    }
  });

  test("leave totals equal to what counting the records anew gives", async () => {
    const { rows } = await server.pool.query(COUNTED_ANEW);
    expect(rows).toEqual([]);
  });
});

/** Where the kept totals and the records disagree, in SQL of its own: not the code that keeps them. */
const COUNTED_ANEW = `
with counted as (
  select commune_id, audience as team_id, 'households' as measure, doc ->> 'added' as day, 1 as n
  from records where kind = 'household'
  union all
  select r.commune_id, r.audience, (s.value ->> 'outcome') || ':' || s.key, s.value ->> 'since', 1
  from records r cross join jsonb_each(r.doc::jsonb -> 'standing') s where r.kind = 'household'
  union all
  select commune_id, audience, 'visits', doc ->> 'day', 1 from records where kind = 'visit'
  union all
  select commune_id, audience, 'people', doc ->> 'day', json_array_length(doc -> 'helped')
  from records where kind = 'visit'
), sums as (
  select commune_id, team_id, measure, day::date, sum(n) as n from counted group by 1, 2, 3, 4
)
select * from sums full join totals t using (commune_id, team_id, measure, day)
where coalesce(sums.n, 0) <> coalesce(t.n, 0)`;
