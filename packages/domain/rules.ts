import type { Rule } from "./command/rule.ts";
import { confirmDecision } from "./decisions/confirm-decision.ts";
import { answerDifficulty, raiseDifficulty } from "./difficulties/raise-and-answer.ts";
import { addHouseholds } from "./households/add-households.ts";
import { consolidateReports } from "./reports/consolidate.ts";
import { acceptReport, returnReport } from "./reports/judge-report.ts";
import { submitReport } from "./reports/submit-report.ts";
import { assignTargets } from "./targets/assign-targets.ts";
import { joinTeam } from "./teams/join-team.ts";
import { mergeHamlets } from "./units/merge-hamlets.ts";
import { recordVisit } from "./visits/record-visit.ts";

/** Every command there is. */
const ALL = [
  confirmDecision,
  mergeHamlets,
  joinTeam,
  assignTargets,
  addHouseholds,
  recordVisit,
  raiseDifficulty,
  answerDifficulty,
  submitReport,
  returnReport,
  acceptReport,
  consolidateReports,
] as const;

// A body's type is checked by the contract before its rule sees it.
export const RULES: ReadonlyMap<string, Rule<unknown>> = new Map(
  ALL.map((rule) => [rule.type, rule as unknown as Rule<unknown>]),
);
