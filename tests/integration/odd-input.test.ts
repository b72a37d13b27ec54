import type { HTTPMethods } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { demoRoutes } from "../../apps/server/features/accounts/demo.ts";
import { type MadeCommune, makeCommune } from "./people.ts";
import { routesOf } from "./permissions/routes-of.ts";
import { startServer, type TestServer } from "./server.ts";

let server: TestServer;
let commune: MadeCommune;
beforeAll(async () => {
  server = await startServer({ extend: demoRoutes });
  commune = await makeCommune(server);
});
afterAll(() => server.stop());

/** What nobody's browser sends, as part of an address. */
const ODD = [
  "%00",
  "%ff%fe",
  "%ed%a0%80",
  "-1",
  "1e999",
  "2026-02-30",
  "2026-11-02:x",
  ":",
  "..%2f..%2fetc%2fpasswd",
  "'%20or%20true--",
  "x".repeat(3_000),
  "00000000-0000-0000-0000-000000000000",
  "0000000-%E2%80%8B",
];
const FIELDS = ["team", "measure", "from", "to", "after", "day", "period", "limit"];

/** Each field odd in turn, the others as they should be. */
const queries = (team: string) =>
  FIELDS.flatMap((field) =>
    ODD.map((odd) => {
      const right = { team, measure: "visits", from: "2026-01-01", to: "2026-12-31", period: "2026-11" };
      const fields = Object.entries({ ...right, [field]: odd }).map(([name, value]) => `${name}=${value}`);
      return `?${fields.join("&")}`;
    }),
  );

const BODIES = [
  "",
  "{",
  "null",
  "[]",
  '"x"',
  "7",
  '{"__proto__":1}',
  `{"membership":"${"x".repeat(99)}"}`,
  "\u0000",
];

test("no address and no body that anybody sends is a fault of ours: never 5xx", async () => {
  const routes = routesOf(server.app);
  const people = [commune.office, commune.teams[0].member];
  const faults: string[] = [];
  const ask = async (method: HTTPMethods, url: string, body?: string, type = "application/json") => {
    for (const person of people) {
      const headers: Record<string, string> = body === undefined ? {} : { "content-type": type };
      const { statusCode } = await person.ask(method, url, { ...(body !== undefined && { body }), headers });
      if (statusCode >= 500)
        faults.push(`${statusCode} ${method} ${url.slice(0, 150)} ${body?.slice(0, 50) ?? ""}`);
    }
  };
  for (const route of routes) {
    const [method, path = ""] = route.split(" ") as [HTTPMethods, string];
    if (path === "/api/sign-out") continue; // nobody would be left to ask
    for (const odd of ODD) await ask(method, path.replaceAll(/:\w+/g, odd));
    if (method === "GET") for (const query of queries(commune.teams[0].id)) await ask(method, path + query);
    if (method !== "POST" && method !== "PATCH") continue;
    const url = path.replaceAll(":team", commune.teams[0].id).replaceAll(":hash", "0".repeat(64));
    for (const body of BODIES) {
      await ask(method, url, body);
      await ask(method, url, body, "multipart/form-data; boundary=x");
      await ask(method, url, body, "application/offset+octet-stream");
    }
  }
  expect(faults).toEqual([]);
});
