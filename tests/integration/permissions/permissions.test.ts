import { BODIES, type CommandType } from "@toso/contract/commands";
import type { Command } from "@toso/domain/command/command";
import type { HTTPMethods } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoRoutes } from "../../../apps/server/features/accounts/demo.ts";
import { deed } from "../deeds.ts";
import { makeCommune, type Person, stranger } from "../people.ts";
import { madeUp, startServer, type TestServer } from "../server.ts";
import { type Attempt, CASES, commandsAt } from "./attempts.ts";
import { routesOf } from "./routes-of.ts";
import { allOf, type Belongings, fill, holdingsOf, MARK, PERIOD } from "./secrets.ts";

let server: TestServer;
/** Team A, team B of the same commune, and a team of another commune. */
let a: Belongings;
let b: Belongings;
let far: Belongings;

beforeAll(async () => {
  server = await startServer({ extend: demoRoutes });
  const [near, other] = await Promise.all([makeCommune(server), makeCommune(server)]);
  [a, b, far] = await Promise.all([
    fill(near, near.teams[0]),
    fill(near, near.teams[1]),
    fill(other, other.teams[0]),
  ]);
  for (const { commune, report } of [a, far]) {
    const made = [deed("acceptReport", { report }), deed("consolidateReports", { period: PERIOD })];
    await commune.office.sync(made);
  }
});
afterAll(() => server.stop());

const routes = Object.entries(CASES).map(([route, each]) => ({ route, ...each }));
const closed = routes.filter(({ open }) => !open);
/** What is asked by POST and changes nothing. */
const LOOKS = ["POST /api/papers/preview"];
const ask = (who: Pick<Person, "ask">, route: string, { url, ...asked }: Attempt) =>
  who.ask(route.split(" ")[0] as HTTPMethods, url, asked);

test("every route has its case here, and no case is left of a route that is gone", () => {
  expect(Object.keys(CASES).sort()).toEqual(routesOf(server.app));
});

describe("a stranger", () => {
  test.each(closed)("is kept out of $route", async ({ route, attempts }) => {
    const all = attempts(b);
    expect(all.length).toBeGreaterThan(0);
    for (const attempt of all) expect((await ask(stranger(server), route, attempt)).statusCode).toBe(401);
  });

  test.each(routes.filter(({ open }) => open))(
    "learns nothing at $route: $open",
    async ({ route, attempts }) => {
      const before = await allOf(server, b);
      for (const attempt of attempts(b)) {
        const answer = await ask(stranger(server), route, attempt);
        expect(answer.statusCode).toBeLessThan(500);
        expect(answer.body).not.toContain(MARK);
      }
      expect(await allOf(server, b)).toBe(before);
    },
  );
});

describe("who has the right", () => {
  test.each(closed)("gets through at $route", async ({ route, rightful, refused, attempts }) => {
    const who = rightful === "office" ? a.commune.office : a.team.member;
    for (const attempt of attempts(a)) {
      const { statusCode, body } = await ask(who, route, attempt);
      const understood =
        route.includes("/read") || refused ? statusCode !== 401 && statusCode !== 403 : statusCode < 300;
      expect(understood, `${statusCode} ${body.slice(0, 200)}`).toBe(true);
    }
  });
});

describe("a member of team A", () => {
  test.each(closed)(
    "neither reads nor moves anything of team B at $route",
    async ({ route, rightful, attempts }) => {
      const before = await holdingsOf(server, b);
      for (const attempt of attempts(b)) {
        const answer = await ask(a.team.member, route, attempt);
        if (rightful === "office") expect(answer.statusCode).toBe(403);
        else if (route !== "POST /api/sync") expect(answer.statusCode).toBe(404);
        expect(answer.rawPayload.includes(MARK) && route !== "POST /api/sync").toBe(false);
      }
      expect(await holdingsOf(server, b)).toBe(before);
    },
  );

  test("S5 hears nothing of team B in the feed, whatever cursors it sends", async () => {
    const since = { [b.team.id]: "0:00000000-0000-0000-0000-000000000000" };
    const { feeds, scope } = await a.team.member.sync([], { since });
    expect([scope, feeds.map(({ audience }) => audience)].flat()).not.toContain(b.team.id);
    const heard = JSON.stringify(feeds);
    for (const id of [b.household, b.visit, b.difficulty, b.target, b.report, b.photo, b.voice])
      expect(heard).not.toContain(id);
  });

  test.each(Object.keys(BODIES) as CommandType[])("commands nothing of team B with %s", async (type) => {
    const before = await holdingsOf(server, b);
    const attempts = commandsAt(b, a)[type];
    const { answers } = await a.team.member.sync([...attempts, ...attempts.map(inCapitals)]);
    expect(answers.length).toBeGreaterThan(1);
    expect(answers.filter(({ refusal }) => refusal?.again !== "final")).toEqual([]);
    expect(await holdingsOf(server, b)).toBe(before);
  });

  test("becomes nobody of team B by the server's own command", async () => {
    const before = await holdingsOf(server, b);
    const { answers } = await a.team.member.sync([deed("joinTeam", { membership: b.team.memberships[1] })]);
    expect(answers[0]?.refusal).toMatchObject({ code: "command_unknown" });
    expect(await holdingsOf(server, b)).toBe(before);
  });
});

