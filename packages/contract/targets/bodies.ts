import type { AssignTargets } from "@toso/domain/targets/assign-targets";
import * as z from "zod/mini";
import { day } from "../command.ts";
import { id, words } from "../text.ts";

export const assignTargets: z.ZodMiniType<AssignTargets> = z.object({
  targets: z
    .array(z.object({ id, team: id, indicator: words(40), value: z.number(), from: day, to: day }))
    .check(z.maxLength(2_000)),
});
