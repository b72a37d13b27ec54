import type { SyncAnswer } from "@toso/contract/sync/exchange";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { addHouseholds, deed, recordVisit } from "../deeds.ts";
import { type MadeCommune, type MadeTeam, makeCommune } from "../people.ts";
import { madeUp, startServer, type TestServer } from "../server.ts";

let server: TestServer | undefined;
let commune: MadeCommune;
beforeEach(async () => {
  server ??= await startServer();
  commune = await makeCommune(server);
});
afterAll(() => server?.stop());

const feedOf = (answer: SyncAnswer, audience: string) =>
  answer.feeds.find((feed) => feed.audience === audience);
const idsOf = (answer: SyncAnswer, audience: string) =>
  feedOf(answer, audience)?.records.map(({ id }) => id) ?? [];

/** Everything of one audience, page by page. Returns the ids of each page. */
async function pages({ id, member }: MadeTeam, limit: number): Promise<string[][]> {
  const found: string[][] = [];
  let cursor = "";
  for (let more = true; more; ) {
    const answer = await member.sync([], { since: { [id]: cursor }, limit });
    found.push(idsOf(answer, id));
    cursor = feedOf(answer, id)?.cursor ?? "";
    more = feedOf(answer, id)?.more ?? false;
  }
  return found;
}

describe("S4 the feed", () => {
  test("S9 may end a page inside one command's many records, and goes on in the middle", async () => {
    const [team] = commune.teams;
    const ids = Array.from({ length: 25 }, madeUp);
    await team.member.sync([addHouseholds(team.id, ids)]);
    const found = await pages(team, 4);
    expect(found.slice(0, -1).every((page) => page.length === 4)).toBe(true);
    const heard = found.flat();
    expect(new Set(heard).size).toBe(heard.length);
    expect(ids.filter((id) => !heard.includes(id))).toEqual([]);
  });

  test("S9 a page cut off inside a command is asked for again whole, whatever was written meanwhile", async () => {
    const [team] = commune.teams;
    const ids = Array.from({ length: 6 }, madeUp);
    await team.member.sync([addHouseholds(team.id, ids)]);
    const first = await team.member.sync([], { limit: 8 });
    const cursor = feedOf(first, team.id)?.cursor as string;
    const next = () => team.member.sync([], { since: { [team.id]: cursor }, limit: 50 });
    const once = idsOf(await next(), team.id);
    const moved = once[0] as string;
    const visit = recordVisit(moved);
    await team.member.sync([visit], { limit: 0 });
    const again = idsOf(await next(), team.id);
    expect(again.slice().sort()).toEqual([...once, visit.body.visit].sort());
    // A record that was written anew comes after the others: at its newest place.
    expect(again.indexOf(moved)).toBeGreaterThanOrEqual(once.length - 1);
  });

  test("keeps a cursor for each audience: one far ahead hides nothing of another", async () => {
    const [team] = commune.teams;
    const first = await team.member.sync([]);
    const ahead = feedOf(first, team.id)?.cursor as string;
    const answer = await team.member.sync([], { since: { [team.id]: ahead } });
    expect(idsOf(answer, team.id)).toEqual([]);
    expect(idsOf(answer, commune.id)).toEqual([commune.id]);
  });

  test("says nothing new where nothing is, and keeps the cursor", async () => {
    const [team] = commune.teams;
    const { feeds } = await team.member.sync([]);
    const since = Object.fromEntries(feeds.map(({ audience, cursor }) => [audience, cursor]));
    const again = await team.member.sync([], { since });
    expect(again.feeds.map(({ records, cursor, more }) => ({ records, cursor, more }))).toEqual(
      feeds.map(({ cursor }) => ({ records: [], cursor, more: false })),
    );
  });

  test.each(["", "x", "1", "-5:a", "9999999999999999999:x", "1:' or true --", "1:\u0000", "\ud800"])(
    "a cursor that nobody gave counts as none: everything comes again, nothing is lost (%j)",
    async (cursor) => {
      const [team] = commune.teams;
      const answer = await team.member.sync([], { since: { [team.id]: cursor } });
      expect(idsOf(answer, team.id)).toEqual(idsOf(await team.member.sync([]), team.id));
      expect(idsOf(answer, team.id).length).toBeGreaterThan(0);
    },
  );

  test("S9 shows in the answer what the same request has pushed", async () => {
    const [team] = commune.teams;
    const household = madeUp();
    const answer = await team.member.sync([addHouseholds(team.id, [household])]);
    expect(idsOf(answer, team.id)).toContain(household);
  });

  test("with limit 0 only sends: no feed, the scope all the same", async () => {
    const [team] = commune.teams;
    const { feeds, scope } = await team.member.sync([], { limit: 0 });
    expect(feeds).toEqual([]);
    expect(scope).toEqual([commune.id, team.id]);
  });
});

describe("S5 a phone receives its scope", () => {
  test("and no longer that of a team it left, once its outbox was delivered", async () => {
    const [team] = commune.teams;
    const household = madeUp();
    await team.member.sync([addHouseholds(team.id, [household])]);
    await endToday(team);
    // The last day still counts: what was done on it is delivered.
    const last = await team.member.sync([recordVisit(household)]);
    expect(last.answers[0]?.refusal).toBeNull();
    nextDay();
    const after = await team.member.sync([recordVisit(household, { day: "2026-11-18" })]);
    expect(after.scope).toEqual([commune.id]);
    expect(after.feeds.map(({ audience }) => audience)).toEqual([commune.id]);
    expect(after.answers[0]?.refusal).toMatchObject({ code: "left_team" });
  });

  test("and nothing of an audience that it asks for in its cursors", async () => {
    const [team, other] = commune.teams;
    const since = { [other.id]: "0:00000000-0000-0000-0000-000000000000", __proto__: "1" };
    const { feeds, scope } = await team.member.sync([], { since });
    expect(scope).toEqual([commune.id, team.id]);
    expect(feeds.map(({ audience }) => audience).sort()).toEqual([commune.id, team.id].sort());
  });

  test("what only the office may see is in nobody's", async () => {
    const { feeds } = await commune.teams[0].member.sync([]);
    expect(feeds.flatMap(({ records }) => records).filter(({ kind }) => kind === "decision")).toEqual([]);
  });

  test("what the commune says to everybody is in both teams'", async () => {
    const [a, b] = commune.teams;
    const begins = [{ id: madeUp(), name: "Trà Mới", type: "thôn" }];
    const ground = { paper: "Nghị quyết", number: null, date: "2025-12-20" };
    const said = { on: "2026-01-01", ground, unlisted: [], begins, leaves: [], renames: [] };
    await commune.office.sync([deed("reshapeHamlets", { reshaping: madeUp(), ...said })]);
    for (const { member } of [a, b])
      expect(idsOf(await member.sync([]), commune.id)).toContain(begins[0]?.id);
  });
});

const endToday = ({ memberships }: MadeTeam) =>
  server?.pool.query(`update records set doc = doc::jsonb || '{"to":"2026-11-17"}' where id = $1`, [
    memberships[0],
  ]);

function nextDay(): void {
  if (server) server.clock.now += 86_400_000;
}
