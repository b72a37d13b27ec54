import type { Refusal } from "@toso/domain/command/refusal";

/** Where the engine stands. `attempts`: failures in a row. */
export type Phase =
  | { at: "rest" }
  | { at: "exchanging"; again: boolean; attempts: number }
  | { at: "waiting"; attempts: number; why: "network" | "server" }
  | { at: "stopped"; refusal: Refusal };

export type Event =
  /** Something was done on the phone, the app was opened, the network came back, or a person asks. */
  | { type: "wanted" }
  | { type: "exchanged"; more: boolean }
  | { type: "failed"; why: "network" | "server" }
  | { type: "stopped"; refusal: Refusal }
  | { type: "timeUp" };

/** What the driver must do now. */
export type Effect = { do: "exchange" } | { do: "wait"; ms: number } | null;

const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 300_000;

/** @param dice 0 to 1: phones of one village must not all come back in the same second */
export function next(phase: Phase, event: Event, dice: number): [Phase, Effect] {
  switch (event.type) {
    case "wanted":
      if (phase.at === "exchanging") return [{ ...phase, again: true }, null];
      return start(phase.at === "waiting" ? phase.attempts : 0);
    case "timeUp":
      return phase.at === "waiting" ? start(phase.attempts) : [phase, null];
    // An answer to an exchange that is not under way changes nothing.
    case "exchanged":
      if (phase.at !== "exchanging") return [phase, null];
      return event.more || phase.again ? start(0) : [{ at: "rest" }, null];
    case "failed": {
      if (phase.at !== "exchanging") return [phase, null];
      const attempts = phase.attempts + 1;
      return [
        { at: "waiting", attempts, why: event.why },
        { do: "wait", ms: waitAfter(attempts, dice) },
      ];
    }
    case "stopped":
      return [phase.at === "exchanging" ? { at: "stopped", refusal: event.refusal } : phase, null];
  }
}

const start = (attempts: number): [Phase, Effect] => [
  { at: "exchanging", again: false, attempts },
  { do: "exchange" },
];

/** Doubling, from half to the whole of the step. */
function waitAfter(attempts: number, dice: number): number {
  const step = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempts - 1));
  return Math.round(step * (0.5 + dice / 2));
}
