import { computed } from "@preact/signals";
import { type CardPlace, type Voice, voices } from "@toso/domain/guides/voice";
import { team } from "../../../platform/local/me.ts";
import { mirror } from "../../../platform/local/mirror.ts";
import type { Shown } from "../../../platform/local/read.ts";

const LANGUAGE = "toso.guide-language";

const ofTeam = computed(() =>
  [...mirror.all(voices).values()].filter(({ audience }) => audience === team.value?.id),
);

/** What the team may hear, the newest first. */
export const heardVoices = computed(() =>
  ofTeam.value.filter(({ doc }) => !doc.withdrawn).sort((a, b) => b.doc.recordedAt - a.doc.recordedAt),
);

/** The sounds of what was taken back. */
export const withdrawnSounds = computed(() =>
  ofTeam.value.filter(({ doc }) => doc.withdrawn).map(({ doc }) => doc.hash),
);

/** A card's voices: those in the language heard last come first. */
export function voicesOf({ guide, card }: CardPlace): Shown<Voice>[] {
  const last = lastLanguage();
  const own = heardVoices.value.filter(({ doc }) => doc.guide === guide && doc.card === card);
  return [
    ...own.filter(({ doc }) => doc.language === last),
    ...own.filter(({ doc }) => doc.language !== last),
  ];
}

export const lastLanguage = (): string | null => localStorage.getItem(LANGUAGE);

export const keepLanguage = (language: string): void => localStorage.setItem(LANGUAGE, language);
