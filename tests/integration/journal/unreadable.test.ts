import { afterAll, beforeAll, expect, test } from "vitest";
import { addHouseholds, deed, recordVisit } from "../deeds.ts";
import { type MadeCommune, makeCommune } from "../people.ts";
import { madeUp, startServer, type TestServer } from "../server.ts";

let server: TestServer;
let commune: MadeCommune;
beforeAll(async () => {
  server = await startServer();
  commune = await makeCommune(server);
});
afterAll(() => server.stop());

const visit = (said: object) => ({ ...recordVisit(madeUp()).body, ...said });
const nested = (levels: number) => `${"[".repeat(levels)}${"]".repeat(levels)}`;

/** Bodies that no phone of ours sends, as JSON text; null: the default body of the type. */
const BODIES: [what: string, type: string, body: string][] = [
  ["nothing", "recordVisit", "null"],
  ["a list", "recordVisit", "[]"],
  ["a text", "recordVisit", '"recordVisit"'],
  ["a number for a text", "recordVisit", JSON.stringify(visit({ note: 7 }))],
  ["a text for a list", "recordVisit", JSON.stringify(visit({ helped: "Chủ hộ" }))],
  ["a day that does not exist", "recordVisit", JSON.stringify(visit({ day: "2026-02-30" }))],
  ["a NUL character", "recordVisit", JSON.stringify(visit({ note: "a\u0000b" }))],
  ["a NUL character in a key", "recordVisit", JSON.stringify({ "a\u0000b": 1 })],
  ["half a surrogate", "recordVisit", JSON.stringify(visit({ note: "a\ud800b" }))],
  ["half a surrogate in a key", "recordVisit", JSON.stringify({ "a\udfffb": 1 })],
  ["a list nested 500 deep", "recordVisit", nested(500)],
  ["a list nested 5,000 deep", "recordVisit", nested(5_000)],
  ["a list nested 200,000 deep", "recordVisit", nested(200_000)],
  ["a field nested 20,000 deep", "raiseDifficulty", `{"text":${nested(20_000)}}`],
  ["a number without end", "assignTargets", '{"targets":[{"value":1e999}]}'],
  ["a number of 5,000 digits", "assignTargets", `{"targets":[{"value":${"9".repeat(5_000)}}]}`],
  ["a key of another world", "recordVisit", '{"__proto__":{"office":true}}'],
  ["a builder of another world", "recordVisit", '{"constructor":{"prototype":{"office":true}}}'],
  ["an id that is none", "recordVisit", JSON.stringify(visit({ household: "1" }))],
  ["an id in capitals", "recordVisit", JSON.stringify(visit({ visit: madeUp().toUpperCase() }))],
  ["a command that nobody knows", "burnEverything", "{}"],
  ["a command named like part of every object", "constructor", "{}"],
  ["a command of the server alone", "joinTeam", JSON.stringify({ membership: madeUp() })],
  ["a name with a NUL character", "record\u0000Visit", "{}"],
  ["a name with half a surrogate", "record\ud800Visit", "{}"],
  ["a name of nothing", "", "{}"],
];

test.each(BODIES)("S6 %s is refused, remembered, and its neighbours are heard", async (_what, type, body) => {
  const { member } = commune.teams[0];
  const [before, after] = [1, 2].map(() => addHouseholds(commune.teams[0].id, [madeUp()]));
  const odd = deed(type, "BODY");
  const commands = JSON.stringify([before, odd, after]).replace('"BODY"', () => body);
  const request = `{"contract":1,"device":"${madeUp()}","since":{},"commands":${commands}}`;
  const send = async () => {
    const headers = { "content-type": "application/json" };
    const answer = await member.ask("POST", "/api/sync", { body: request, headers });
    expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200);
    return answer.json().answers;
  };
  const answers = await send();
  expect(answers).toEqual([
    { id: before?.id, refusal: null },
    { id: odd.id, refusal: expect.objectContaining({ again: "final", sentence: expect.any(String) }) },
    { id: after?.id, refusal: null },
  ]);
  expect(await send()).toEqual(answers);
  const { rows } = await server.pool.query("select refusal from journal where command_id = $1", [odd.id]);
  expect(rows).toEqual([{ refusal: answers[1].refusal }]);
});

test.each([
  ["not JSON", "{"],
  ["cut short", '{"contract":1,"commands":[{"id":"'],
  ["empty", ""],
  ["null", "null"],
  ["too many commands", JSON.stringify({ ...head(), commands: Array(501).fill(deed("x", {})) })],
  ["an id that is none", JSON.stringify({ ...head(), commands: [{ ...deed("x", {}), id: "1" }] })],
  ["a clock before time began", JSON.stringify({ ...head(), commands: [{ ...deed("x", {}), made: -1 }] })],
  ["a clock after time ended", JSON.stringify({ ...head(), commands: [{ ...deed("x", {}), made: 1e300 }] })],
  ["a device that is none", JSON.stringify({ ...head(), device: "x", commands: [] })],
  ["a limit below nothing", JSON.stringify({ ...head(), limit: -1, commands: [] })],
])(
  "a request that is %s is refused whole, with a sentence, and is nobody's fault here",
  async (_what, body) => {
    const headers = { "content-type": "application/json" };
    const answer = await commune.teams[0].member.ask("POST", "/api/sync", { body, headers });
    expect(answer.statusCode).toBe(400);
    expect(answer.headers["content-type"]).toContain("application/problem+json");
    expect(answer.json().detail).toEqual(expect.any(String));
  },
);

test("the farthest clock that can be written is taken: it orders nothing (S8)", async () => {
  const add = { ...addHouseholds(commune.teams[0].id, [madeUp()]), made: Number.MAX_SAFE_INTEGER };
  const { answers } = await commune.teams[0].member.sync([add]);
  expect(answers).toEqual([{ id: add.id, refusal: null }]);
});

function head() {
  return { contract: 1, device: madeUp(), since: {} };
}
