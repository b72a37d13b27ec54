import { createServer } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { newFolder, remove } from "../embedded/stage.ts";
import { serve } from "./toso.ts";

let folder: string;
beforeEach(() => {
  folder = newFolder();
});
afterEach(() => remove(folder));

test("answers on its page and on /health, and ends cleanly on SIGTERM", async () => {
  const server = await serve(folder);
  expect((await fetch(`${server.address}/health`)).status).toBe(200);
  const page = await fetch(`${server.address}/`);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain("<!doctype html>");
  expect((await server.stop()).code).toBe(0);
  await expect(fetch(`${server.address}/health`)).rejects.toThrow();
});

test("twice on the same data: the second says so and ends with 1", async () => {
  const first = await serve(folder);
  const { code, err } = await (await serve(folder)).ended;
  expect(code).toBe(1);
  expect(err).toContain(`đang được một Tổ Số khác dùng (tiến trình ${first.child.pid})`);
  expect((await fetch(`${first.address}/health`)).status).toBe(200);
  await first.stop();
});

test("the port is taken: says so and leaves no database behind", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await new Promise((listening) => other.once("listening", listening));
  const { port } = other.address() as { port: number };
  const { code, err } = await (await serve(folder, { PORT: String(port) })).ended;
  expect(code).toBe(1);
  expect(err).toContain(`${port}`);
  other.close();
  const next = await serve(folder); // would be refused if the first still held the data
  expect((await next.stop()).code).toBe(0);
});

test("a port that is none is a sentence", async () => {
  const { code, err } = await (await serve(folder, { PORT: "cửa" })).ended;
  expect(code).toBe(1);
  expect(err).toMatch(/^PORT phải là số/);
});
