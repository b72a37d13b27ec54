import type { Id } from "@toso/domain/command/command";
import type { Outcome } from "@toso/domain/households/household";
import type { RecordVisit } from "@toso/domain/visits/record-visit";
import type { SaidOfVisit } from "@toso/domain/visits/visit";
import { addDays, type Day } from "@toso/domain/words/day";
import { words } from "./words.ts";

/** A visit as far as it has been filled in. Kept on the phone until it is recorded. */
export interface Draft {
  platform: string;
  outcome: Outcome | null;
  helped: string[];
  byRelative: boolean;
  note: string;
  /** null: today, whenever it is recorded. */
  day: Day | null;
  next: Day | null;
  /** Somebody opened the details: from now on the outcome is chosen first and recorded with a button. */
  detailed: boolean;
}

/** Right most of the time: the head of the household, today, what was taught last. */
export const blankDraft = (platform: string): Draft => ({
  platform,
  outcome: null,
  helped: words.helpedWho.slice(0, 1),
  byRelative: false,
  note: "",
  day: null,
  next: null,
  detailed: false,
});

export interface Photo {
  hash: string;
  blob: Blob;
}

/** The command's body. */
export function bodyOf(
  draft: Draft,
  outcome: Outcome,
  more: { visit: Id; household: Id; photos: readonly Photo[]; today: Day },
): RecordVisit {
  const { visit, household, photos, today } = more;
  return {
    visit,
    household,
    ...saidIn(draft, outcome, today),
    photos: photos.map(({ hash, blob }) => ({ hash, bytes: blob.size })),
  };
}

/** What a draft says of the visit. */
export function saidIn(
  { platform, helped, byRelative, note, day, next }: Draft,
  outcome: Outcome,
  today: Day,
): SaidOfVisit {
  return { day: day ?? today, platform, outcome, helped, byRelative, note: note.trim() || null, next };
}

/** A visit as a draft, to be said anew. */
export const draftOf = ({ platform, outcome, helped, byRelative, note, day, next }: SaidOfVisit): Draft => ({
  platform,
  outcome,
  helped,
  byRelative,
  note: note ?? "",
  day,
  next,
  detailed: true,
});

export const toggled = (list: readonly string[], value: string): string[] =>
  list.includes(value) ? list.filter((held) => held !== value) : [...list, value];

export const inDays = (today: Day, days: number): Day => addDays(today, days);
