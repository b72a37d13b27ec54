import { CONTRACT } from "@toso/contract/sync/exchange";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addHouseholds, deed, recordVisit } from "../deeds.ts";
import { type MadeCommune, makeCommune } from "../people.ts";
import { madeUp, startServer, type TestServer } from "../server.ts";

let server: TestServer;
let commune: MadeCommune;
beforeAll(async () => {
  server = await startServer();
  commune = await makeCommune(server);
});
afterAll(() => server.stop());

const member = () => commune.teams[0].member;
const lines = async (command: string) =>
  (await server.pool.query("select refusal from journal where command_id = $1", [command])).rows;
const seq = async (): Promise<number> =>
  (await server.pool.query("select seq from communes where commune_id = $1", [commune.id])).rows[0].seq;

describe("S1 a repeat gets the first answer", () => {
  test("also of a refused command, though it would be accepted by now", async () => {
    const household = madeUp();
    const tooEarly = recordVisit(household);
    const first = await member().sync([tooEarly]);
    expect(first.answers[0]?.refusal).toMatchObject({ code: "not_yours", again: "final" });
    await member().sync([addHouseholds(commune.teams[0].id, [household])]);
    expect((await member().sync([tooEarly])).answers).toEqual(first.answers);
    expect(await lines(tooEarly.id)).toHaveLength(1);
  });

  test("and is applied once, alone or twice in one request", async () => {
    const household = madeUp();
    const add = addHouseholds(commune.teams[0].id, [household]);
    const visit = recordVisit(household);
    const before = await seq();
    const { answers } = await member().sync([add, visit, visit, add]);
    await member().sync([visit, add]);
    expect(answers.map(({ refusal }) => refusal)).toEqual([null, null, null, null]);
    expect(await seq()).toBe(before + 2);
    expect(await lines(visit.id)).toEqual([{ refusal: null }]);
  });

  test("also when the repeats come at the same time", async () => {
    const household = madeUp();
    await member().sync([addHouseholds(commune.teams[0].id, [household])]);
    const visit = recordVisit(household);
    const all = await Promise.all(Array.from({ length: 12 }, () => member().sync([visit])));
    for (const { answers } of all) expect(answers).toEqual([{ id: visit.id, refusal: null }]);
    expect(await lines(visit.id)).toHaveLength(1);
  });

  test("and the same id in capitals is no second command: it cannot be read", async () => {
    const add = addHouseholds(commune.teams[0].id, [madeUp()]);
    await member().sync([add]);
    const body = {
      contract: 1,
      device: madeUp(),
      since: {},
      commands: [{ ...add, id: add.id.toUpperCase() }],
    };
    const answer = await member().ask("POST", "/api/sync", { body });
    expect(answer.statusCode).toBe(400);
    expect(await lines(add.id)).toHaveLength(1);
  });

  test("the command id of another commune is free here", async () => {
    const other = await makeCommune(server);
    const add = addHouseholds(commune.teams[0].id, [madeUp()]);
    await member().sync([add]);
    const theirs = { ...addHouseholds(other.teams[0].id, [madeUp()]), id: add.id };
    expect((await other.teams[0].member.sync([theirs])).answers[0]?.refusal).toBeNull();
    expect(await lines(add.id)).toHaveLength(2);
  });
});

test("S2 what is answered is committed: another connection sees it", async () => {
  const household = madeUp();
  const { answers } = await member().sync([addHouseholds(commune.teams[0].id, [household])]);
  expect(answers[0]?.refusal).toBeNull();
  const { rowCount } = await server.pool.query("select from records where id = $1", [household]);
  expect(rowCount).toBe(1);
});

test.each([CONTRACT - 2, CONTRACT - 1, CONTRACT])("S7 contract %d is taken", async (contract) => {
  const { answers } = await member().sync([addHouseholds(commune.teams[0].id, [madeUp()])], { contract });
  expect(answers[0]?.refusal).toBeNull();
});

test.each([CONTRACT - 3, CONTRACT + 1])(
  "S7 contract %d is told to update, and nothing is lost",
  async (contract) => {
    const add = addHouseholds(commune.teams[0].id, [madeUp()]);
    const body = { contract, device: madeUp(), since: {}, commands: [add] };
    const answer = await member().ask("POST", "/api/sync", { body });
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({ code: "outdated" });
    expect(await lines(add.id)).toEqual([]);
  },
);

test("S8 the device's clock orders nothing, and the day is the one that the member says", async () => {
  const household = madeUp();
  const add = { ...addHouseholds(commune.teams[0].id, [household]), made: Date.parse("2031-01-01") };
  const visit = { ...recordVisit(household, { day: "2026-11-03" }), made: 0 };
  const { answers, now } = await member().sync([add, visit]);
  expect(answers.map(({ refusal }) => refusal)).toEqual([null, null]);
  expect(now).toBe(server.clock.now);
  const { rows } = await server.pool.query(
    "select doc ->> 'day' as day, (select received_at from journal where command_id = $1) as received from records where id = $2",
    [visit.id, visit.body.visit],
  );
  expect(rows[0].day).toBe("2026-11-03");
  expect(rows[0].received.getTime()).toBe(server.clock.now);
});

test("every line of the journal keeps who, what, when, and what was before", async () => {
  const household = madeUp();
  const add = addHouseholds(commune.teams[0].id, [household]);
  const visit = recordVisit(household, { outcome: "again" });
  const refused = deed("returnReport", { report: madeUp(), reason: "Thiếu" });
  await member().sync([add, visit, refused]);
  const { rows } = await server.pool.query(
    "select type, body, refusal, before, account_name, device_id from journal where command_id = any($1::uuid[]) order by seq",
    [[add.id, visit.id, refused.id]],
  );
  const by = { account_name: "Hồ Thị Trà Veo 1", device_id: member().actor.account };
  expect(rows).toEqual([
    { type: "addHouseholds", body: add.body, refusal: null, before: { [household]: null }, ...by },
    {
      type: "recordVisit",
      body: visit.body,
      refusal: null,
      before: {
        [visit.body.visit]: null,
        [household]: expect.objectContaining({ standing: {}, lastVisit: null }),
      },
      ...by,
    },
    {
      type: "returnReport",
      body: refused.body,
      refusal: expect.objectContaining({ code: "office_only" }),
      before: null,
      ...by,
    },
  ]);
});
