import type { JoinTeam } from "@toso/domain/teams/join-team";
import * as z from "zod/mini";
import { id } from "../text.ts";

export const joinTeam: z.ZodMiniType<JoinTeam> = z.object({ membership: id });
