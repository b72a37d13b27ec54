import type { AddHouseholds } from "@toso/domain/households/add-households";
import type { MoveHouseholds } from "@toso/domain/households/move-households";
import * as z from "zod/mini";
import { id, text, words } from "../text.ts";

/** What is said of a household. null: nobody said. */
export const household = z.object({
  id,
  head: words(120),
  place: z.nullable(text(200)),
  phone: z.nullable(text(40)),
  people: z.nullable(z.int("Số người phải là số nguyên.").check(z.minimum(1), z.maximum(60))),
  poverty: z.nullable(z.enum(["poor", "near_poor", "none"])),
});

export const addHouseholds: z.ZodMiniType<AddHouseholds> = z.object({
  team: id,
  households: z.array(household).check(z.maxLength(20_000)),
});

export const moveHouseholds: z.ZodMiniType<MoveHouseholds> = z.object({
  from: id,
  to: id,
  households: z.array(id).check(z.maxLength(20_000)),
});
