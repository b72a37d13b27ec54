import type { MatchCommune } from "@toso/domain/units/match-commune";
import type { ReshapeHamlets } from "@toso/domain/units/reshape-hamlets";
import type { TakeBackReshaping } from "@toso/domain/units/take-back-reshaping";
import * as z from "zod/mini";
import { day } from "../command.ts";
import { id, words } from "../text.ts";

const named = z.array(z.object({ id, name: words(120), type: words(40) })).check(z.maxLength(200));

/** What a paper says about hamlets, from a day on. */
const reshaping = {
  on: day,
  ground: z.object({ paper: words(200), number: z.nullable(words(60)), date: day }),
  unlisted: named,
  begins: named,
  leaves: z
    .array(
      z.object({
        hamlet: id,
        ends: z.boolean(),
        goes: z.array(z.object({ to: z.nullable(id), part: z.nullable(words(120)) })).check(z.maxLength(50)),
      }),
    )
    .check(z.maxLength(200)),
  renames: named,
};

export const reshapeHamlets: z.ZodMiniType<ReshapeHamlets> = z.object({ reshaping: id, ...reshaping });

export const takeBackReshaping: z.ZodMiniType<TakeBackReshaping> = z.object({ reshaping: id });

export const matchCommune: z.ZodMiniType<MatchCommune> = z.object({ code: words(5) });
