import type { SyncAnswer } from "@toso/contract/sync/exchange";
import { describe, expect, it } from "vitest";
import { drive } from "./driver.ts";
import type { Phase } from "./engine.ts";
import { MemoryStore } from "./memory-store.ts";
import type { Failure, Store } from "./ports.ts";

const DEVICE = "0190a000-0000-7000-8000-000000000001";
const NOTHING: SyncAnswer = { now: 1, answers: [], scope: [], feeds: [] };

/** A driver whose network answers when the test says so, and whose time passes when the test says so. */
function stage(store: Store = new MemoryStore(DEVICE)) {
  const phases: Phase["at"][] = [];
  const timers: { ms: number; call: () => void; cancelled: boolean }[] = [];
  const pending: ((answer: SyncAnswer | Failure) => void)[] = [];
  let most = 0;
  const network = {
    exchange: () =>
      new Promise<SyncAnswer | Failure>((resolve) => {
        pending.push(resolve);
        most = Math.max(most, pending.length);
      }),
  };
  const clockwork = {
    after(ms: number, call: () => void) {
      const timer = { ms, call, cancelled: false };
      timers.push(timer);
      return () => {
        timer.cancelled = true;
      };
    },
    dice: () => 0.5,
  };
  const driver = drive(store, network, clockwork, ({ at }) => phases.push(at));
  return {
    driver,
    phases,
    timers,
    asked: () => pending.length,
    most: () => most,
    async answer(answer: SyncAnswer | Failure) {
      await settled();
      pending.shift()?.(answer);
      await settled();
    },
  };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe("the driver", () => {
  it("S9 has one request under way, however often it is wanted", async () => {
    const { driver, most, asked, answer } = stage();
    for (let n = 0; n < 5; n += 1) driver.want();
    await answer(NOTHING);
    expect(most()).toBe(1);
    expect(asked()).toBe(1); // once more, for what was wanted meanwhile
    await answer(NOTHING);
    expect(asked()).toBe(0);
  });

  it("waits after a failure, and a person who asks need not wait", async () => {
    const { driver, timers, phases, asked, answer } = stage();
    driver.want();
    await answer({ failed: "network" });
    expect(phases).toEqual(["exchanging", "waiting"]);
    expect(timers.map(({ ms }) => ms)).toEqual([1_500]);
    driver.want();
    await settled();
    expect(timers[0]?.cancelled).toBe(true);
    expect(asked()).toBe(1);
  });

  it("S9 S11 an answer that the phone could not keep is asked for again later: a full disk is no end", async () => {
    const store = new MemoryStore(DEVICE);
    store.settle = () => Promise.reject(new DOMException("full", "QuotaExceededError"));
    const { driver, phases, timers, answer } = stage(store);
    driver.want();
    await answer(NOTHING);
    expect(phases).toEqual(["exchanging", "waiting"]);
    expect(timers).toHaveLength(1);
  });

  it("asks nothing more once it is stopped", async () => {
    const { driver, timers, asked, answer } = stage();
    driver.want();
    await answer({ failed: "server" });
    driver.stop();
    expect(timers[0]?.cancelled).toBe(true);
    driver.want();
    await settled();
    expect(asked()).toBe(0);
  });
});
