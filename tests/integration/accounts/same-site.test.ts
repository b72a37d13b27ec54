import { afterAll, beforeAll, expect, test } from "vitest";
import { OFFICE, startServer, type TestServer } from "../server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

test.each<Record<string, string>>([
  { "sec-fetch-site": "cross-site" },
  { "sec-fetch-site": "same-site" },
  { origin: "http://evil.test" },
  { origin: "null" },
  { origin: "http://toso.test.evil.test" },
])("a request that another site makes is refused: %o", async (headers) => {
  const office = await server.asOffice();
  const answer = await office.post("/api/sign-out", undefined, headers);
  expect(answer.json()).toMatchObject({ code: "not_here" });
  expect((await office.get("/api/session")).json().account).not.toBeNull();
});

test("what a form can send without asking is not read", async () => {
  const answer = await server.app.inject({
    method: "POST",
    url: "/api/sign-in",
    headers: { "content-type": "text/plain" },
    payload: JSON.stringify(OFFICE),
  });
  expect(answer.statusCode).toBe(400);
});

test("the product's own page, and a client that is no browser, are heard", async () => {
  const office = await server.asOffice();
  const own = await office.post("/api/sign-out", undefined, { "sec-fetch-site": "same-origin" });
  expect(own.statusCode).toBe(200);
  const tool = await server.app.inject({ method: "POST", url: "/api/sign-out" });
  expect(tool.statusCode).toBe(200);
});
