import { signal } from "@preact/signals";
import type { Id } from "@toso/domain/command/command";
import { isRefusal, type Refusal } from "@toso/domain/command/refusal";
import type { Household, Outcome } from "@toso/domain/households/household";
import { INDICATORS } from "@toso/domain/indicators/catalogue";
import { targets } from "@toso/domain/targets/target";
import { dayOf } from "@toso/domain/words/day";
import { freshId } from "../../../platform/fresh-id.ts";
import { type Done, perform } from "../../../platform/local/act.ts";
import { actor, team } from "../../../platform/local/me.ts";
import { mirror } from "../../../platform/local/mirror.ts";
import { dropPhotos, keepPhotos } from "../../../platform/local/photos.ts";
import { sendAfterGrace } from "../../../platform/local/undo.ts";
import { bodyOf, type Draft, type Photo } from "./draft.ts";

/** What was recorded last, while it can still be taken back. */
export const latest = signal<{ visit: Id; household: Id; done: Done; photos: string[] } | null>(null);

const LAST_PLATFORM = "toso.last-platform";

/** What is probably taught now: what was taught last, else what the commune asks for first. */
export function likelyPlatform(): string {
  const last = localStorage.getItem(LAST_PLATFORM);
  if (last) return last;
  const asked = new Set(
    [...mirror.all(targets).values()]
      .filter(({ audience }) => audience === team.value?.id)
      .map(({ doc }) => doc.indicator),
  );
  const measure = INDICATORS.find(
    ({ code, measure }) => asked.has(code) && measure.startsWith("uses:"),
  )?.measure;
  return measure?.slice("uses:".length) ?? "vneid";
}

/** Records the visit on this phone. Returns its id, or why not. */
export async function record(
  household: { id: Id; audience: Id | null; doc: Household },
  draft: Draft,
  outcome: Outcome,
  photos: readonly Photo[],
): Promise<Id | Refusal> {
  const visit = freshId();
  const today = dayOf(Date.now());
  const body = bodyOf(draft, outcome, { visit, household: household.id, photos, today });
  // Photos first: a record must not speak of a photo that a full disk then refused.
  if (photos.length > 0) await keepPhotos(household.audience ?? "", photos);
  const done = await perform(actor(), "recordVisit", body);
  if (isRefusal(done)) {
    await dropPhotos(photos.map(({ hash }) => hash));
    return done;
  }
  localStorage.setItem(LAST_PLATFORM, draft.platform);
  latest.value = { visit, household: household.id, done, photos: photos.map(({ hash }) => hash) };
  sendAfterGrace();
  return visit;
}
