import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { isUnreadable, readDocument } from "@toso/documents/read/document";
import { LARGEST_FILE, unreadable } from "@toso/documents/read/refusals";
import type { Watching } from "@toso/documents/read/scan/scan";
import { readDecision } from "@toso/domain/decisions/read/decision";
import { type DecisionJson, plainDecision } from "@toso/domain/decisions/read/plain";

export type ReadFileResult =
  | { ok: true; decision: DecisionJson }
  | { ok: false; refusal: { code: string; sentence: string } };

/** Reads the decision in a file, for the command line. A file that is missing or unreadable is a refusal. */
export async function readDecisionFile(path: string, watching: Watching = {}): Promise<ReadFileResult> {
  const size = await stat(path).then(
    (file) => (file.isFile() ? file.size : -1),
    () => -1,
  );
  if (size < 0) return refuse("not_found", "Không mở được tệp này. Hãy kiểm tra lại đường dẫn.");
  if (size > LARGEST_FILE) return refuse("too_large", unreadable("too_large").sentence);
  const document = await readDocument(await readFile(path), basename(path), watching);
  if (isUnreadable(document)) return refuse(document.code, document.sentence);
  return { ok: true, decision: plainDecision(readDecision(document)) };
}

function refuse(code: string, sentence: string): ReadFileResult {
  return { ok: false, refusal: { code, sentence } };
}
