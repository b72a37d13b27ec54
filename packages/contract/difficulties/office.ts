import * as z from "zod/mini";
import { id } from "../text.ts";

export const difficultyRow = z.object({
  id,
  team: id,
  teamName: z.string(),
  text: z.string(),
  raisedAt: z.number(),
  raisedBy: z.string(),
  answer: z.nullable(z.object({ text: z.string(), at: z.number(), by: z.string() })),
});

export const difficultyList = z.object({ difficulties: z.array(difficultyRow) });

export type DifficultyRow = z.infer<typeof difficultyRow>;
