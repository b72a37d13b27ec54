import type { CorrectMembership } from "@toso/domain/teams/correct-membership";
import type { HandOverTeam } from "@toso/domain/teams/hand-over-team";
import type { JoinTeam } from "@toso/domain/teams/join-team";
import * as z from "zod/mini";
import { day } from "../command.ts";
import { saidMember } from "../decisions/bodies.ts";
import { id } from "../text.ts";

export const joinTeam: z.ZodMiniType<JoinTeam> = z.object({ membership: id });

export const handOverTeam: z.ZodMiniType<HandOverTeam> = z.object({ from: id, into: id });

export const correctMembership: z.ZodMiniType<CorrectMembership> = z.object({
  membership: id,
  ...saidMember,
  from: day,
  to: z.nullable(day),
  mistaken: z.boolean(),
});
