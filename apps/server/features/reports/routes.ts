import { reportBoard as reportBoardShape } from "@toso/contract/reports/office";
import { id, words } from "@toso/contract/text";
import { toDocx } from "@toso/documents/write/docx";
import type { OfficialDocument } from "@toso/documents/write/official";
import { toPdf } from "@toso/documents/write/pdf";
import { type Refusal, refuse } from "@toso/domain/command/refusal";
import { periodByKey } from "@toso/domain/reports/calendar";
import type { FastifyInstance, FastifyReply } from "fastify";
import * as z from "zod/mini";
import type { Parts } from "../../platform/parts.ts";
import { communeDocument, teamDocument } from "./documents.ts";
import { reportBoard } from "./reads.ts";

const ofPeriod = z.object({ period: words(12) });
const format = z.enum(["docx", "pdf"]);
const communeFile = z.object({ period: words(12), format });
/** Of which commune that went into this one; none: of this one. */
const ofCommune = z.object({ of: z.optional(id) });
const teamFile = z.object({ report: id, format });

const OFFICE = { office: true };
const NO_PERIOD = refuse("period_unknown", "Kỳ báo cáo này không có. Hãy chọn lại kỳ.");
const NOT_MADE = refuse("not_found", "Chưa có báo cáo này. Hãy bấm “Tổng hợp báo cáo” trước rồi tải lại.");

export function routes(app: FastifyInstance, { db, clock }: Parts): void {
  app.get<{ Querystring: z.infer<typeof ofPeriod> }>(
    "/api/reports",
    { config: OFFICE, schema: { querystring: ofPeriod, response: { 200: reportBoardShape } } },
    async ({ actor, query }) => {
      const period = periodByKey(query.period);
      return period ? reportBoard(db, actor.commune, period, clock()) : NO_PERIOD;
    },
  );

  app.get<{ Params: z.infer<typeof communeFile>; Querystring: z.infer<typeof ofCommune> }>(
    "/api/reports/commune/:period.:format",
    { config: OFFICE, schema: { params: communeFile, querystring: ofCommune } },
    async ({ actor, params, query }, reply) =>
      sendDocument(
        reply,
        await communeDocument(db, actor.commune, params.period, query.of),
        params.format,
        `bao-cao-${params.period}`,
      ),
  );

  app.get<{ Params: z.infer<typeof teamFile> }>(
    "/api/reports/:report.:format",
    { config: OFFICE, schema: { params: teamFile } },
    async ({ actor, params }, reply) =>
      sendDocument(reply, await teamDocument(db, actor.commune, params.report), params.format, "bao-cao-to"),
  );
}

const TYPES = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
};

async function sendDocument(
  reply: FastifyReply,
  document: OfficialDocument | undefined,
  as: keyof typeof TYPES,
  name: string,
): Promise<Buffer | Refusal> {
  if (!document) return NOT_MADE;
  const bytes = await (as === "pdf" ? toPdf(document) : toDocx(document));
  reply.type(TYPES[as]).header("content-disposition", `attachment; filename="${name}.${as}"`);
  return Buffer.from(bytes);
}
