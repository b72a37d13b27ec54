import { type Effect, type Event, next, type Phase } from "./engine.ts";
import { exchange } from "./exchange.ts";
import type { Network, Store } from "./ports.ts";

export interface Clockwork {
  /** Calls back after `ms`; returns what cancels it. */
  after(ms: number, call: () => void): () => void;
  dice(): number;
}

export interface Driver {
  /** Something is to be sent, or news is wanted. */
  want(): void;
  stop(): void;
}

/** Runs the engine over a store and a network. `show` is told every phase. */
export function drive(
  store: Store,
  network: Network,
  clockwork: Clockwork,
  show: (phase: Phase) => void,
): Driver {
  let phase: Phase = { at: "rest" };
  let cancel = () => {};
  let over = false;

  const happen = (event: Event): void => {
    if (over) return;
    const [after, effect] = next(phase, event, clockwork.dice());
    phase = after;
    show(phase);
    act(effect);
  };

  const act = (effect: Effect): void => {
    if (!effect) return;
    cancel();
    if (effect.do === "wait") cancel = clockwork.after(effect.ms, () => happen({ type: "timeUp" }));
    else void run();
  };

  const run = async (): Promise<void> => {
    const outcome = await exchange(store, network).catch(() => ({ failed: "server" }) as const);
    if (!("failed" in outcome)) happen({ type: "exchanged", more: outcome.more });
    else if (outcome.failed === "stop") happen({ type: "stopped", refusal: outcome.refusal });
    else happen({ type: "failed", why: outcome.failed });
  };

  return {
    want: () => happen({ type: "wanted" }),
    stop: () => {
      over = true;
      cancel();
    },
  };
}
