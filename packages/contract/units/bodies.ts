import type { MergeHamlets } from "@toso/domain/units/merge-hamlets";
import * as z from "zod/mini";
import { day } from "../command.ts";
import { id, words } from "../text.ts";

export const mergeHamlets: z.ZodMiniType<MergeHamlets> = z.object({
  merged: z.array(z.object({ id, name: words(120), type: words(40) })).check(z.maxLength(100)),
  into: id,
  on: day,
});
