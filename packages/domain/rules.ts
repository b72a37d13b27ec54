import { confirmDecision } from "./decisions/confirm-decision.ts";
import { answerDifficulty } from "./difficulties/raise-and-answer.ts";
import { byType, MEMBER_RULES } from "./member-rules.ts";
import { changeTemplate } from "./papers/change-template.ts";
import { cancelPaper, draftPaper } from "./papers/draft-paper.ts";
import { enterPaper, issuePaper, openRegister, setNumbering } from "./papers/register.ts";
import { consolidateReports } from "./reports/consolidate.ts";
import { acceptReport, returnReport } from "./reports/judge-report.ts";
import { assignTargets } from "./targets/assign-targets.ts";
import { mergeHamlets } from "./units/merge-hamlets.ts";

const OFFICE_RULES = [
  confirmDecision,
  mergeHamlets,
  assignTargets,
  answerDifficulty,
  returnReport,
  acceptReport,
  consolidateReports,
  draftPaper,
  issuePaper,
  enterPaper,
  cancelPaper,
  openRegister,
  setNumbering,
  changeTemplate,
] as const;

/** Every command there is. */
export const RULES = byType([...MEMBER_RULES, ...OFFICE_RULES]);
