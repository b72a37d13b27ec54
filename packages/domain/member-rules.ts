import type { Rule } from "./command/rule.ts";
import { markSeen } from "./decisions/mark-seen.ts";
import { raiseDifficulty } from "./difficulties/raise-and-answer.ts";
import { recordVoice } from "./guides/record-voice.ts";
import { withdrawVoice } from "./guides/withdraw-voice.ts";
import { addHouseholds } from "./households/add-households.ts";
import { correctHousehold } from "./households/correct-household.ts";
import { leaveHousehold, returnHousehold } from "./households/leave-household.ts";
import { submitReport } from "./reports/submit-report.ts";
import { joinTeam } from "./teams/join-team.ts";
import { correctVisit, withdrawVisit } from "./visits/correct-visit.ts";
import { recordVisit } from "./visits/record-visit.ts";

/** What a team's member does: the phone decides these by itself, without a signal, and carries no other rule. */
export const MEMBER_RULES = [
  joinTeam,
  addHouseholds,
  correctHousehold,
  leaveHousehold,
  returnHousehold,
  recordVisit,
  correctVisit,
  withdrawVisit,
  raiseDifficulty,
  submitReport,
  markSeen,
  recordVoice,
  withdrawVoice,
] as const;

/** Rules by the type of their command. A body's type is checked by the contract before its rule sees it. */
export const byType = (rules: readonly { type: string }[]): ReadonlyMap<string, Rule<unknown>> =>
  new Map(rules.map((rule) => [rule.type, rule as unknown as Rule<unknown>]));
