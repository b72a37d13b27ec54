import type { Id } from "@toso/domain/command/command";
import { isRefusal, type Refusal } from "@toso/domain/command/refusal";
import type { Language } from "@toso/domain/guides/language";
import type { CardPlace, Voice } from "@toso/domain/guides/voice";
import { mayWithdraw } from "@toso/domain/guides/withdraw-voice";
import { freshId } from "../../../platform/fresh-id.ts";
import { act } from "../../../platform/local/act.ts";
import { actor } from "../../../platform/local/me.ts";
import { mirror } from "../../../platform/local/mirror.ts";
import { dropPhotos, eraseSound, hashOf, keepPhotos } from "../../../platform/local/photos.ts";
import type { Shown } from "../../../platform/local/read.ts";
import { wantSync } from "../../../platform/local/sync.ts";
import { keepLanguage } from "./heard-voices.ts";
import type { Recorded } from "./recorder.ts";

/** The team hears it from now on: the speaker has agreed. Null, or why not. */
export async function shareVoice(
  team: Id,
  place: CardPlace,
  language: Language,
  { blob, seconds }: Recorded,
): Promise<Refusal | null> {
  const hash = await hashOf(blob);
  // The sound first: a record must not speak of one that a full disk then refused.
  await keepPhotos(team, [{ hash, blob }]);
  const body = { voice: freshId(), team, ...place, language, hash, bytes: blob.size, seconds, consent: true };
  const refusal = await act(actor(), "recordVoice", body);
  if (isRefusal(refusal)) {
    await dropPhotos([hash]);
    return refusal;
  }
  keepLanguage(language);
  wantSync();
  return null;
}

export const canWithdraw = (voice: Shown<Voice>): boolean =>
  mayWithdraw(mirror.state(), actor(), voice, Date.now());

/** Nobody hears it any more; its sound is erased here now, and elsewhere as soon as they can be told. */
export async function takeBack({ id, audience, doc }: Shown<Voice>): Promise<Refusal | null> {
  const refusal = await act(actor(), "withdrawVoice", { voice: id });
  if (refusal) return refusal;
  await eraseSound(audience ?? "", doc.hash);
  wantSync();
  return null;
}
