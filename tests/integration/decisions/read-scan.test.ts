import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startServer, type TestServer } from "../server.ts";

const scans = join(import.meta.dirname, "../../../fixtures/decisions/scans");
let server: TestServer;
let address: string;

beforeAll(async () => {
  server = await startServer();
  await server.app.listen({ host: "127.0.0.1", port: 0 });
  address = `http://127.0.0.1:${(server.app.server.address() as AddressInfo).port}`;
});
afterAll(() => server.stop());

async function send(files: Record<string, Uint8Array>, signal?: AbortSignal): Promise<Response> {
  const body = new FormData();
  for (const [name, bytes] of Object.entries(files)) body.append("file", new File([bytes as BlobPart], name));
  const { cookie } = await server.asOffice();
  const headers = { accept: "application/x-ndjson", cookie: cookie(), origin: address };
  return fetch(`${address}/api/decisions/read`, { method: "POST", body, headers, signal: signal ?? null });
}

const linesOf = (text: string) =>
  text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

test("a file that cannot be read is refused in the last line", async () => {
  const lines = linesOf(await (await send({ "a.exe": new TextEncoder().encode("MZ\x90\0 program") })).text());
  expect(lines).toMatchObject([{ refusal: { refused: true, code: "not_a_document" } }]);
});

test("several files that are not all pictures are refused", async () => {
  const text = new TextEncoder().encode("QUYẾT ĐỊNH");
  const lines = linesOf(await (await send({ "a.txt": text, "b.txt": text })).text());
  expect(lines).toMatchObject([{ refusal: { code: "several_files" } }]);
});

test("a scan is given up when the one who asked has gone, and the next is read with its progress told", async () => {
  const scan = readFileSync(join(scans, "s01-quet-200-dpi.jpg"));
  const gone = new AbortController();
  const cut = await send({ "a.jpg": scan }, gone.signal);
  await cut.body?.getReader().read();
  gone.abort();
  const lines = linesOf(await (await send({ "a.jpg": scan })).text());
  expect(lines[0]).toMatchObject({ page: 1, pages: 1 });
  expect(lines.at(-1)).toMatchObject({ reading: { kind: "establish" } });
}, 60_000);

test("a server that stops does not wait for a scan, and says so to who asked", async () => {
  const scan = readFileSync(join(scans, "s01-quet-200-dpi.jpg"));
  const reading = await send({ "a.jpg": scan });
  const cut = new AbortController();
  await send({ "b.jpg": scan }, cut.signal);
  cut.abort();
  const began = performance.now();
  const [text] = await Promise.all([reading.text(), server.app.close()]);
  expect(linesOf(text).at(-1)).toMatchObject({ refusal: { code: "given_up" } });
  expect(performance.now() - began).toBeLessThan(5_000);
}, 60_000);
