import { reportBoard as reportBoardShape } from "@toso/contract/reports/office";
import { words } from "@toso/contract/text";
import { refuse } from "@toso/domain/command/refusal";
import { periodByKey } from "@toso/domain/reports/calendar";
import type { FastifyInstance } from "fastify";
import * as z from "zod/mini";
import type { Parts } from "../../platform/parts.ts";
import { reportBoard } from "./reads.ts";

const ofPeriod = z.object({ period: words(12) });

export function routes(app: FastifyInstance, { db, clock }: Parts): void {
  app.get<{ Querystring: z.infer<typeof ofPeriod> }>(
    "/api/reports",
    { config: { office: true }, schema: { querystring: ofPeriod, response: { 200: reportBoardShape } } },
    async ({ actor, query }) => {
      const period = periodByKey(query.period);
      if (!period) return refuse("period_unknown", "Kỳ báo cáo này không có. Hãy chọn lại kỳ.");
      return reportBoard(db, actor.commune, period, clock());
    },
  );
}
