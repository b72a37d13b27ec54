import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addHouseholds, deed, recordVisit } from "./deeds.ts";
import { type MadeTeam, makeCommune } from "./people.ts";
import { voiceOf } from "./permissions/secrets.ts";
import { madeUp, startServer, type TestServer } from "./server.ts";

let server: TestServer;
let team: MadeTeam;
let stranger: MadeTeam;
beforeAll(async () => {
  server = await startServer();
  [team, stranger] = (await makeCommune(server)).teams;
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

describe("S10 a voice in pieces", () => {
  const sound = (start: Buffer) => Buffer.concat([start, Buffer.from(madeUp()), Buffer.alloc(3_000)]);
  const webm = () => sound(Buffer.from([0x1a, 0x45, 0xdf, 0xa3]));
  const withdraw = (voice: string) => team.member.sync([deed("withdrawVoice", { voice })]);
  async function recorded(whole: Buffer): Promise<{ voice: string; hash: string }> {
    const [voice, hash] = [madeUp(), nameOf(whole)];
    const said = { ...voiceOf(team.id), voice, hash, bytes: whole.length };
    const { answers } = await team.member.sync([deed("recordVoice", said)]);
    expect(answers.map(({ refusal }) => refusal)).toEqual([null]);
    return { voice, hash };
  }

  test("is not erased while the team hears it, nor where nobody knows of it", async () => {
    const whole = webm();
    const { hash } = await recorded(whole);
    await send(hash, whole, 0, whole.length);
    const refused = await team.member.ask("DELETE", url(hash));
    expect([refused.statusCode, refused.json().code]).toEqual([422, "not_withdrawn"]);
    expect((await team.member.ask("DELETE", url(nameOf(webm())))).statusCode).toBe(422);
    expect((await team.member.ask("GET", url(hash))).statusCode).toBe(200);
  });

  test("is nobody's outside the team, to hear, to send or to erase", async () => {
    const whole = webm();
    const { voice, hash } = await recorded(whole);
    await send(hash, whole, 0, whole.length);
    await withdraw(voice);
    for (const method of ["GET", "HEAD", "DELETE"] as const)
      expect((await stranger.member.ask(method, url(hash))).statusCode, method).toBe(404);
    expect((await stranger.member.ask("GET", `/api/photos/${stranger.id}/${hash}`)).statusCode).toBe(404);
    expect((await team.member.ask("GET", url(hash))).statusCode).toBe(200);
  });

  test.each([
    ["audio/webm", Buffer.from([0x1a, 0x45, 0xdf, 0xa3])],
    ["audio/ogg", Buffer.from("OggS")],
    ["audio/mp4", Buffer.from("\0\0\0\x1cftypiso5", "latin1")],
  ])("goes on where it stopped, and comes back as %s", async (type, start) => {
    const whole = sound(start);
    const { hash } = await recorded(whole);
    await send(hash, whole, 0, 1_000);
    expect(await offset(hash)).toBe(1_000);
    await send(hash, whole, 1_000, whole.length);
    const { rawPayload, headers } = await team.member.ask("GET", url(hash));
    expect(nameOf(rawPayload)).toBe(hash);
    expect(headers["content-type"]).toBe(type);
  });

  test("is erased for good once it was taken back, however often that is asked", async () => {
    const whole = webm();
    const { voice, hash } = await recorded(whole);
    await send(hash, whole, 0, whole.length);
    await withdraw(voice);
    for (const _again of [1, 2]) expect((await team.member.ask("DELETE", url(hash))).statusCode).toBe(204);
    expect((await team.member.ask("GET", url(hash))).statusCode).toBe(404);
    const { rowCount } = await server.pool.query("select from photos where hash = $1", [hash]);
    expect(rowCount).toBe(0);
  });
});
