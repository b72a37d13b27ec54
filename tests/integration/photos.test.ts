import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addHouseholds, recordVisit } from "./deeds.ts";
import { type MadeTeam, makeCommune } from "./people.ts";
import { madeUp, startServer, type TestServer } from "./server.ts";

let server: TestServer;
let team: MadeTeam;
beforeAll(async () => {
  server = await startServer();
  [team] = (await makeCommune(server)).teams;
});
afterAll(() => server.stop());

/** A picture of its own: JPEG by its first bytes. */
const picture = (bytes = 3_000) =>
  Buffer.concat([Buffer.from([0xff, 0xd8]), Buffer.from(madeUp()), Buffer.alloc(bytes)]);
const nameOf = (whole: Buffer) => createHash("sha256").update(whole).digest("hex");
const url = (hash: string) => `/api/photos/${team.id}/${hash}`;

async function send(
  hash: string,
  whole: Buffer,
  from: number,
  to: number,
  said: Record<string, string> = {},
) {
  return team.member.ask("PATCH", url(hash), {
    body: whole.subarray(from, to),
    headers: {
      "content-type": "application/offset+octet-stream",
      "upload-offset": String(from),
      "upload-length": String(whole.length),
      ...said,
    },
  });
}
const offset = async (hash: string) =>
  Number((await team.member.ask("HEAD", url(hash))).headers["upload-offset"]);

describe("S10 a photo that is not right", () => {
  const whole = picture();
  test.each<[string, Record<string, string>]>([
    ["an offset that is no number", { "upload-offset": "x" }],
    ["an offset below nothing", { "upload-offset": "-1" }],
    ["no length", { "upload-length": "" }],
    ["a length beyond what a photo may have", { "upload-length": "400001" }],
    ["a piece beyond its end", { "upload-length": "10" }],
  ])("is refused with %s", async (_what, said) => {
    const hash = nameOf(whole);
    expect((await send(hash, whole, 0, 100, said)).statusCode).toBe(400);
    expect(await offset(hash)).toBe(0);
  });

  test("is thrown away when it is not the one of its name, or no picture: the phone begins anew", async () => {
    const text = Buffer.from(`no picture ${madeUp()}`);
    for (const [hash, bytes] of [
      [nameOf(picture()), whole],
      [nameOf(text), text],
    ] as const) {
      expect((await send(hash, bytes, 0, bytes.length)).headers["upload-offset"]).toBe("0");
      expect((await team.member.ask("GET", url(hash))).statusCode).toBe(404);
    }
  });

  test("is not shown before it is whole", async () => {
    const half = picture();
    await send(nameOf(half), half, 0, 1_000);
    expect((await team.member.ask("GET", url(nameOf(half)))).statusCode).toBe(404);
  });
});

describe("S10 a photo in pieces", () => {
  test("goes on where it stopped, and comes back as it went", async () => {
    const whole = picture();
    const hash = nameOf(whole);
    await send(hash, whole, 0, 1_000);
    expect(await offset(hash)).toBe(1_000);
    await send(hash, whole, 1_000, 2_500);
    await send(hash, whole, 2_500, whole.length);
    const { rawPayload, headers } = await team.member.ask("GET", url(hash));
    expect(nameOf(rawPayload)).toBe(hash);
    expect(headers["content-type"]).toBe("image/jpeg");
  });

  test("takes a piece once, however often and in whatever order it comes", async () => {
    const whole = picture();
    const hash = nameOf(whole);
    await send(hash, whole, 1_000, 2_000); // out of place: nothing is there yet
    await Promise.all([1, 2, 3].map(() => send(hash, whole, 0, 1_000)));
    expect(await offset(hash)).toBe(1_000);
    await send(hash, whole, 1_000, whole.length);
    await send(hash, whole, 0, 1_000);
    expect(nameOf((await team.member.ask("GET", url(hash))).rawPayload)).toBe(hash);
  });

  test("never holds up its record: the visit is received before any of it", async () => {
    const household = madeUp();
    const photos = [{ hash: nameOf(picture()), bytes: 3_000 }];
    const { answers } = await team.member.sync([
      addHouseholds(team.id, [household]),
      recordVisit(household, { photos }),
    ]);
    expect(answers.map(({ refusal }) => refusal)).toEqual([null, null]);
  });
});
