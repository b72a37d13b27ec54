import type { ConsolidateReports } from "@toso/domain/reports/consolidate";
import type { AcceptReport, ReturnReport } from "@toso/domain/reports/judge-report";
import type { SubmitReport } from "@toso/domain/reports/submit-report";
import * as z from "zod/mini";
import { id, text, words } from "../text.ts";

const period = words(12);

export const submitReport: z.ZodMiniType<SubmitReport> = z.object({
  team: id,
  period,
  narrative: text(8_000),
  difficulty: z.nullable(text(4_000)),
});

export const returnReport: z.ZodMiniType<ReturnReport> = z.object({ report: id, reason: words(2_000) });

export const acceptReport: z.ZodMiniType<AcceptReport> = z.object({ report: id });

export const consolidateReports: z.ZodMiniType<ConsolidateReports> = z.object({ period });
