import { confirmDecision } from "./decisions/confirm-decision.ts";
import { noteDelivery } from "./decisions/note-delivery.ts";
import { reorganiseTeams } from "./decisions/reorganise-teams.ts";
import { answerDifficulty } from "./difficulties/raise-and-answer.ts";
import { moveHouseholds } from "./households/move-households.ts";
import { byType, MEMBER_RULES } from "./member-rules.ts";
import { changeTemplate } from "./papers/change-template.ts";
import { cancelPaper, draftPaper } from "./papers/draft-paper.ts";
import { enterPaper, issuePaper, openRegister, setNumbering } from "./papers/register.ts";
import { consolidateReports } from "./reports/consolidate.ts";
import { acceptReport, returnReport } from "./reports/judge-report.ts";
import { assignTargets } from "./targets/assign-targets.ts";
import { correctMembership } from "./teams/correct-membership.ts";
import { handOverTeam } from "./teams/hand-over-team.ts";
import { matchCommune } from "./units/match-commune.ts";
import { reshapeHamlets } from "./units/reshape-hamlets.ts";
import { takeBackReshaping } from "./units/take-back-reshaping.ts";

const OFFICE_RULES = [
  confirmDecision,
  reorganiseTeams,
  noteDelivery,
  handOverTeam,
  correctMembership,
  reshapeHamlets,
  takeBackReshaping,
  matchCommune,
  moveHouseholds,
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
