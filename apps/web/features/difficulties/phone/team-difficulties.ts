import { computed, signal } from "@preact/signals";
import { difficulties } from "@toso/domain/difficulties/difficulty";
import { team } from "../../../platform/local/me.ts";
import { mirror } from "../../../platform/local/mirror.ts";

const SEEN = "toso.answers-seen";

/** ms since 1970 of the newest answer that was looked at on this phone. */
const seen = signal(Number(localStorage.getItem(SEEN) ?? 0));

/** The team's difficulties, the newest first. */
export const teamDifficulties = computed(() => {
  const mine = team.value?.id;
  return [...mirror.all(difficulties).values()]
    .filter(({ audience }) => audience === mine)
    .sort((a, b) => b.doc.raisedAt - a.doc.raisedAt);
});

/** Answers that nobody looked at on this phone. */
export const newAnswers = computed(() =>
  teamDifficulties.value.filter(({ doc }) => (doc.answer?.at ?? 0) > seen.value),
);

/** They were looked at. */
export function markSeen(): void {
  const newest = Math.max(0, ...teamDifficulties.value.map(({ doc }) => doc.answer?.at ?? 0));
  if (newest <= seen.value) return;
  seen.value = newest;
  localStorage.setItem(SEEN, String(newest));
}
