import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { DatabaseRefusal } from "../refusal.ts";

export interface FolderLock {
  release(): void;
}

/**
 * Takes the data folder for this process alone.
 *
 * The lock is the kernel's own (SQLite holds a byte-range lock on `lock`), so it ends with its holder
 * however that dies: no stale file, no pid to guess, no race between two that start together.
 * `lock.holder` only serves the sentence of the refusal.
 * Waits two seconds for a holder that is just ending, as at a restart.
 * Refuses with `in-use` while another holds the folder, with `folder-unusable` when it cannot be written.
 */
export function lockFolder(folder: string): FolderLock {
  const { DatabaseSync } = process.getBuiltinModule("node:sqlite");
  let file: DatabaseSync | undefined;
  try {
    file = new DatabaseSync(join(folder, "lock"));
    file.exec("PRAGMA busy_timeout = 2000; PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE");
  } catch (error) {
    file?.close();
    throw refusalFor(error, folder);
  }
  const held = file;
  writeFileSync(join(folder, "lock.holder"), `${process.pid}\n`);
  return { release: () => held.close() };
}

function refusalFor(error: unknown, folder: string): DatabaseRefusal {
  if (/locked|busy/i.test(String(error))) {
    const holder = holderOf(folder);
    return new DatabaseRefusal(
      "in-use",
      `Thư mục dữ liệu ${folder} đang được một Tổ Số khác dùng${holder && ` (tiến trình ${holder})`}. Hãy tắt nó trước, hoặc chọn thư mục khác bằng TOSO_DATA.`,
      `The data folder ${folder} is in use by another Tổ Số${holder && ` (process ${holder})`}. Stop it first, or choose another folder with TOSO_DATA.`,
      error,
    );
  }
  return folderUnusable(folder, error);
}

function holderOf(folder: string): string {
  try {
    return readFileSync(join(folder, "lock.holder"), "utf8").trim();
  } catch {
    return "";
  }
}

export function folderUnusable(folder: string, cause: unknown): DatabaseRefusal {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new DatabaseRefusal(
    "folder-unusable",
    `Không ghi được vào thư mục dữ liệu ${folder} (${reason}). Hãy cấp quyền ghi cho người chạy, hoặc chọn thư mục khác bằng TOSO_DATA.`,
    `The data folder ${folder} cannot be written (${reason}). Give it to the account that runs Tổ Số, or choose another folder with TOSO_DATA.`,
    cause,
  );
}
