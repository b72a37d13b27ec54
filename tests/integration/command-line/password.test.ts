import { afterAll, beforeAll, expect, test } from "vitest";
import { OFFICE, startServer, type TestServer } from "../server.ts";
import { toso } from "./toso.ts";

let server: TestServer;
let env: NodeJS.ProcessEnv;

beforeAll(async () => {
  server = await startServer();
  server.clock.now = Date.now();
  await server.asOffice();
  const { connectionString } = server.pool.options;
  env = { DATABASE_URL: connectionString, TOSO_ADDRESS: "https://toso.example" };
});
afterAll(() => server.stop());

test("a username that nobody has is a sentence and 2, and so is none at all", async () => {
  const unknown = await toso(["password", "khong.ai"], env);
  expect([unknown.code, unknown.out]).toEqual([2, ""]);
  expect(unknown.err).toContain("Không có tài khoản cán bộ nào");
  expect((await toso(["password"], env)).err).toContain("Cách gọi: toso password USERNAME");
});

test("the only person of an office, who forgot the password, comes in by the link that the terminal shows", async () => {
  const { code, out } = await toso(["password", OFFICE.username], env);
  expect(code).toBe(0);
  const [, token] = /^https:\/\/toso\.example\/mat-khau\/([\w-]{43})\n$/.exec(out) ?? [];
  server.clock.now = Date.now();
  const browser = server.browser();
  const session = (await browser.post(`/api/passwords/${token}`, { password: "mật khẩu mới hẳn" })).json();
  expect(session).toMatchObject({ account: { name: OFFICE.name, duty: "work" } });
  const { events } = (await browser.get("/api/account-events")).json();
  expect(events).toContainEqual(
    expect.objectContaining({ what: "password_link_made", by: null, about: OFFICE.name }),
  );
});
