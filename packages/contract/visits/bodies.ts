import { OUTCOMES } from "@toso/domain/households/household";
import { PLATFORMS } from "@toso/domain/indicators/catalogue";
import type { CorrectVisit, WithdrawVisit } from "@toso/domain/visits/correct-visit";
import type { RecordVisit } from "@toso/domain/visits/record-visit";
import * as z from "zod/mini";
import { day } from "../command.ts";
import { id, text, words } from "../text.ts";

/** SHA-256 of a photo in hex: its name on phone and server. */
export const photoHash = z.string().check(z.regex(/^[0-9a-f]{64}$/, "Mã ảnh không đúng."));

/** The largest photo a phone sends; it shrinks them below. */
export const PHOTO_BYTES = 400_000;

/** What is said of a visit, and may be said anew. */
const said = z.object({
  day,
  platform: z.enum(PLATFORMS.map(({ code }) => code)),
  outcome: z.enum(OUTCOMES),
  helped: z.array(words(80)).check(z.maxLength(60)),
  byRelative: z.boolean(),
  note: z.nullable(text(2_000)),
  next: z.nullable(day),
});

export const recordVisit: z.ZodMiniType<RecordVisit> = z.object({
  visit: id,
  household: id,
  ...said.shape,
  photos: z
    .array(z.object({ hash: photoHash, bytes: z.int().check(z.minimum(1), z.maximum(PHOTO_BYTES)) }))
    .check(z.maxLength(6)),
});

export const correctVisit: z.ZodMiniType<CorrectVisit> = z.object({
  visit: id,
  household: id,
  before: said,
  said,
  reason: z.nullable(text(500)),
});

export const withdrawVisit: z.ZodMiniType<WithdrawVisit> = z.object({
  visit: id,
  household: id,
  reason: words(500),
});
