import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { moveDuties } from "../../../apps/server/features/accounts/writes.ts";
import { inTransaction } from "../../../apps/server/platform/db/transaction.ts";
import { command, found } from "../commune.ts";
import { type Browser, madeUp, OFFICE, startServer, type TestServer } from "../server.ts";

const TODAY = "2026-11-17";
const HOA = { name: "Hồ Thị Hoa", username: "hoa.traxinh", kind: "work", from: TODAY, to: null };
const PASSWORD = "mật khẩu của Hoa";
const MINUTE = 60_000;

let server: TestServer;
let office: Browser;

beforeEach(async () => {
  server = await startServer();
  office = await server.asOffice();
});
afterEach(() => server.stop());

const at = (moment: string) => {
  server.clock.now = Date.parse(`${moment}+07:00`);
};
const add = async (more = {}) => (await office.post("/api/colleagues", { ...HOA, ...more })).json();
const tokenOf = ({ link }: { link: string }): string => link.split("/").at(-1) as string;
const setPassword = async (token: string, password = PASSWORD, browser = server.browser()) =>
  (await browser.post(`/api/passwords/${token}`, { password })).json();
const signIn = async (browser = server.browser(), password = PASSWORD) =>
  (await browser.post("/api/sign-in", { username: HOA.username, password })).json();
const colleagues = async (who = office) => (await who.get("/api/colleagues")).json().colleagues;
const colleague = async (name: string) =>
  (await colleagues()).find((each: { name: string }) => each.name === name);
const ownDuty = async () => (await colleague(OFFICE.name)).duties[0].id;
const post = async (url: string, body: object = {}) => (await office.post(url, body)).json();
const events = async () => (await office.get("/api/account-events")).json().events;

/** Hoa with a password, on a browser of hers. */
async function hoaComesIn(more = {}): Promise<Browser> {
  const hoa = server.browser();
  await setPassword(tokenOf(await add(more)), PASSWORD, hoa);
  return hoa;
}

describe("the last one who works in the office", () => {
  test("neither ends the duty, nor makes it one of looking", async () => {
    const duty = await ownDuty();
    for (const to of ["2026-11-16", TODAY, "2026-12-31"])
      expect(await post(`/api/duties/${duty}/end`, { to })).toMatchObject({ code: "nobody_left" });
    expect(await post(`/api/duties/${duty}/kind`, { kind: "view" })).toMatchObject({ code: "nobody_left" });
    expect(await colleagues()).toMatchObject([{ duties: [{ id: duty, kind: "work", to: null }] }]);
    expect((await events()).map(({ what }: { what: string }) => what)).toEqual(["first_account"]);
  });

  test("waits until the colleague has set a password, and then may go", async () => {
    const duty = await ownDuty();
    const token = tokenOf(await add());
    expect(await post(`/api/duties/${duty}/end`, { to: TODAY })).toMatchObject({ code: "nobody_left" });
    await setPassword(token);
    expect(await post(`/api/duties/${duty}/end`, { to: TODAY })).toHaveProperty("account");
  });

  test("is still one of two who end each other's duty at once", async () => {
    const hoa = await hoaComesIn();
    const [nays, hoas] = [await ownDuty(), (await colleague(HOA.name)).duties[0].id];
    const both = await Promise.all([
      office.post(`/api/duties/${hoas}/end`, { to: TODAY }),
      hoa.post(`/api/duties/${nays}/end`, { to: TODAY }),
    ]);
    expect(both.map((answer) => answer.json().code).sort()).toEqual(["nobody_left", undefined]);
  });
});

