import { createHash } from "node:crypto";
import type { Organisation, OrganisationChanges } from "@toso/contract/units/office";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DISAGREEMENTS } from "../../../bench/faults/truth.ts";
import { addHouseholds, deed, recordVisit } from "../deeds.ts";
import { type MadeCommune, makeCommune } from "../people.ts";
import { piece } from "../permissions/secrets.ts";
import { madeUp, startServer, type TestServer } from "../server.ts";

let server: TestServer;
let commune: MadeCommune;
const merged = madeUp();
const GROUND = { paper: "Nghị quyết của HĐND xã", number: "31/NQ-HĐND", date: "2025-12-20" };
const reshaping = (said: object) =>
  deed("reshapeHamlets", {
    reshaping: madeUp(),
    on: "2026-01-01",
    ground: GROUND,
    unlisted: [],
    begins: [],
    leaves: [],
    renames: [],
    ...said,
  });

beforeAll(async () => {
  server = await startServer();
  commune = await makeCommune(server);
  const [veo, kem] = commune.teams;
  await veo.member.sync([addHouseholds(veo.id, [madeUp(), madeUp()])]);
  await kem.member.sync([addHouseholds(kem.id, [madeUp()])]);
  const whole = (hamlet: string) => ({ hamlet, ends: true, goes: [{ to: merged, part: null }] });
  const { answers } = await commune.office.sync([
    reshaping({
      begins: [{ id: merged, name: "Trà Mới", type: "thôn" }],
      leaves: [whole(veo.hamlet), whole(kem.hamlet)],
    }),
  ]);
  expect(answers.map(({ refusal }) => refusal)).toEqual([null]);
});
afterAll(() => server.stop());

const on = async (day: string): Promise<Organisation> => {
  const answer = await commune.office.ask("GET", `/api/organisation?day=${day}`);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
};

describe("the organisation of a day", () => {
  test("is refused for a day that does not exist", async () => {
    for (const day of ["2026-02-30", "hôm nay", ""]) {
      const answer = await commune.office.ask("GET", `/api/organisation?day=${encodeURIComponent(day)}`);
      expect(answer.statusCode).toBe(400);
    }
  });

  test("keeps the shape of its day: two hamlets before, one after, the same teams and people", async () => {
    const before = await on("2025-12-31");
    expect(before.hamlets.map(({ name, teams }) => [name, teams.map((team) => team.name)])).toEqual([
      ["thôn Trà Kem", ["Tổ Công nghệ số thôn Trà Kem"]],
      ["thôn Trà Veo", ["Tổ Công nghệ số thôn Trà Veo"]],
    ]);
    const after = await on("2026-01-01");
    expect(after.hamlets.map(({ name }) => name)).toEqual(["thôn Trà Mới"]);
    expect(after.hamlets[0]?.teams.map(({ follows }) => follows).sort()).toEqual([
      "thôn Trà Kem",
      "thôn Trà Veo",
    ]);
    expect(after.hamlets[0]?.teams.flatMap(({ members }) => members)).toHaveLength(4);
  });

  test("sums the households of the teams by hamlet, and the commune's whatever happened to hamlets", async () => {
    const today = await on("2026-11-17");
    expect(today.hamlets.map(({ households }) => households)).toEqual([3]);
    expect(today.households).toBe(3);
    expect((await on("2026-11-16")).households).toBe(0);
  });

  test("tells what happened, newest first, with the paper by which it did", async () => {
    const answer = await commune.office.ask("GET", "/api/organisation/changes");
    const { changes, hamlets } = answer.json<OrganisationChanges>();
    expect(changes.map(({ day, kind }) => [day, kind])).toEqual([
      ["2026-01-01", "merged"],
      ["2022-08-09", "founded"],
    ]);
    expect(changes[0]).toMatchObject({
      into: ["thôn Trà Mới"],
      ground: "Nghị quyết của HĐND xã số 31/NQ-HĐND ngày 20/12/2025",
    });
    expect(hamlets).toHaveLength(3);
  });

  test("is open for the day before anything was written: nothing stands, nothing fails", async () => {
    expect(await on("2000-01-01")).toMatchObject({ hamlets: [], wide: [], undecided: [], households: 0 });
  });
});

describe("households that move to another team", () => {
  test("take their visits along; both teams' phones and sums follow, the commune's stay (N1, S5)", async () => {
    const made = await makeCommune(server);
    const [veo, kem] = made.teams;
    const ids = [madeUp(), madeUp(), madeUp()];
    const moved = ids.slice(0, 2);
    await veo.member.sync([addHouseholds(veo.id, ids)]);
    const visits = ids.map((id) => recordVisit(id));
    await veo.member.sync(visits);
    const first = await veo.member.sync([]);
    const since = Object.fromEntries(first.feeds.map(({ audience, cursor }) => [audience, cursor]));
    const sum = async () =>
      (
        await server.pool.query(
          "select measure, day::text, sum(n)::int as n from totals where commune_id = $1 group by 1, 2 order by 1, 2",
          [made.id],
        )
      ).rows;
    const before = await sum();
    const { answers } = await made.office.sync([
      deed("moveHouseholds", { from: veo.id, to: kem.id, households: moved }),
    ]);
    expect(answers[0]?.refusal).toBeNull();
    expect(await sum()).toEqual(before);
    expect((await server.pool.query(DISAGREEMENTS, [made.id])).rows).toEqual([]);

    const left = (await veo.member.sync([], { since })).feeds.find(({ audience }) => audience === veo.id);
    const gone = [...moved, ...visits.slice(0, 2).map(({ body }) => body.visit)].sort();
    expect(
      left?.records
        .filter(({ doc }) => doc === null)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(gone);
    const told = (await kem.member.sync([])).feeds.find(({ audience }) => audience === kem.id);
    expect(told?.records.map(({ id }) => id)).toEqual(expect.arrayContaining(gone));
    const next = await kem.member.sync([recordVisit(moved[0] as string)]);
    expect(next.answers[0]?.refusal).toBeNull();
  });

  test("lose nothing that the old team's phones still hold: its visit arrives late, its photo goes along", async () => {
    const made = await makeCommune(server);
    const [veo, kem] = made.teams;
    const household = madeUp();
    const picture = Buffer.concat([Buffer.from([0xff, 0xd8]), Buffer.from(household)]);
    const hash = createHash("sha256").update(picture).digest("hex");
    await veo.member.sync([addHouseholds(veo.id, [household])]);
    await veo.member.ask("PATCH", `/api/photos/${veo.id}/${hash}`, piece(picture));
    await made.office.sync([deed("moveHouseholds", { from: veo.id, to: kem.id, households: [household] })]);
    const late = recordVisit(household, { photos: [{ hash, bytes: picture.length }] });
    expect((await kem.member.ask("GET", `/api/photos/${kem.id}/${hash}`)).statusCode).toBe(404);
    const { answers } = await veo.member.sync([late]);
    expect(answers[0]?.refusal).toBeNull();
    const heard = (await kem.member.sync([])).feeds.flatMap(({ records }) => records.map(({ id }) => id));
    expect(heard).toContain(late.body.visit);
    expect((await kem.member.ask("GET", `/api/photos/${kem.id}/${hash}`)).rawPayload).toEqual(picture);
    expect((await server.pool.query(DISAGREEMENTS, [made.id])).rows).toEqual([]);
  });
});