describe("who of the office only looks", () => {
  const looking = closed.filter(({ route }) => route.startsWith("GET") || LOOKS.includes(route));
  const changing = closed.filter(({ route }) => !/^(GET|HEAD)/.test(route) && !LOOKS.includes(route));

  test.each(looking)("reads at $route", async ({ route, attempts }) => {
    for (const attempt of attempts(a)) {
      const [worker, viewer] = await Promise.all(
        [a.commune.office, a.commune.viewer].map((who) => ask(who, route, attempt)),
      );
      expect(viewer?.statusCode).toBe(worker?.statusCode);
    }
  });

  test.each(changing)("changes nothing at $route", async ({ route, attempts }) => {
    const before = await allOf(server, a);
    for (const attempt of attempts(a)) {
      const answer = await ask(a.commune.viewer, route, attempt);
      expect([answer.statusCode, answer.json().code]).toEqual([403, "view_only"]);
    }
    expect(await allOf(server, a)).toBe(before);
  });

  test.each(Object.keys(BODIES) as CommandType[])("commands nothing with %s", async (type) => {
    const before = await allOf(server, a);
    const body = { contract: 1, device: madeUp(), commands: commandsAt(a, a)[type], since: {} };
    const answer = await a.commune.viewer.ask("POST", "/api/sync", { body });
    expect(answer.json()).toMatchObject({ status: 403, code: "view_only", again: "final" });
    expect(await allOf(server, a)).toBe(before);
  });
});

describe("the office of another commune", () => {
  test("is refused whatever names a team, or a thing of a team, of that commune", async () => {
    const all = commandsAt(far, a);
    const first = NAMES_A_TEAM.map((type) => all[type][0] as Command);
    const { answers } = await a.commune.office.sync(first);
    expect(answers.map(({ refusal }) => refusal?.code)).toEqual(first.map(() => "not_yours"));
  });

  test.each(closed)("neither reads nor moves anything at $route", async ({ route, attempts }) => {
    const before = await allOf(server, far);
    for (const attempt of attempts(far)) {
      const answer = await ask(a.commune.office, route, attempt);
      expect(answer.statusCode).toBeLessThan(500);
      const said = answer.body;
      for (const id of [far.household, far.visit, far.difficulty, far.target]) expect(said).not.toContain(id);
    }
    expect(await allOf(server, far)).toBe(before);
  });

  test.each(Object.keys(BODIES) as CommandType[])("commands nothing with %s", async (type) => {
    const before = await allOf(server, far);
    const attempts = commandsAt(far, a)[type];
    const { answers } = await a.commune.office.sync([...attempts, ...attempts.map(inCapitals)], {
      device: madeUp(),
    });
    expect(answers.every(({ refusal }) => refusal?.again !== "retry")).toBe(true);
    expect(await allOf(server, far)).toBe(before);
  });
});

/** Commands whose first attempt names a team, or a thing of a team, that is not in the asker's commune. */
const NAMES_A_TEAM: CommandType[] = [
  "reorganiseTeams",
  "noteDelivery",
  "handOverTeam",
  "correctMembership",
  "reshapeHamlets",
  "takeBackReshaping",
  "moveHouseholds",
  "assignTargets",
  "addHouseholds",
  "recordVisit",
  "raiseDifficulty",
  "answerDifficulty",
  "submitReport",
  "returnReport",
  "acceptReport",
];

/** The same command with every id that is not one's own spelled in capitals: the same record to PostgreSQL. */
const inCapitals = ({ body, ...rest }: Command): Command => ({
  ...rest,
  id: madeUp(),
  body: JSON.parse(
    JSON.stringify(body).replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, (id) =>
      [a.team.id, a.household].includes(id) ? id : id.toUpperCase(),
    ),
  ),
});