describe("a duty that is asked for oddly is refused with what to do", () => {
  test.each([
    [{ from: "2026-11-20", to: "2026-11-19" }, "days_backwards"],
    [{ from: "2026-11-01", to: "2026-11-16" }, "day_past"],
    [{ username: OFFICE.username }, "username_taken"],
    [{ username: "Hoa Hồ" }, "body_invalid"],
    [{ kind: "chief" }, "body_invalid"],
    [{ from: "2026-02-30" }, "body_invalid"],
  ])("%j", async (odd, code) => {
    expect(await add(odd)).toMatchObject({ code });
    expect(await colleagues()).toHaveLength(1);
  });

  test("a username of another commune is told apart from one's own colleague's", async () => {
    expect((await add({ username: OFFICE.username })).detail).toContain(OFFICE.name);
    const elsewhere = madeUp();
    await server.pool.query(
      "insert into accounts (id, commune_id, name, username) values ($1, $2, 'Y Lan', 'lan')",
      [elsewhere, elsewhere],
    );
    const refused = await add({ username: "lan" });
    expect(refused).toMatchObject({ code: "username_taken" });
    expect(refused.detail).not.toContain("Y Lan");
  });

  test("what nobody of this commune's office holds", async () => {
    for (const url of [
      `/api/duties/${madeUp()}/end`,
      `/api/duties/${madeUp()}/kind`,
      `/api/colleagues/${madeUp()}/duties`,
      `/api/colleagues/${madeUp()}/password-link`,
    ])
      expect((await office.post(url, { kind: "view", from: TODAY, to: null })).statusCode).toBe(404);
  });

  test("one that is over is not given another end, nor another kind, nor a password", async () => {
    await hoaComesIn();
    const { account, duties } = await colleague(HOA.name);
    await post(`/api/duties/${duties[0].id}/end`, { to: "2026-11-16" });
    at("2026-11-18T08:00:00");
    await office.post("/api/sign-in", OFFICE);
    const second = await post(`/api/colleagues/${account}/duties`, {
      kind: "view",
      from: TODAY,
      to: "2026-11-18",
    });
    expect(second).toEqual({ account });
    const [duty] = (await colleague(HOA.name)).duties;
    at("2026-11-19T08:00:00");
    await office.post("/api/sign-in", OFFICE);
    expect(await post(`/api/duties/${duty.id}/end`, { to: null })).toMatchObject({ code: "duty_over" });
    expect(await post(`/api/duties/${duty.id}/kind`, { kind: "work" })).toMatchObject({ code: "duty_over" });
    expect(await post(`/api/colleagues/${account}/password-link`)).toMatchObject({ code: "duty_over" });
  });
});

describe("a duty's days", () => {
  test("the session ends with the last day in Vietnam, and the sign-in says since when and whom to ask", async () => {
    await found(office);
    const hoa = await hoaComesIn({ to: TODAY });
    at("2026-11-17T23:59:58");
    expect(await signIn(hoa)).toMatchObject({ account: { name: HOA.name, duty: "work" } });
    expect((await hoa.get("/api/commune")).statusCode).toBe(200);
    server.clock.now += 2_000;
    expect((await hoa.get("/api/commune")).json()).toMatchObject({ code: "signed_out" });
    expect((await hoa.get("/api/session")).json()).toEqual({ first: false, account: null });
    const refused = await signIn(hoa);
    expect(refused).toMatchObject({ code: "duty_ended" });
    expect(refused.detail).toContain("ở xã Trà Xinh đã hết từ ngày 18/11/2026");
    expect(refused.detail).toContain(`hỏi cán bộ ${OFFICE.name}`);
    expect(await signIn(hoa, "sai sai sai sai")).toMatchObject({ code: "sign_in_wrong" });
  });

  test("one that begins later lets nobody in before, and says from when on", async () => {
    const hoa = server.browser();
    expect(await setPassword(tokenOf(await add({ from: "2026-11-20" })), PASSWORD, hoa)).toEqual({
      first: false,
      account: null,
    });
    const refused = await signIn(hoa);
    expect(refused).toMatchObject({ code: "duty_not_begun" });
    expect(refused.detail).toContain("20/11/2026");
    at("2026-11-20T07:00:00");
    expect(await signIn(hoa)).toMatchObject({ account: { name: HOA.name } });
  });

  test("ended at once, it signs out at once, everywhere", async () => {
    const hoa = await hoaComesIn();
    expect((await hoa.get("/api/commune")).statusCode).toBe(200);
    const [duty] = (await colleague(HOA.name)).duties;
    await post(`/api/duties/${duty.id}/end`, { to: "2026-11-16" });
    expect((await hoa.get("/api/commune")).statusCode).toBe(401);
    const { duties } = await colleague(HOA.name);
    expect(duties).toEqual([]);
  });

  test("who stands in works on those days, and only looks before and after", async () => {
    const hoa = await hoaComesIn({ kind: "view" });
    const { account } = await colleague(HOA.name);
    const works = async () => (await hoa.post("/api/colleagues", { ...HOA, username: "x" })).json().code;
    await post(`/api/colleagues/${account}/duties`, { kind: "work", from: "2026-11-18", to: "2026-11-19" });
    const said = [];
    for (const day of ["17", "18", "19", "20"]) {
      at(`2026-11-${day}T10:00:00`);
      await signIn(hoa);
      said.push(await works());
    }
    expect(said).toEqual(["view_only", "body_invalid", "body_invalid", "view_only"]);
  });

  test("made one of looking, it changes nothing from now on and was what it was until yesterday", async () => {
    const hoa = await hoaComesIn({ from: "2026-11-01" });
    expect(await command(hoa, "openRegister", { year: "2026", symbol: "QĐ-UBND", last: 9 })).toBeNull();
    const { account, duties } = await colleague(HOA.name);
    expect(await post(`/api/duties/${duties[0].id}/kind`, { kind: "view" })).toEqual({ account });
    const refused = await hoa.post("/api/sync", { contract: 1, device: madeUp(), commands: [], since: {} });
    expect(refused.json()).toMatchObject({ status: 403, code: "view_only" });
    expect((await hoa.get("/api/commune")).statusCode).toBe(200);
    expect((await colleague(HOA.name)).duties).toMatchObject([
      { kind: "work", from: "2026-11-01", to: "2026-11-16" },
      { kind: "view", from: TODAY, to: null },
    ]);
  });
});

