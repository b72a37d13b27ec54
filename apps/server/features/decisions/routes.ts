import { type ReadingLine, readingOfDecision } from "@toso/contract/decisions/reading";
import { isUnreadable, readFiles } from "@toso/documents/read/document";
import type { Watching } from "@toso/documents/read/scan/scan";
import { isRefusal, type Refusal, refuse } from "@toso/domain/command/refusal";
import { readDecision } from "@toso/domain/decisions/read/decision";
import type { FastifyInstance, FastifyReply } from "fastify";
import { type Upload, uploadsOf } from "../../platform/http/upload.ts";
import { readingOf } from "./reading.ts";

/**
 * What stands in an uploaded decision, for a person to correct. Nothing is kept: confirming is a command. Whoever
 * accepts lines of JSON hears how far a scan is; it is given up when they go, or the server stops.
 */
export function routes(app: FastifyInstance): void {
  const stopping = new AbortController();
  app.addHook("preClose", async () => stopping.abort());
  app.post(
    "/api/decisions/read",
    { config: { office: true }, schema: { response: { 200: readingOfDecision } } },
    async (request, reply) => {
      const files = await uploadsOf(request);
      if (isRefusal(files)) return files;
      const left = new AbortController();
      reply.raw.on("close", () => left.abort());
      const signal = AbortSignal.any([left.signal, stopping.signal]);
      if (!request.headers.accept?.includes(LINES)) return readUploads(files, { signal });
      return tellLines(reply, files, signal);
    },
  );
}

const LINES = "application/x-ndjson";

async function readUploads(files: Upload[], watching: Watching) {
  const document = await readFiles(files, watching);
  if (isUnreadable(document)) return refuse(document.code, document.sentence);
  return readingOf(document.text, readDecision(document));
}

/** Sent past the reply, which would be packed: a line must arrive when it is written. */
async function tellLines(reply: FastifyReply, files: Upload[], signal: AbortSignal): Promise<void> {
  const tell = (line: ReadingLine) => !reply.raw.destroyed && reply.raw.write(`${JSON.stringify(line)}\n`);
  reply.hijack();
  reply.raw.writeHead(200, { "content-type": LINES, "cache-control": "no-store" });
  try {
    const read = await readUploads(files, { signal, onProgress: tell });
    tell(isRefusal(read) ? { refusal: read } : { reading: read });
  } catch (error) {
    reply.log.error(error);
    tell({ refusal: DEFECT });
  }
  reply.raw.end();
}

const DEFECT: Refusal = {
  ...refuse("defect", "Máy chủ gặp lỗi khi đọc tệp. Hãy thử lại, hoặc nhập bằng tay."),
  again: "retry",
};
