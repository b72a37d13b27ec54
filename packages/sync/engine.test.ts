import { type Refusal, refuse } from "@toso/domain/command/refusal";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Effect, type Event, next, type Phase } from "./engine.ts";

const signedOut: Refusal = refuse("signed_out", "Chưa đăng nhập.");

const PHASES = {
  rest: { at: "rest" },
  exchanging: { at: "exchanging", again: false, attempts: 3 },
  "exchanging, wanted again": { at: "exchanging", again: true, attempts: 3 },
  waiting: { at: "waiting", attempts: 3, why: "network" },
  stopped: { at: "stopped", refusal: signedOut },
} satisfies Record<string, Phase>;

const EVENTS = {
  wanted: { type: "wanted" },
  done: { type: "exchanged", more: false },
  "done, more to come": { type: "exchanged", more: true },
  failed: { type: "failed", why: "server" },
  stopped: { type: "stopped", refusal: signedOut },
  timeUp: { type: "timeUp" },
} satisfies Record<string, Event>;

type PhaseName = keyof typeof PHASES;
type EventName = keyof typeof EVENTS;
type Outcome =
  | "stays"
  | "rests"
  | "stops"
  | "notes that it is wanted"
  | `exchanges, ${number} failed`
  | "waits";

/** Every phase × event: what follows. An answer to an exchange that is not under way changes nothing. */
const TABLE: Record<PhaseName, Record<EventName, Outcome>> = {
  rest: {
    wanted: "exchanges, 0 failed",
    done: "stays",
    "done, more to come": "stays",
    failed: "stays",
    stopped: "stays",
    timeUp: "stays",
  },
  exchanging: {
    wanted: "notes that it is wanted",
    done: "rests",
    "done, more to come": "exchanges, 0 failed",
    failed: "waits",
    stopped: "stops",
    timeUp: "stays",
  },
  "exchanging, wanted again": {
    wanted: "stays",
    done: "exchanges, 0 failed",
    "done, more to come": "exchanges, 0 failed",
    failed: "waits",
    stopped: "stops",
    timeUp: "stays",
  },
  waiting: {
    wanted: "exchanges, 3 failed",
    done: "stays",
    "done, more to come": "stays",
    failed: "stays",
    stopped: "stays",
    timeUp: "exchanges, 3 failed",
  },
  stopped: {
    wanted: "exchanges, 0 failed",
    done: "stays",
    "done, more to come": "stays",
    failed: "stays",
    stopped: "stays",
    timeUp: "stays",
  },
};

function expected(outcome: Outcome, phase: Phase): [Phase, Effect] {
  if (outcome === "stays") return [phase, null];
  if (outcome === "rests") return [{ at: "rest" }, null];
  if (outcome === "stops") return [{ at: "stopped", refusal: signedOut }, null];
  if (outcome === "notes that it is wanted") return [{ ...PHASES.exchanging, again: true }, null];
  if (outcome === "waits")
    return [
      { at: "waiting", attempts: 4, why: "server" },
      { do: "wait", ms: 16_000 },
    ];
  const attempts = Number(/\d+/.exec(outcome)?.[0]);
  return [{ at: "exchanging", again: false, attempts }, { do: "exchange" }];
}

const rows = Object.entries(TABLE).flatMap(([phase, events]) =>
  Object.entries(events).map(
    ([event, outcome]) => [phase, event, outcome] as [PhaseName, EventName, Outcome],
  ),
);

describe("the engine, phase by event", () => {
  it.each(rows)("%s · %s: %s", (phase, event, outcome) => {
    expect(next(PHASES[phase], EVENTS[event], 1)).toEqual(expected(outcome, PHASES[phase]));
  });
});

const dice = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const anyEvent = fc.constantFrom<Event>(...Object.values(EVENTS));

/** Plays events on the engine and tells each step. */
function play(events: [Event, number][]) {
  let phase: Phase = { at: "rest" };
  return events.map(([event, throwOf]) => {
    const before = phase;
    const [after, effect] = next(before, event, throwOf);
    phase = after;
    return { before, event, after, effect };
  });
}

describe("the engine, whatever happens", () => {
  const anyHistory = fc.array(fc.tuple(anyEvent, dice), { maxLength: 60 });

  it("S9 never has two exchanges under way", () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        for (const { before, event, effect } of play(history)) {
          if (effect?.do !== "exchange" || before.at !== "exchanging") continue;
          expect(event.type).toBe("exchanged");
        }
      }),
    );
  });

  it("exchanges exactly while it says so: no phase without its effect, no effect without its phase", () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        for (const { before, after, effect } of play(history)) {
          if (effect) expect(after.at).toBe(effect.do === "exchange" ? "exchanging" : "waiting");
          else if (after.at !== before.at) expect(["rest", "stopped"]).toContain(after.at);
        }
      }),
    );
  });

  it("waits after every failure: a second to five minutes, and longer the more of them come in a row", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000 }), dice, (attempts, throwOf) => {
        const failing: Phase = { at: "exchanging", again: true, attempts };
        const [after, effect] = next(failing, EVENTS.failed, throwOf);
        const ms = effect?.do === "wait" ? effect.ms : Number.NaN;
        const step = Math.min(300_000, 2_000 * 2 ** attempts);
        expect(after).toEqual({ at: "waiting", attempts: attempts + 1, why: "server" });
        expect(ms).toBeGreaterThanOrEqual(step / 2);
        expect(ms).toBeLessThanOrEqual(step);
      }),
    );
  });

  it("spreads the phones of a village over half of the wait", () => {
    const ms = (throwOf: number) => {
      const [, effect] = next({ at: "exchanging", again: false, attempts: 20 }, EVENTS.failed, throwOf);
      return effect?.do === "wait" ? effect.ms : 0;
    };
    expect([0, 0.5, 1].map(ms)).toEqual([150_000, 225_000, 300_000]);
  });

  it("S6 nothing wanted is forgotten: what is wanted during an exchange leads to another", () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        let owed = false;
        for (const { before, event, after, effect } of play(history)) {
          if (effect?.do === "exchange") owed = false;
          if (event.type === "wanted" && before.at === "exchanging") owed = true;
          if (after.at === "stopped") owed = false;
          if (owed) expect(["exchanging", "waiting"]).toContain(after.at);
        }
      }),
    );
  });
});
