import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Founded, found } from "../commune.ts";
import { type Browser, madeUp, startServer, type TestServer } from "../server.ts";

let server: TestServer;
let founded: Founded;
let phone: Browser;
const team = () => founded.teams[0]?.id as string;
const membership = () => founded.teams[0]?.members[0] as string;

beforeEach(async () => {
  server = await startServer();
  founded = await found(await server.asOffice());
  phone = await server.asMember(membership());
});
afterEach(() => server.stop());

const scope = async (): Promise<string[]> =>
  (await phone.post("/api/sync", { contract: 1, device: madeUp(), commands: [], since: {} })).json().scope;

const setDates = (from: string, to: string | null) =>
  server.pool.query("update records set doc = doc::jsonb || $2 where id = $1", [membership(), { from, to }]);

test.each(["", "toso=", "toso=x", `toso=${"a".repeat(32)}`, `toso=${"a".repeat(32)}.b; toso=c`, "toso"])(
  "a cookie that nobody was given is a stranger's: %s",
  async (cookie) => {
    const answer = await server.app.inject({
      method: "POST",
      url: "/api/sync",
      headers: { cookie },
      payload: {},
    });
    expect(answer.json()).toMatchObject({ code: "signed_out" });
  },
);

test("who leaves a team has it until the end of that day in Vietnam, and not a moment longer", async () => {
  await setDates("2022-08-09", "2026-11-17");
  server.clock.now = Date.parse("2026-11-17T23:59:58+07:00");
  expect(await scope()).toContain(team());
  server.clock.now += 2_000;
  expect(await scope()).not.toContain(team());
});

test("who begins later has nothing before", async () => {
  await setDates("2026-11-18", null);
  server.clock.now = Date.parse("2026-11-17T23:59:58+07:00");
  expect(await scope()).not.toContain(team());
  server.clock.now += 2_000;
  expect(await scope()).toContain(team());
});

test("a change made elsewhere is seen within 15 seconds", async () => {
  await scope();
  await setDates("2022-08-09", "2026-11-01");
  server.clock.now += 15_000;
  expect(await scope()).not.toContain(team());
});

test("many requests of one session ask the database once", async () => {
  server.clock.now += 20_000;
  const query = vi.spyOn(server.pool, "query");
  await Promise.all(Array.from({ length: 20 }, scope));
  const lookups = query.mock.calls.filter(
    ([asked]) => (asked as unknown as { name?: string }).name === "find-session",
  );
  expect(lookups).toHaveLength(1);
});
