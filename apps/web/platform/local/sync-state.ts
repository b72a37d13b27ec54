import { dayOf, sayDay } from "@toso/domain/words/day";
import type { Phase } from "@toso/sync/engine";
import type { Unsent } from "./outbox.ts";
import { syncWords as words } from "./sync-words.ts";

export interface SyncKnown {
  phase: Phase;
  unsent: Unsent;
  /** When the server was last heard, by the phone's clock. */
  heard: number | null;
  /** What the browser believes; wrong at times, so it only chooses words. */
  online: boolean;
  now: number;
}

/** How the exchange stands, in words. `calm`: nothing has to be noticed. */
export function saySync({ phase, unsent, heard, online, now }: SyncKnown): { text: string; calm: boolean } {
  const left = unsent.visits + unsent.others;
  const what = words.things(unsent);
  if (phase.at === "stopped") return { text: phase.refusal.sentence, calm: false };
  if (!online)
    return left ? { text: words.offline(what), calm: false } : { text: words.offlineNothing, calm: true };
  if (phase.at === "waiting" && phase.why === "network")
    return left ? { text: words.weak(what), calm: false } : { text: words.weakNothing, calm: true };
  if (phase.at === "waiting")
    return left
      ? { text: words.serverBusy(what), calm: false }
      : { text: words.serverBusyNothing, calm: true };
  if (left)
    return { text: phase.at === "exchanging" ? words.sending(what) : words.waiting(what), calm: true };
  if (unsent.photos) return { text: words.photos(unsent.photos), calm: true };
  if (heard === null) return { text: phase.at === "exchanging" ? words.asking : words.never, calm: true };
  return { text: words.allSent(sayMoment(heard, now)), calm: true };
}

const MINUTE = 60_000;

/** What is wrong with the phone's clock, or null. Ten minutes are nobody's fault (S8). */
export function sayWrongClock(heard: { server: number; phone: number } | null): string | null {
  const off = heard ? heard.phone - heard.server : 0;
  const minutes = Math.round(Math.abs(off) / MINUTE);
  if (minutes < 10) return null;
  const much =
    minutes < 90
      ? words.minutes(minutes)
      : minutes < 48 * 60
        ? words.hours(Math.round(minutes / 60))
        : words.days(Math.round(minutes / 1440));
  return words.wrongClock(off > 0, much);
}

/** "14:05" today, "14:05 ngày 22/11/2026" before. In Vietnam's time, wherever the phone believes to be. */
export function sayMoment(at: number, now: number): string {
  const clock = new Date(at + 7 * 60 * MINUTE).toISOString().slice(11, 16);
  return dayOf(at) === dayOf(now) ? clock : `${clock} ngày ${sayDay(dayOf(at))}`;
}
