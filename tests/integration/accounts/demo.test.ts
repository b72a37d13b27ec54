import { afterAll, beforeAll, expect, test } from "vitest";
import { demoRoutes, makeSignInLink } from "../../../apps/server/features/accounts/demo.ts";
import { startServer, type TestServer } from "../server.ts";

let server: TestServer;
let path: string;

beforeAll(async () => {
  server = await startServer();
  const office = await server.asOffice();
  const { account } = (await office.get("/api/session")).json();
  path = new URL(await makeSignInLink(server.parts, account.id)).pathname;
});
afterAll(() => server.stop());

test("outside the demo the links lead nowhere", async () => {
  const answer = await server.browser().get(path);
  expect(answer.statusCode).toBe(404);
  expect(answer.headers["set-cookie"]).toBeUndefined();
});

test("in the demo a link signs in, again and again, for 12 hours", async () => {
  const demo = await startServer({ extend: demoRoutes });
  const office = await demo.asOffice();
  const { account } = (await office.get("/api/session")).json();
  const { pathname } = new URL(await makeSignInLink(demo.parts, account.id));
  expect((await demo.browser().get("/vao/x")).json()).toMatchObject({ code: "link_gone" });
  for (const browser of [demo.browser(), demo.browser()]) {
    expect((await browser.get(pathname)).headers.location).toBe("/");
    expect((await browser.get("/api/session")).json().account.id).toBe(account.id);
  }
  demo.clock.now += 12 * 3_600_000;
  expect((await demo.browser().get(pathname)).json()).toMatchObject({ code: "link_gone" });
  await demo.stop();
});
