import { signal } from "@preact/signals";
import { type Driver, drive } from "@toso/sync/driver";
import type { Phase } from "@toso/sync/engine";
import { httpNetwork } from "@toso/sync/http-network";
import { unsent } from "./outbox.ts";
import { sendPhotos } from "./photos.ts";
import { localStore } from "./store.ts";

/** A mast that took the request and fell silent: longer than any answer takes, shorter than a day in the field. */
const PATIENCE_MS = 180_000;

const KNOCK_MS = 10_000;

/** Where the exchange with the server stands, for the line that says so in words. */
export const phase = signal<Phase>({ at: "rest" });

/** What the browser believes of the network. Wrong at times, so it only chooses words and wakes the driver. */
export const online = signal(navigator.onLine);

let driver: Driver | undefined;

/** Starts exchanging: now, when the network comes back, when the app is looked at again, and once a minute. */
export function startSync(): void {
  if (driver) return;
  driver = drive(
    localStore(),
    httpNetwork((path, init) =>
      exclusively(() => fetch(path, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) })),
    ),
    {
      after(ms, call) {
        const timer = setTimeout(call, ms);
        return () => clearTimeout(timer);
      },
      dice: Math.random,
    },
    (now) => {
      phase.value = now;
      // Records first: a photo never holds one up (S10).
      if (now.at === "rest") void sendPhotos();
    },
  );
  watchNetwork();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") wantSync();
  });
  setInterval(wantSync, 60_000);
  setInterval(knock, KNOCK_MS + Math.random() * KNOCK_MS);
  wantSync();
}

/** Somebody is looking, and work waits for a network: asked more often, each phone in its own rhythm. */
function knock(): void {
  const { visits, others } = unsent.value;
  const lost = phase.value.at === "waiting" && phase.value.why === "network";
  if (lost && visits + others > 0 && document.visibilityState === "visible") wantSync();
}

/** Also looked at by the clock: not every phone tells when its network comes back. */
function watchNetwork(): void {
  const look = () => {
    const before = online.value;
    online.value = navigator.onLine;
    if (online.value && !before) wantSync();
  };
  addEventListener("online", look);
  addEventListener("offline", look);
  setInterval(look, 2_000);
}

/** Something is to be sent, or news is wanted. */
export const wantSync = (): void => driver?.want();

/** Several tabs share one outbox: one request at a time. Sent twice it would still be applied once (S1). */
const exclusively = <Result>(work: () => Promise<Result>): Promise<Result> =>
  navigator.locks ? navigator.locks.request("toso-sync", work) : work();
