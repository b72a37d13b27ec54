import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { DatabaseRefusal } from "../refusal.ts";
import type { Binaries } from "./binaries.ts";
import { type Account, giveTo, namedAccount, ownerOf } from "./owner.ts";

/**
 * "Here" for a process started in the cluster. The account of PostgreSQL may be barred from a folder above
 * (a clone in /root), so its path cannot be walked; the working folder it was started in needs no walking.
 */
export const here = process.platform === "linux" ? "/proc/self/cwd" : undefined;

/**
 * Makes sure `cluster` holds a database of this PostgreSQL. A new one appears whole or not at all: it is
 * made beside its place, written to disk, then renamed. An existing one is never made anew.
 * Refuses with `other-major`, `not-a-cluster` or `init-failed`.
 */
export function ensureCluster(cluster: string, binaries: Binaries, account: Account): void {
  if (existsSync(cluster) && readdirSync(cluster).length > 0) {
    checkVersion(cluster, binaries.major);
    // brought back from a copy by root: PostgreSQL takes only what is its own
    if (account.uid !== undefined && ownerOf(cluster) !== account.uid) giveTo(account, cluster);
    return;
  }
  const unfinished = `${cluster}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  initialise(unfinished, binaries, account);
  rmSync(cluster, { recursive: true, force: true });
  renameSync(unfinished, cluster);
}

function checkVersion(cluster: string, major: string): void {
  const file = join(cluster, "PG_VERSION");
  const found = existsSync(file) ? readFileSync(file, "utf8").trim() : undefined;
  if (found === major) return;
  if (found === undefined) {
    throw new DatabaseRefusal(
      "not-a-cluster",
      `Thư mục ${cluster} có tệp lạ, không phải dữ liệu của PostgreSQL. Hãy chuyển các tệp ấy đi, hoặc chọn thư mục khác bằng TOSO_DATA.`,
      `The folder ${cluster} holds files that are not a PostgreSQL cluster. Move them away, or choose another folder with TOSO_DATA.`,
    );
  }
  throw new DatabaseRefusal(
    "other-major",
    `Dữ liệu trong ${cluster} do PostgreSQL ${found} ghi, bản Tổ Số này dùng PostgreSQL ${major}. Dữ liệu còn nguyên. Hãy chạy lại bản Tổ Số cũ, sao lưu, rồi khôi phục bằng bản này vào một thư mục mới.`,
    `The data in ${cluster} was written by PostgreSQL ${found}; this Tổ Số brings PostgreSQL ${major}. Nothing was changed. Start the previous Tổ Số, make a backup, and restore it with this one into a new folder.`,
  );
}

function initialise(cluster: string, binaries: Binaries, account: Account): void {
  const named = namedAccount(account);
  mkdirSync(cluster, { mode: 0o700 });
  giveTo(named, cluster);
  const initdb = (given: Account, ...options: string[]) =>
    spawnSync(binaries.initdb, ["-D", here ?? cluster, ...options], {
      ...given,
      cwd: cluster,
      env: { PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC" },
      encoding: "utf8",
    });
  const made = initdb(
    named,
    "--username=postgres",
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--auth-local=trust",
    "--auth-host=reject",
    "--no-instructions",
    "--no-sync",
  );
  if (made.status !== 0) throw initFailed(dirname(cluster), made.error?.message ?? made.stderr);
  giveTo(account, cluster);
  const method = process.platform === "linux" ? ["--sync-method=syncfs"] : [];
  const synced = initdb(account, "--sync-only", ...method);
  if (synced.status !== 0) throw initFailed(dirname(cluster), synced.error?.message ?? synced.stderr);
}

function initFailed(folder: string, reason: string): DatabaseRefusal {
  return new DatabaseRefusal(
    "init-failed",
    `Không tạo được cơ sở dữ liệu trong ${folder}: ${reason.trim()}`,
    `The database could not be created in ${folder}: ${reason.trim()}`,
  );
}
