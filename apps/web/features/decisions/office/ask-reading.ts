import type { ReadingLine, ReadingOfDecision, ReadingProgress } from "@toso/contract/decisions/reading";
import type { Problem } from "@toso/contract/problem";
import { type Refusal, refuse } from "@toso/domain/command/refusal";
import { signedOut } from "../../../platform/signed-out.ts";
import { WORDS } from "./words.ts";

/** Has a decision's files read. Several are photos of its pages. @param signal ends it; then the answer is null */
export async function askReading(
  files: File[],
  onProgress: (at: ReadingProgress) => void,
  signal: AbortSignal,
): Promise<ReadingOfDecision | Refusal | null> {
  const body = new FormData();
  for (const file of files) body.append("file", file);
  try {
    const headers = { accept: "application/x-ndjson" };
    const response = await fetch("/api/decisions/read", { method: "POST", headers, body, signal });
    if (!response.ok || !response.body) return refusalOf(await response.json());
    for await (const line of linesOf(response.body)) {
      if ("progress" in line) onProgress(line);
      else return "reading" in line ? line.reading : line.refusal;
    }
    return CUT;
  } catch {
    return signal.aborted ? null : CUT;
  }
}

const CUT: Refusal = { ...refuse("no_answer", WORDS.readingCut), again: "retry" };

function refusalOf({ code, detail, again }: Problem): Refusal {
  if (code === "signed_out") signedOut.value = true;
  return { refused: true, code, sentence: detail, again };
}

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncIterable<ReadingLine> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (rest + decoder.decode(part.value, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) yield JSON.parse(line);
  }
}
