import type { ConfirmDecision } from "@toso/domain/decisions/confirm-decision";
import * as z from "zod/mini";
import { day } from "../command.ts";
import { id, text, words } from "../text.ts";

const member = z.object({
  id,
  name: words(120),
  gender: z.nullable(z.enum(["male", "female"])),
  positions: z.array(words(200)).check(z.maxLength(10)),
  role: z.nullable(z.enum(["leader", "deputy", "member"])),
  phone: z.nullable(text(20)),
});

const team = z.object({
  id,
  name: words(200),
  level: z.enum(["hamlet", "commune"]),
  hamlet: z.nullable(z.object({ id, name: words(120), type: words(40) })),
  members: z.array(member).check(z.maxLength(100)),
});

export const confirmDecision: z.ZodMiniType<ConfirmDecision> = z.object({
  decision: id,
  commune: z.object({ name: words(120), district: z.nullable(text(120)), province: z.nullable(text(120)) }),
  text: text(500_000),
  read: z.object({
    kind: z.enum(["establish", "reorganise"]),
    number: z.nullable(text(40)),
    symbol: text(60),
    date: day,
    agency: words(200),
    signer: text(120),
    signerPosition: text(120),
  }),
  teams: z.array(team).check(z.maxLength(200)),
});
