import { readingOfDecision } from "@toso/contract/decisions/reading";
import { isUnreadable, readDocument } from "@toso/documents/read/document";
import { isRefusal, refuse } from "@toso/domain/command/refusal";
import { readDecision } from "@toso/domain/decisions/read/decision";
import type { FastifyInstance } from "fastify";
import { uploadOf } from "../../platform/http/upload.ts";
import { readingOf } from "./reading.ts";

/** What stands in an uploaded decision, for a person to correct. Nothing is kept: confirming is a command. */
export function routes(app: FastifyInstance): void {
  app.post(
    "/api/decisions/read",
    { config: { office: true }, schema: { response: { 200: readingOfDecision } } },
    async (request) => {
      const upload = await uploadOf(request);
      if (isRefusal(upload)) return upload;
      const document = await readDocument(upload.bytes, upload.name);
      if (isUnreadable(document)) return refuse(document.code, document.sentence);
      return readingOf(document.text, readDecision(document));
    },
  );
}
