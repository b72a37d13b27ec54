import { createHash } from "node:crypto";
import type { Id } from "@toso/domain/command/command";
import type { ReorganiseTeams } from "@toso/domain/decisions/reorganise-teams";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DISAGREEMENTS } from "../../../bench/faults/truth.ts";
import { addHouseholds, deed, recordVisit } from "../deeds.ts";
import { type MadeCommune, makeCommune, type Person } from "../people.ts";
import { piece } from "../permissions/secrets.ts";
import { madeUp, startServer, type TestServer } from "../server.ts";

const DAY_MS = 86_400_000;

let server: TestServer;
let commune: MadeCommune;
/** Of the first team: its first member, on a phone. */
let leaver: Person;
let household: Id;

beforeEach(async () => {
  server = await startServer();
  commune = await makeCommune(server);
  leaver = commune.teams[0].member;
  household = madeUp();
  await done(leaver, [addHouseholds(commune.teams[0].id, [household])]);
});
afterEach(() => server.stop());

/** It is 17/11/2026; the decision is in force from the 18th on. */
const kienToan = (changes: Partial<ReorganiseTeams>) =>
  deed("reorganiseTeams", {
    decision: madeUp(),
    text: "QUYẾT ĐỊNH kiện toàn",
    read: {
      kind: "reorganise",
      number: "12",
      symbol: "QĐ-UBND",
      date: "2026-11-16",
      agency: "Ủy ban nhân dân xã Trà Xinh",
      signer: "",
      signerPosition: "",
      effective: "2026-11-18",
    },
    teams: [],
    founded: [],
    ...changes,
  } satisfies ReorganiseTeams);

const coming = (name: string, same: Id | null = null) => ({
  id: madeUp(),
  name,
  gender: null,
  positions: [],
  role: null,
  phone: null,
  same,
});

const answersOf = async (who: Person, commands: Parameters<Person["sync"]>[0]) =>
  (await who.sync(commands)).answers.map(({ refusal }) => refusal?.code ?? null);

async function done(who: Person, commands: Parameters<Person["sync"]>[0]): Promise<void> {
  const codes = await answersOf(who, commands);
  expect(codes).toEqual(codes.map(() => null));
}

const leaves = (team: 0 | 1, n: number) => {
  const { id, memberships } = commune.teams[team];
  return { team: id, leave: [memberships[n] as Id], join: [coming("Hồ Thị Mới")], ends: false };
};

describe("who leaves by a kiện toàn", () => {
  beforeEach(() => done(commune.office, [kienToan({ teams: [leaves(0, 0)] })]));

  test("is refused from the first day on, hears nothing more, and is told why", async () => {
    server.clock.now += DAY_MS;
    const { answers, scope, feeds } = await leaver.sync([recordVisit(household, { day: "2026-11-18" })]);
    expect(answers[0]?.refusal).toMatchObject({ code: "left_team", again: "final" });
    expect(answers[0]?.refusal?.sentence).toContain("18/11/2026");
    expect(scope).toEqual([commune.id]);
    expect(JSON.stringify(feeds)).not.toContain(household);
  });

  test("works as before until the end of the last day", async () => {
    await done(leaver, [recordVisit(household, { day: "2026-11-17" })]);
    server.clock.now = Date.parse("2026-11-17T23:59:59+07:00");
    expect((await leaver.sync([])).scope).toContain(commune.teams[0].id);
    server.clock.now += 1_000;
    expect((await leaver.sync([])).scope).not.toContain(commune.teams[0].id);
  });

  test("S5 still hands in what was done before, a new household and its photo too, under the own name", async () => {
    server.clock.now += 20 * DAY_MS;
    const found = madeUp();
    const visit = recordVisit(found, { day: "2026-11-17" });
    await done(leaver, [addHouseholds(commune.teams[0].id, [found]), visit]);
    const { rows } = await server.pool.query(
      "select audience, doc -> 'by' as by from records where id = $1",
      [visit.body.visit],
    );
    const { account, name } = leaver.actor;
    expect(rows).toEqual([{ audience: commune.teams[0].id, by: { account, name } }]);
    const photo = await leaver.ask("PATCH", photoAt(commune.teams[0].id), piece(PICTURE));
    expect(photo.statusCode).toBe(204);
    expect((await leaver.ask("GET", photoAt(commune.teams[0].id))).statusCode).toBe(404);
  });

  test("is too late when the days of grace are over", async () => {
    server.clock.now += 31 * DAY_MS;
    expect(await answersOf(leaver, [recordVisit(household, { day: "2026-11-17" })])).toEqual(["not_yours"]);
  });

  test("hands nothing in for the other team", async () => {
    server.clock.now += DAY_MS;
    expect(await answersOf(leaver, [addHouseholds(commune.teams[1].id, [madeUp()])])).toEqual(["not_yours"]);
  });
});

test("a decision that was confirmed late takes nobody's work away: until then nobody could know", async () => {
  const late = kienToan({ teams: [leaves(0, 0)] });
  (late.body as ReorganiseTeams).read.effective = "2026-11-16";
  await done(commune.office, [late]);
  server.clock.now += DAY_MS;
  expect(
    await answersOf(leaver, [
      recordVisit(household, { day: "2026-11-17" }),
      recordVisit(household, { day: "2026-11-18" }),
    ]),
  ).toEqual([null, "left_team"]);
});

test("who moves to another team keeps the account and has that team from its first day", async () => {
  const [veo, kem] = commune.teams;
  const moved = {
    team: kem.id,
    leave: [],
    join: [coming(leaver.actor.name, veo.memberships[0])],
    ends: false,
  };
  await done(commune.office, [kienToan({ teams: [leaves(0, 0), moved] })]);
  expect((await leaver.sync([])).scope).toEqual([commune.id, veo.id]);
  server.clock.now += DAY_MS;
  expect((await leaver.sync([])).scope).toEqual([commune.id, kem.id]);
});