describe("the link to set a password", () => {
  test("is wrong, used, replaced or too old: it says what to do", async () => {
    const older = tokenOf(await add());
    const { account } = await colleague(HOA.name);
    const link = () => post(`/api/colleagues/${account}/password-link`);
    const used = tokenOf(await link());
    await setPassword(used);
    const tooOld = tokenOf(await link());
    server.clock.now += 24 * 60 * MINUTE;
    for (const token of ["x", older, used, tooOld]) {
      const shown = (await server.browser().get(`/api/passwords/${token}`)).json();
      expect(shown).toMatchObject({ code: "password_link_gone" });
      expect(await setPassword(token, "kẻ gian đặt lại")).toMatchObject({ code: "password_link_gone" });
    }
    expect(await signIn()).toHaveProperty("account");
  });

  test("wrong ones from one address are tries, as at the sign-in; right ones are not", async () => {
    const token = tokenOf(await add());
    for (let n = 0; n < 60; n += 1) await server.browser().get(`/api/passwords/${token}`);
    for (let n = 0; n < 50; n += 1) await server.browser().get(`/api/passwords/x${n}`);
    expect((await server.browser().get(`/api/passwords/${token}`)).statusCode).toBe(429);
    expect(await setPassword(token)).toMatchObject({ code: "too_many" });
    server.clock.now += 31 * MINUTE;
    expect(await setPassword(token)).toHaveProperty("account.name", HOA.name);
  });

  test("a short password is refused, and the link still holds", async () => {
    const token = tokenOf(await add());
    expect((await setPassword(token, "ngắn")).detail).toContain("ít nhất 10 ký tự");
    expect(await setPassword(token)).toMatchObject({
      account: { name: HOA.name, office: true, duty: "work" },
    });
  });

  test("two who use it at once: one sets the password", async () => {
    const token = tokenOf(await add());
    const both = await Promise.all([setPassword(token), setPassword(token)]);
    expect(both.map(({ code }) => code).sort()).toEqual(["password_link_gone", undefined]);
  });

  test("another site cannot use it, and the database knows only its hash", async () => {
    const token = tokenOf(await add());
    const foreign = { "sec-fetch-site": "cross-site" };
    const answer = await server.browser().post(`/api/passwords/${token}`, { password: PASSWORD }, foreign);
    expect(answer.json()).toMatchObject({ code: "not_here" });
    const { rows } = await server.pool.query("select v::text as line from verifications v");
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  test("opened, it says for whom; a member's phone and a colleague's browser stay whose they are", async () => {
    const team = (await found(office)).teams[0];
    const phone = await server.asMember(team?.members[0] as string);
    const token = tokenOf(await add());
    expect((await phone.get(`/api/passwords/${token}`)).json()).toMatchObject({
      name: HOA.name,
      username: HOA.username,
      communeName: "xã Trà Xinh",
      first: true,
    });
    const { account } = (await phone.get("/api/session")).json();
    expect((await setPassword(token, PASSWORD, phone)).account.id).toBe(account.id);
    expect((await phone.get("/api/session")).json().account.id).toBe(account.id);
    expect(await signIn()).toMatchObject({ account: { name: HOA.name } });
  });

  test("a new one replaces the password, signs the old devices out and forgives the tries at the old one", async () => {
    const old = await hoaComesIn();
    for (let n = 0; n < 6; n += 1) await signIn(server.browser(), "quên mất rồi");
    const { account } = await colleague(HOA.name);
    const { link, expires } = await post(`/api/colleagues/${account}/password-link`);
    expect(expires).toBe(server.clock.now + 24 * 60 * MINUTE);
    expect((await old.get("/api/commune")).statusCode).toBe(200);
    await setPassword(tokenOf({ link }), "mật khẩu mới của Hoa");
    expect((await old.get("/api/commune")).statusCode).toBe(401);
    expect(await signIn()).toMatchObject({ code: "sign_in_wrong" });
    expect(await signIn(server.browser(), "mật khẩu mới của Hoa")).toHaveProperty("account.name", HOA.name);
  });
});

test("who works here is told with days and when they were last there", async () => {
  await add({ to: "2026-12-31" });
  expect(await colleagues()).toMatchObject([
    { name: OFFICE.name, username: OFFICE.username, ready: true, lastActive: server.clock.now },
    {
      name: HOA.name,
      username: HOA.username,
      ready: false,
      lastActive: null,
      duties: [{ kind: "work", from: TODAY, to: "2026-12-31" }],
    },
  ]);
});

test("everything that is done to accounts is told, the latest first, page by page", async () => {
  const hoa = server.browser();
  const dutyOf = async () => (await colleague(HOA.name)).duties[0].id;
  const after = <Answer>(act: () => Promise<Answer>): Promise<Answer> => {
    server.clock.now += 1_000;
    return act();
  };
  const token = await after(async () => tokenOf(await add()));
  await after(() => setPassword(token, PASSWORD, hoa));
  await after(async () => post(`/api/duties/${await dutyOf()}/kind`, { kind: "view" }));
  await after(async () => post(`/api/duties/${await dutyOf()}/end`, { to: "2026-11-16" }));
  await after(() => signIn(hoa));
  const [by, about] = [OFFICE.name, HOA.name];
  const told = await events();
  expect(told.slice(0, 4)).toMatchObject([
    { what: "sign_in_without_duty", by: about, about: HOA.username, address: "127.0.0.1" },
    { what: "duty_end_set", by, about, detail: { kind: "view", from: TODAY, to: "2026-11-16" } },
    { what: "duty_changed", by, about, detail: { kind: "view", from: TODAY, to: null } },
    { what: "password_set", by: about, about: null, address: "127.0.0.1" },
  ]);
  const together = told
    .slice(4, 6)
    .sort((a: { what: string }, b: { what: string }) => (a.what < b.what ? -1 : 1));
  expect(together).toMatchObject([
    { what: "duty_given", by, about, detail: { kind: "work", from: TODAY, to: null } },
    { what: "password_link_made", by, about, detail: null },
  ]);
  expect(told[6]).toMatchObject({ what: "first_account", by });
  const { account } = await colleague(OFFICE.name);
  for (let n = 0; n < 30; n += 1) await post(`/api/colleagues/${account}/password-link`);
  const first = (await office.get("/api/account-events")).json();
  const second = (await office.get(`/api/account-events?before=${first.next}`)).json();
  const ids = [...first.events, ...second.events].map(({ id }: { id: string }) => id);
  expect(ids).toEqual([...new Set(ids)].sort().reverse());
  expect(second.next).toBeNull();
});

test("a username that looks almost like an id is told as it was typed", async () => {
  const username = "deadbeef-dead-beef-dead-beefdeadbee-";
  await add({ username });
  server.clock.now += 1_000;
  await server.browser().post("/api/sign-in", { username, password: "sai" });
  expect((await events())[0]).toMatchObject({ what: "sign_in_failed", about: username });
});

test("what a colleague does stands in the journal under their own name", async () => {
  const hoa = await hoaComesIn();
  await found(hoa);
  const { rows } = await server.pool.query("select account_name from journal where type = 'confirmDecision'");
  expect(rows).toEqual([{ account_name: HOA.name }]);
});

test("a commune that goes over to another takes its office along: there until the day before, here from that day", async () => {
  const hoa = await hoaComesIn({ from: "2026-11-01", to: "2026-12-31" });
  const { commune } = (await office.get("/api/session")).json().account;
  const into = madeUp();
  await server.pool.query("insert into communes (commune_id) values ($1)", [into]);
  await inTransaction(server.pool, (client) => moveDuties(client, commune, into, TODAY));
  server.clock.now += 15_000;
  for (const person of [office, hoa])
    expect((await person.get("/api/session")).json().account).toMatchObject({ commune: into, duty: "work" });
  const { rows } = await server.pool.query(
    "select d.commune_id, from_day, to_day from duties d join accounts a on a.id = d.account_id where a.username = $1 order by 2",
    [HOA.username],
  );
  expect(rows).toEqual([
    { commune_id: commune, from_day: "2026-11-01", to_day: "2026-11-16" },
    { commune_id: into, from_day: TODAY, to_day: "2026-12-31" },
  ]);
  expect(await colleagues(hoa)).toMatchObject([
    { name: OFFICE.name, duties: [{ from: TODAY, to: null }] },
    { name: HOA.name, duties: [{ from: TODAY, to: "2026-12-31" }] },
  ]);
});
