import { afterEach, beforeEach, expect, test } from "vitest";
import { firstCode } from "../../../apps/server/features/accounts/first-code.ts";
import { OFFICE, startServer, type TestServer } from "../server.ts";

let server: TestServer;
beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server.stop());

const make = async (code: string, more = {}) =>
  (await server.browser().post("/api/first-account", { code, ...OFFICE, ...more })).json();

test("a wrong code is refused, five of them close the door for 30 minutes, to the right one too", async () => {
  const code = (await firstCode(server.parts)) as string;
  for (let n = 0; n < 5; n += 1) expect(await make("AAAA-AAAA")).toMatchObject({ code: "code_wrong" });
  expect(await make(code)).toMatchObject({ code: "too_many", status: 429 });
  server.clock.now += 29 * 60_000;
  expect(await make(code)).toMatchObject({ code: "too_many" });
  server.clock.now += 2 * 60_000;
  expect(await make(code)).toMatchObject({ account: { office: true } });
});

test("a new code, from a new start, opens the door again", async () => {
  await firstCode(server.parts);
  for (let n = 0; n < 6; n += 1) await make("AAAA-AAAA");
  const code = (await firstCode(server.parts)) as string;
  expect(await make(code)).toMatchObject({ account: { office: true } });
});

test("without a code that was made, none fits; an older start's does not either", async () => {
  expect(await make(" - ")).toMatchObject({ code: "code_wrong" });
  const older = (await firstCode(server.parts)) as string;
  await firstCode(server.parts);
  expect(await make(older)).toMatchObject({ code: "code_wrong" });
});

test("a weak password and an odd username are refused with what to do", async () => {
  const code = (await firstCode(server.parts)) as string;
  expect((await make(code, { password: "ngắn" })).detail).toContain("ít nhất 10 ký tự");
  expect((await make(code, { username: "Ông Nay" })).detail).toContain("Tên đăng nhập");
});

test("there is one first account, also when two are made at once", async () => {
  const code = (await firstCode(server.parts)) as string;
  const both = await Promise.all([make(code), make(code, { username: "other" })]);
  expect(both.map(({ code }) => code).sort()).toEqual(["not_first", undefined]);
  expect(await make(code)).toMatchObject({ code: "not_first" });
  const { rows } = await server.pool.query("select count(*) as n from communes");
  expect(rows[0].n).toBe(1);
});

test("the code is forgiving to type, kept as a hash, and signs in", async () => {
  const browser = server.browser();
  expect((await browser.get("/api/session")).json()).toEqual({ first: true, account: null });
  const code = (await firstCode(server.parts)) as string;
  expect(code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
  const { rows } = await server.pool.query("select value from installation");
  expect(JSON.stringify(rows)).not.toContain(code.slice(0, 4));

  const typed = ` ${code.toLowerCase().replace("-", " ")} `;
  const answer = await browser.post("/api/first-account", { code: typed, ...OFFICE });
  const session = { first: false, account: { name: OFFICE.name, office: true, teams: [] } };
  expect(answer.json()).toMatchObject(session);
  expect((await browser.get("/api/session")).json()).toEqual(answer.json());
  expect(await firstCode(server.parts)).toBeNull();
});
