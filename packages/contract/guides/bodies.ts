import { LANGUAGES } from "@toso/domain/guides/language";
import { MOST_SECONDS, type RecordVoice } from "@toso/domain/guides/record-voice";
import type { WithdrawVoice } from "@toso/domain/guides/withdraw-voice";
import * as z from "zod/mini";
import { id } from "../text.ts";
import { photoHash } from "../visits/bodies.ts";

/** The largest recording: a minute of speech at 16 kbit/s, with room for browsers that ignore the wish. */
const VOICE_BYTES = 150_000;

const slug = z.string().check(z.regex(/^[a-z0-9-]{1,40}$/, "Tên thẻ không đúng."));

export const recordVoice: z.ZodMiniType<RecordVoice> = z.object({
  voice: id,
  team: id,
  guide: slug,
  card: slug,
  language: z.enum(LANGUAGES.map(({ code }) => code)),
  hash: photoHash,
  bytes: z.int().check(z.minimum(1), z.maximum(VOICE_BYTES)),
  seconds: z.int().check(z.minimum(1), z.maximum(MOST_SECONDS)),
  consent: z.boolean(),
});

export const withdrawVoice: z.ZodMiniType<WithdrawVoice> = z.object({ voice: id });
