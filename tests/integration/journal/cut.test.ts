import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addHouseholds } from "../deeds.ts";
import { type MadeCommune, makeCommune } from "../people.ts";
import { madeUp, startServer, type TestServer } from "../server.ts";

let server: TestServer;
let commune: MadeCommune;
let port: number;
beforeAll(async () => {
  server = await startServer();
  commune = await makeCommune(server);
  port = Number(new URL(await server.app.listen({ host: "127.0.0.1", port: 0 })).port);
});
afterAll(() => server.stop());

/** A request as bytes, as they go over the wire. */
function bytesOf(household: string): Buffer {
  const { id, member } = commune.teams[0];
  const commands = [addHouseholds(id, [household])];
  const body = JSON.stringify({ contract: 1, device: madeUp(), since: {}, commands });
  return Buffer.from(
    `POST /api/sync HTTP/1.1\r\nhost: toso.test\r\ncookie: ${member.cookie}\r\n` +
      `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}

/** Sends these bytes and is gone, as a phone that loses its signal: with a reset, or with a polite end. */
async function sendAndGo(bytes: Buffer, how: "reset" | "end"): Promise<void> {
  const socket = connect(port, "127.0.0.1")
    .on("error", () => {})
    .resume();
  await new Promise((sent) => socket.write(bytes, sent));
  if (how === "reset") socket.resetAndDestroy();
  else socket.end();
  await new Promise((closed) => socket.once("close", closed));
}

const present = async (ids: string[]): Promise<number> =>
  (await server.pool.query("select from records where id = any($1::uuid[])", [ids])).rowCount ?? 0;

/** Transactions that nobody goes on with, other than this question's own. */
async function leftOpen(): Promise<string[]> {
  const { rows } = await server.pool.query(
    "select query from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and (state like 'idle in transaction%' or state = 'active')",
  );
  return rows.map(({ query }) => query);
}

/** What is still open after the server has had the time to end it: empty five looks in a row, or what stays. */
async function quiet(): Promise<string[]> {
  let open: string[] = [];
  for (let looks = 0, empty = 0; looks < 150 && empty < 5; looks += 1) {
    open = await leftOpen();
    empty = open.length > 0 ? 0 : empty + 1;
    await sleep(20);
  }
  return open;
}

test("S9 a request cut at any of its bytes leaves nothing half applied and no transaction open", async () => {
  const households: string[] = [];
  const whole = bytesOf(madeUp()).length;
  for (let at = 1; at < whole; at += 13) {
    const household = madeUp();
    households.push(household);
    await sendAndGo(bytesOf(household).subarray(0, at), at % 2 ? "reset" : "end");
  }
  expect(await quiet()).toEqual([]);
  expect(await present(households)).toBe(0);
  expect(server.pool.waitingCount).toBe(0);
});

test("S9 a phone that hangs up before its answer leaves the whole of its request, or nothing", async () => {
  const batches = Array.from({ length: 40 }, () => madeUp());
  await Promise.all(batches.map((household) => sendAndGo(bytesOf(household), "reset")));
  expect(await quiet()).toEqual([]);
  const { rows } = await server.pool.query(
    "select count(*)::int as n from journal where commune_id = $1 and type = 'addHouseholds' and refusal is null",
    [commune.id],
  );
  expect(await present(batches)).toBe(rows[0].n);
});

test("and the server goes on: all of its connections are free again", async () => {
  const adds = Array.from({ length: 30 }, () => addHouseholds(commune.teams[0].id, [madeUp()]));
  const all = await Promise.all(adds.map((add) => commune.teams[0].member.sync([add])));
  for (const { answers } of all) expect(answers[0]?.refusal).toBeNull();
  expect(await quiet()).toEqual([]);
  expect(server.pool.idleCount).toBe(server.pool.totalCount);
});