test("a name that was put right is the one under which is worked from then on", async () => {
  const name = "Hồ Thị Trà Vẽo";
  const membership = commune.teams[0].memberships[0];
  const said = { gender: null, positions: [], role: null, phone: null, from: "2022-08-09", to: null };
  await done(commune.office, [deed("correctMembership", { membership, name, ...said, mistaken: false })]);
  server.clock.now += 15_000;
  const visit = recordVisit(household);
  await done(leaver, [visit]);
  const { rows } = await server.pool.query(
    "select doc -> 'by' ->> 'name' as name from records where id = $1",
    [visit.body.visit],
  );
  expect(rows).toEqual([{ name }]);
});

describe("who was invited and has not come yet", () => {
  const [successor, newcomer] = [madeUp(), "Hồ Thị Trà Veo 2"];
  let link: string;

  beforeEach(async () => {
    const [veo] = commune.teams;
    const old = veo.memberships[1] as Id;
    const answer = await commune.office.ask("POST", "/api/invitations", { body: { membership: old } });
    link = answer.json().link.split("/").at(-1);
    const changed = { ...coming(newcomer, old), id: successor, role: "deputy" as const };
    const change = { team: veo.id, leave: [old], join: [changed], ends: false };
    await done(commune.office, [kienToan({ teams: [change] })]);
  });

  const accountOf = async (id: Id) =>
    (await server.pool.query("select doc ->> 'account' as account from records where id = $1", [id])).rows[0]
      .account;

  const open = () =>
    server.app.inject({
      method: "POST",
      url: `/api/invitations/${link}/accept`,
      headers: { host: "toso.test", origin: "http://toso.test" },
      payload: { key: madeUp() },
    });

  test("comes before the first day and stays past it", async () => {
    expect((await open()).statusCode).toBe(200);
    const account = await accountOf(commune.teams[0].memberships[1] as Id);
    expect(account).not.toBe(null);
    expect(await accountOf(successor)).toBe(account);
  });

  test("comes after the first day by the same invitation", async () => {
    server.clock.now += 2 * DAY_MS;
    expect((await open()).json()).toMatchObject({ account: { teams: [{ membership: successor }] } });
  });
});

describe("a team that ends, and another that follows it", () => {
  const heir = madeUp();
  const photographed = madeUp();

  beforeEach(async () => {
    const [veo] = commune.teams;
    const photos = [{ hash: HASH, bytes: PICTURE.length }];
    await done(leaver, [recordVisit(household, { visit: photographed, photos })]);
    await leaver.ask("PATCH", photoAt(veo.id), piece(PICTURE));
    const founded = {
      id: heir,
      name: "Tổ Công nghệ số thôn Trà Mới",
      level: "hamlet" as const,
      hamlet: { id: madeUp(), name: "Trà Mới", type: "thôn" },
      members: [coming(leaver.actor.name, veo.memberships[0])],
      predecessors: [veo.id],
    };
    const ends = { team: veo.id, leave: [], join: [], ends: true };
    await done(commune.office, [kienToan({ teams: [ends], founded: [founded] })]);
  });

  const handOver = async () => {
    const command = deed("handOverTeam", { from: commune.teams[0].id, into: heir });
    return (await server.parts.journal.ask(commune.office.actor, command))?.code ?? null;
  };

  test("hands over no sooner than its last day is past", async () => {
    expect(await handOver()).toBe("too_early");
  });

  test("N1 what it had goes over, and the commune's sums are the same before and after", async () => {
    server.clock.now += DAY_MS;
    const before = await sums();
    expect(await handOver()).toBe(null);
    expect(await sums()).toEqual(before);
    expect((await server.pool.query(DISAGREEMENTS, [commune.id])).rows).toEqual([]);
    const { feeds } = await leaver.sync([]);
    const heard = feeds.find(({ audience }) => audience === heir)?.records.map(({ id }) => id);
    expect(heard).toEqual(expect.arrayContaining([household, photographed]));
    const photo = await leaver.ask("GET", photoAt(heir));
    expect(photo.rawPayload.equals(PICTURE)).toBe(true);
  });

  test("S5 what comes late for it goes to the heir, with all that hangs on it", async () => {
    server.clock.now += DAY_MS;
    expect(await handOver()).toBe(null);
    const found = madeUp();
    await done(leaver, [
      addHouseholds(commune.teams[0].id, [found]),
      recordVisit(found, { day: "2026-11-17" }),
      recordVisit(household, { day: "2026-11-17" }),
    ]);
    const { rows } = await server.pool.query(
      "select distinct audience from records where commune_id = $1 and kind in ('household', 'visit')",
      [commune.id],
    );
    expect(rows).toEqual([{ audience: heir }]);
    expect((await server.pool.query(DISAGREEMENTS, [commune.id])).rows).toEqual([]);
  });
});

const PICTURE = Buffer.concat([Buffer.from([0xff, 0xd8]), Buffer.from("một tấm ảnh")]);
const HASH = createHash("sha256").update(PICTURE).digest("hex");
const photoAt = (team: Id) => `/api/photos/${team}/${HASH}`;

/** The commune's sums by measure and day, whichever team has them. */
async function sums(): Promise<unknown[]> {
  const { rows } = await server.pool.query(
    `select measure, day::text, sum(n)::int as n from totals where commune_id = $1
     group by measure, day having sum(n) <> 0 order by measure, day`,
    [commune.id],
  );
  return rows;
}
