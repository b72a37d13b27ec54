import { appendFileSync, renameSync, statSync } from "node:fs";

const largest = 4 * 1024 * 1024;

/** A log file that keeps at most twice 4 MB: `path` and the one before it, `path.1`. */
export interface BoundedLog {
  write(text: string): void;
  /** the last lines written in this run, for the sentence of a refusal */
  tail(): string;
}

export function openLog(path: string): BoundedLog {
  let size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  let recent = "";
  return {
    write(text) {
      recent = (recent + text).slice(-2000);
      try {
        if (size > largest) {
          renameSync(path, `${path}.1`);
          size = 0;
        }
        appendFileSync(path, text, { mode: 0o600 });
        size += Buffer.byteLength(text);
      } catch {
        // a full disk must not take the database down with its log
      }
    },
    tail: () => recent.trim().split("\n").slice(-5).join("\n"),
  };
}
