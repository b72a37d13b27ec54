import type { AddHouseholds } from "@toso/domain/households/add-households";
import type { CorrectHousehold } from "@toso/domain/households/correct-household";
import type { LeaveHousehold, ReturnHousehold } from "@toso/domain/households/leave-household";
import type { MoveHouseholds } from "@toso/domain/households/move-households";
import * as z from "zod/mini";
import { day } from "../command.ts";
import { id, text, words } from "../text.ts";

/** What is said of a household, and may be said anew. null: nobody said. */
const said = z.object({
  head: words(120),
  place: z.nullable(text(200)),
  phone: z.nullable(text(40)),
  people: z.nullable(z.int("Số người phải là số nguyên.").check(z.minimum(1), z.maximum(60))),
  poverty: z.nullable(z.enum(["poor", "near_poor", "none"])),
});

export const household = z.object({ id, ...said.shape });

export const addHouseholds: z.ZodMiniType<AddHouseholds> = z.object({
  team: id,
  households: z.array(household).check(z.maxLength(20_000)),
});

export const moveHouseholds: z.ZodMiniType<MoveHouseholds> = z.object({
  from: id,
  to: id,
  households: z.array(id).check(z.maxLength(20_000)),
});

export const correctHousehold: z.ZodMiniType<CorrectHousehold> = z.object({
  household: id,
  before: said,
  said,
  reason: z.nullable(text(500)),
});

export const leaveHousehold: z.ZodMiniType<LeaveHousehold> = z.object({
  household: id,
  kind: z.enum(["moved", "twice", "mistake"]),
  into: z.nullable(id),
  on: day,
  reason: z.nullable(text(500)),
});

export const returnHousehold: z.ZodMiniType<ReturnHousehold> = z.object({
  household: id,
  into: z.nullable(id),
});
