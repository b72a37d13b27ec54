import { OUTCOMES } from "@toso/domain/households/household";
import { PLATFORMS } from "@toso/domain/indicators/catalogue";
import type { RecordVisit } from "@toso/domain/visits/record-visit";
import * as z from "zod/mini";
import { day } from "../command.ts";
import { id, text, words } from "../text.ts";

/** SHA-256 of a photo in hex: its name on phone and server. */
export const photoHash = z.string().check(z.regex(/^[0-9a-f]{64}$/, "Mã ảnh không đúng."));

/** The largest photo a phone sends; it shrinks them below. */
export const PHOTO_BYTES = 400_000;

export const recordVisit: z.ZodMiniType<RecordVisit> = z.object({
  visit: id,
  household: id,
  day,
  platform: z.enum(PLATFORMS.map(({ code }) => code)),
  outcome: z.enum(OUTCOMES),
  helped: z.array(words(80)).check(z.maxLength(60)),
  byRelative: z.boolean(),
  note: z.nullable(text(2_000)),
  photos: z
    .array(z.object({ hash: photoHash, bytes: z.int().check(z.minimum(1), z.maximum(PHOTO_BYTES)) }))
    .check(z.maxLength(6)),
  next: z.nullable(day),
});
