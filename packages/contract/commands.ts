import type { Command } from "@toso/domain/command/command";
import { type Refusal, refuse } from "@toso/domain/command/refusal";
import type * as z from "zod/mini";
import { confirmDecision, markSeen, noteDelivery, reorganiseTeams } from "./decisions/bodies.ts";
import { answerDifficulty, raiseDifficulty } from "./difficulties/bodies.ts";
import { recordVoice, withdrawVoice } from "./guides/bodies.ts";
import {
  addHouseholds,
  correctHousehold,
  leaveHousehold,
  moveHouseholds,
  returnHousehold,
} from "./households/bodies.ts";
import {
  cancelPaper,
  changeTemplate,
  draftPaper,
  enterPaper,
  issuePaper,
  openRegister,
  setNumbering,
} from "./papers/bodies.ts";
import { acceptReport, consolidateReports, returnReport, submitReport } from "./reports/bodies.ts";
import { assignTargets } from "./targets/bodies.ts";
import { correctMembership, handOverTeam } from "./teams/bodies.ts";
import { matchCommune, reshapeHamlets, takeBackReshaping } from "./units/bodies.ts";
import { correctVisit, recordVisit, withdrawVisit } from "./visits/bodies.ts";

/** Every command that may come over the wire, and the shape of its body. */
export const BODIES = {
  confirmDecision,
  reorganiseTeams,
  markSeen,
  noteDelivery,
  handOverTeam,
  correctMembership,
  reshapeHamlets,
  takeBackReshaping,
  matchCommune,
  assignTargets,
  addHouseholds,
  moveHouseholds,
  correctHousehold,
  leaveHousehold,
  returnHousehold,
  recordVisit,
  correctVisit,
  withdrawVisit,
  recordVoice,
  withdrawVoice,
  raiseDifficulty,
  answerDifficulty,
  submitReport,
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
} as const;

export type CommandType = keyof typeof BODIES;
export type BodyOf<Type extends CommandType> = z.infer<(typeof BODIES)[Type]>;

const known = new Map<string, z.ZodMiniType<unknown>>(Object.entries(BODIES));

/** The command with its body checked, or a refusal that says what is wrong with it. */
export function readCommand(raw: Command): Command | Refusal {
  const schema = known.get(raw.type);
  if (!schema)
    return refuse("command_unknown", "Máy chủ chưa hiểu việc này. Hãy cập nhật ứng dụng rồi gửi lại.");
  const read = schema.safeParse(raw.body);
  if (read.success) return { ...raw, body: read.data };
  const issue = read.error.issues[0];
  return refuse("body_invalid", `Có mục chưa đúng (${issue?.path.join(".") ?? ""}): ${issue?.message ?? ""}`);
}
