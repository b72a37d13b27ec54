import { afterEach, beforeEach, expect, test } from "vitest";
import { OFFICE, startServer, type TestServer } from "../server.ts";

let server: TestServer;
beforeEach(async () => {
  server = await startServer();
  await server.asOffice();
});
afterEach(() => server.stop());

const MINUTE = 60_000;
const signIn = (password: string, username = OFFICE.username) =>
  server.browser().post("/api/sign-in", { username, password });
const codeOf = async (password: string, username?: string) => (await signIn(password, username)).json().code;

test("a wrong password and an unknown name get the same answer", async () => {
  const wrong = await signIn("sai sai sai");
  const unknown = await signIn("sai sai sai", "không có ai");
  expect(wrong.json()).toMatchObject({ code: "sign_in_wrong" });
  expect(unknown.body).toBe(wrong.body);
});

test("five failures lock the name for 30 minutes, however it is written, and nobody else", async () => {
  for (let n = 0; n < 5; n += 1) expect(await codeOf("sai", "UBND.traxinh ")).toBe("sign_in_wrong");
  expect(await codeOf(OFFICE.password)).toBe("too_many");
  expect(await codeOf("sai", "khác")).toBe("sign_in_wrong");
  server.clock.now += 31 * MINUTE;
  expect(await codeOf(OFFICE.password)).toBeUndefined();
});

test("guesses made at once are counted like guesses in turn", async () => {
  const codes = await Promise.all(Array.from({ length: 12 }, () => codeOf("sai")));
  expect(codes.filter((code) => code === "sign_in_wrong")).toHaveLength(5);
});

test("one address cannot guess at many names for ever", async () => {
  await server.pool.query("insert into attempts values ('address:127.0.0.1', 50, $1)", [
    new Date(server.clock.now),
  ]);
  expect(await codeOf(OFFICE.password)).toBe("too_many");
});

test("a success makes the failures before it forgotten", async () => {
  for (let n = 0; n < 4; n += 1) await signIn("sai");
  expect(await codeOf(OFFICE.password)).toBeUndefined();
  for (let n = 0; n < 4; n += 1) expect(await codeOf("sai")).toBe("sign_in_wrong");
});

test("an office's session ends after 30 idle minutes, and lasts while it is used", async () => {
  const office = await server.asOffice();
  for (let n = 0; n < 4; n += 1) {
    server.clock.now += 20 * MINUTE;
    expect((await office.get("/api/session")).json().account).not.toBeNull();
  }
  server.clock.now += 30 * MINUTE;
  expect((await office.get("/api/session")).json()).toEqual({ first: false, account: null });
  expect((await office.post("/api/invitations", {})).statusCode).toBe(401);
});

test("signing out ends the session at once, also for whoever kept the cookie", async () => {
  const office = await server.asOffice();
  const cookie = office.cookie();
  await office.get("/api/session");
  expect((await office.post("/api/sign-out")).json()).toEqual({ first: false, account: null });
  const answer = await server.app.inject({ url: "/api/session", headers: { cookie } });
  expect(answer.json().account).toBeNull();
});

test("sessions that ended by themselves are swept away at the next sign-in", async () => {
  server.clock.now += 31 * MINUTE;
  await signIn(OFFICE.password);
  const { rows } = await server.pool.query("select count(*) as n from sessions");
  expect(rows[0].n).toBe(1);
});

test("what the database keeps signs nobody in", async () => {
  await server.asOffice();
  const { rows } = await server.pool.query("select s.token, c.password from sessions s, credentials c");
  for (const { token, password } of rows) {
    expect(password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    for (const cookie of [`toso=${token}`, `toso=${token.slice(0, 32)}`, `toso=${token}.x`]) {
      const answer = await server.app.inject({ url: "/api/session", headers: { cookie } });
      expect(answer.json().account).toBeNull();
    }
  }
});

test("the cookie is for this server's pages alone, and an office's ends with the browser", async () => {
  const header = String((await signIn(OFFICE.password)).headers["set-cookie"]);
  expect(header).toMatch(/HttpOnly/i);
  expect(header).toMatch(/SameSite=Lax/i);
  expect(header).not.toMatch(/Max-Age|Expires|Secure/i);
  const headers = { "x-forwarded-proto": "https" };
  const overTls = await server.browser().post("/api/sign-in", OFFICE, headers);
  expect(String(overTls.headers["set-cookie"])).toMatch(/; Secure/);
});

test("who came in and who failed is written down", async () => {
  const office = server.browser();
  await office.post("/api/sign-in", OFFICE);
  await office.post("/api/sign-out");
  for (let n = 0; n < 9; n += 1) await signIn("sai");
  const { rows } = await server.pool.query("select what, about, address from account_events order by id");
  const failures = ["sign_in_failed", "sign_in_failed", "sign_in_failed", "sign_in_failed", "sign_in_locked"];
  expect(rows.map(({ what }) => what).sort()).toEqual([
    "first_account",
    ...failures,
    "signed_in",
    "signed_out",
  ]);
  expect(rows.find(({ what }) => what === "sign_in_failed")).toMatchObject({
    about: OFFICE.username,
    address: "127.0.0.1",
  });
});
