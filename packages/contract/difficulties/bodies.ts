import type { AnswerDifficulty, RaiseDifficulty } from "@toso/domain/difficulties/raise-and-answer";
import * as z from "zod/mini";
import { id, words } from "../text.ts";

export const raiseDifficulty: z.ZodMiniType<RaiseDifficulty> = z.object({
  difficulty: id,
  team: id,
  text: words(4_000),
});

export const answerDifficulty: z.ZodMiniType<AnswerDifficulty> = z.object({
  difficulty: id,
  text: words(4_000),
});
