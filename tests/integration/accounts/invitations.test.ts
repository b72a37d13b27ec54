import { afterAll, beforeAll, expect, test } from "vitest";
import { command, type Founded, found } from "../commune.ts";
import { type Browser, madeUp, OFFICE, startServer, type TestServer } from "../server.ts";

let server: TestServer;
let office: Browser;
let founded: Founded;
beforeAll(async () => {
  server = await startServer();
  office = await server.asOffice();
  founded = await found(office);
});
afterAll(() => server.stop());

const DAY = 86_400_000;
const member = (team: number, n: number) => founded.teams[team]?.members[n] as string;
const invite = async (membership: string, more = {}): Promise<string> =>
  (await office.post("/api/invitations", { membership, ...more })).json().link.split("/").at(-1);
const accept = async (phone: Browser, token: string, key = madeUp()) =>
  (await phone.post(`/api/invitations/${token}/accept`, { key })).json();
const show = async (token: string, key?: string) =>
  (await server.browser().get(`/api/invitations/${token}`, key ? { "acceptance-key": key } : {})).json();
const account = async (phone: Browser) => (await phone.get("/api/session")).json().account;

/** The office comes back after the clock was moved. */
const later = async (ms: number) => {
  server.clock.now += ms;
  await office.post("/api/sign-in", OFFICE);
};

test("only the office invites, and only members of its own commune", async () => {
  const body = { membership: member(0, 0) };
  expect((await server.browser().post("/api/invitations", body)).statusCode).toBe(401);
  const phone = await server.asMember(member(0, 0));
  expect((await phone.post("/api/invitations", body)).statusCode).toBe(403);
  expect((await office.post("/api/invitations", { membership: madeUp() })).statusCode).toBe(404);
});

test("nobody joins by a command: only an invitation does it", async () => {
  const phone = await server.asMember(member(0, 1));
  const refusal = await command(phone, "joinTeam", { membership: member(1, 0) });
  expect(refusal).toMatchObject({ code: "command_unknown" });
});

test("an unknown, a replaced, a used and an expired link say what to do", async () => {
  const older = await invite(member(0, 2));
  const used = await invite(member(0, 2));
  await accept(server.browser(), used);
  const old = await invite(member(1, 2));
  await later(7 * DAY);
  for (const [token, code] of [
    ["x", "invitation_unknown"],
    [older, "invitation_voided"],
    [used, "invitation_used"],
    [old, "invitation_expired"],
  ] as const) {
    expect(await show(token)).toMatchObject({ code });
    expect(await accept(server.browser(), token)).toMatchObject({ code });
  }
});

test("a key that could be guessed is refused", async () => {
  expect(await accept(server.browser(), await invite(member(1, 0)), "1234")).toMatchObject({
    code: "body_invalid",
  });
});

test("a link in the office's own browser joins nobody", async () => {
  expect(await accept(office, await invite(member(1, 0)))).toMatchObject({ code: "signed_in_as_office" });
});

test("opened, it says for whom; accepted, the phone belongs to that member for 400 days", async () => {
  const token = await invite(member(1, 0));
  expect(await show(token)).toEqual({
    name: "Hồ Thị Trà Ôi 1",
    teamName: "Tổ Công nghệ số thôn Trà Ôi",
    communeName: "xã Trà Xinh",
    expires: server.clock.now + 7 * DAY,
  });
  const phone = server.browser();
  const answer = await phone.post(`/api/invitations/${token}/accept`, { key: madeUp() });
  expect(String(answer.headers["set-cookie"])).toMatch(/Max-Age=34560000.*HttpOnly.*SameSite=Lax/i);
  const { id, ...rest } = await account(phone);
  expect(rest).toMatchObject({ name: "Hồ Thị Trà Ôi 1", office: false });
  expect(rest.teams).toEqual([
    { id: founded.teams[1]?.id, name: "Tổ Công nghệ số thôn Trà Ôi", membership: member(1, 0) },
  ]);
  const sync = await phone.post("/api/sync", { contract: 1, device: madeUp(), commands: [], since: {} });
  expect(sync.json().scope).toEqual([rest.commune, founded.teams[1]?.id]);
  const { rows } = await server.pool.query(
    "select account_id from journal where type = 'joinTeam' order by seq",
  );
  expect(rows.at(-1)).toEqual({ account_id: id });

  await later(399 * DAY);
  expect(await account(phone)).toMatchObject({ id });
  await later(399 * DAY);
  expect(await account(phone)).toMatchObject({ id });
});

test("a double tap and a lost answer make one account; another browser hears that it is used", async () => {
  const token = await invite(member(1, 1));
  const key = madeUp();
  const [phone, same, other] = [server.browser(), server.browser(), server.browser()];
  const [one, two] = await Promise.all([accept(phone, token, key), accept(same, token, key)]);
  expect(two).toEqual(one);
  expect(await accept(server.browser(), token, key)).toEqual(one);
  expect(await accept(phone, token, key)).toEqual(one);
  expect(await show(token, key)).toMatchObject({ name: "Hồ Thị Trà Ôi 2" });
  expect(await show(token, madeUp())).toMatchObject({ code: "invitation_used" });
  expect(await accept(other, token)).toMatchObject({ code: "invitation_used" });
  expect(await account(other)).toBeNull();
});

test("two browsers at once: one joins, the other hears that it is used", async () => {
  const token = await invite(member(2, 0));
  const both = await Promise.all([accept(server.browser(), token), accept(server.browser(), token)]);
  expect(both.map(({ code }) => code).sort()).toEqual(["invitation_used", undefined]);
});

test("a phone that is somebody's does not become another's: not by a link, not after they left the team", async () => {
  const phone = await server.asMember(member(2, 1));
  const taken = await invite(member(1, 0));
  const sameTeam = await invite(member(2, 2));
  const otherName = await invite(member(0, 1));
  for (const token of [taken, sameTeam, otherName])
    expect(await accept(phone, token)).toMatchObject({ code: "signed_in_as_other" });
  await server.pool.query('update records set doc = doc::jsonb || \'{"to": "2022-09-01"}\' where id = $1', [
    member(2, 1),
  ]);
  await later(60_000);
  expect((await account(phone)).teams).toEqual([]);
  expect(await accept(phone, await invite(member(2, 2)))).toMatchObject({ code: "signed_in_as_other" });
});

test("the same person in another team joins on the same phone with the same account", async () => {
  const phone = await server.asMember(member(2, 2));
  const { id } = await account(phone);
  const joined = await accept(phone, await invite(member(1, 2)));
  expect(joined.account.id).toBe(id);
  expect(joined.account.teams.map((team: { id: string }) => team.id).sort()).toEqual(
    [founded.teams[1]?.id, founded.teams[2]?.id].sort(),
  );
});

test("a new phone gets the same account; where the old one is lost, it is out at once", async () => {
  const [first, second, third] = [server.browser(), server.browser(), server.browser()];
  await accept(first, await invite(member(2, 2)));
  await accept(second, await invite(member(2, 2)));
  const { id } = await account(first);
  expect((await account(second)).id).toBe(id);
  await accept(third, await invite(member(2, 2), { lost: true }));
  expect(await account(first)).toBeNull();
  expect(await account(second)).toBeNull();
  expect((await account(third)).id).toBe(id);
});
