import { BATCH, CONTRACT, type SyncAnswer, type SyncRequest } from "@toso/contract/sync/exchange";
import type { Command } from "@toso/domain/command/command";
import { newId } from "@toso/domain/command/new-id";
import { type Refusal, refuse } from "@toso/domain/command/refusal";
import { describe, expect, it } from "vitest";
import { exchange } from "./exchange.ts";
import { MemoryStore } from "./memory-store.ts";
import type { Failure } from "./ports.ts";

const TEAM = newId(1, new Uint8Array(10).fill(7));
const command = (n: number): Command => ({
  id: newId(n, new Uint8Array(10)),
  type: "recordVisit",
  made: n,
  body: {},
});
const RETRY: Refusal = { refused: true, code: "defect", sentence: "", again: "retry" };

function phone(commands: number) {
  const store = new MemoryStore(TEAM);
  for (let n = 0; n < commands; n += 1) store.add(command(n));
  return store;
}

/** A server that keeps what it was asked and answers each command with `refusal`. */
function server(refusal: Refusal | null = null, part: Partial<SyncAnswer> = {}) {
  const asked: SyncRequest[] = [];
  const network = {
    async exchange(request: SyncRequest): Promise<SyncAnswer | Failure> {
      asked.push(request);
      const answers = request.commands.map(({ id }) => ({ id, refusal }));
      return { now: 1, answers, scope: [TEAM], feeds: [], ...part };
    },
  };
  return { asked, network };
}

const failing = (failure: Failure) => ({ exchange: async () => failure });
const feed = (more: boolean) => ({ audience: TEAM, records: [], cursor: "4:a", more });

describe("one exchange that comes to nothing", () => {
  it.each<Failure>([
    { failed: "network" },
    { failed: "server" },
    { failed: "stop", refusal: refuse("signed_out", "Chưa đăng nhập.") },
  ])("S6 keeps the outbox as it is: $failed", async (failure) => {
    const store = phone(3);
    expect(await exchange(store, failing(failure))).toEqual(failure);
    expect(await store.waiting(9)).toHaveLength(3);
  });

  it("S6 a command that the server could not take now fails the exchange: tried again later, not at once", async () => {
    const store = phone(2);
    expect(await exchange(store, server(RETRY).network)).toEqual({ failed: "server" });
    expect(await store.waiting(9)).toHaveLength(2);
    expect(store.refused).toEqual([]);
  });

  it("S6 a full outbox of such commands does not ask again at once either", async () => {
    expect(await exchange(phone(BATCH), server(RETRY).network)).toEqual({ failed: "server" });
  });

  it.each([
    ["none", []],
    ["another command's", [{ id: command(77).id, refusal: null }]],
  ])("S6 an answer that misses a command fails the exchange: %s", async (_which, answers) => {
    const store = phone(1);
    expect(await exchange(store, server(null, { answers }).network)).toEqual({ failed: "server" });
    expect(await store.waiting(9)).toHaveLength(1);
  });
});

describe("one exchange", () => {
  it("S9 pushes the oldest commands and asks for what is new since the cursors, in one request", async () => {
    const store = phone(2);
    await store.settle({ now: 1, answers: [], scope: [TEAM], feeds: [feed(false)] });
    const { asked, network } = server();
    expect(await exchange(store, network)).toEqual({ more: false });
    expect(asked).toEqual([
      {
        contract: CONTRACT,
        device: TEAM,
        commands: [command(0), command(1)],
        since: { [TEAM]: "4:a" },
      },
    ]);
    expect(await store.waiting(9)).toEqual([]);
  });

  it("S9 a full outbox goes first: it asks for no news, and comes again at once", async () => {
    const { asked, network } = server();
    expect(await exchange(phone(BATCH + 1), network)).toEqual({ more: true });
    expect(asked[0]).toMatchObject({ limit: 0 });
    expect(asked[0]?.commands).toHaveLength(BATCH);
  });

  it("comes again at once while the server has more", async () => {
    expect(await exchange(phone(0), server(null, { feeds: [feed(true)] }).network)).toEqual({ more: true });
    expect(await exchange(phone(0), server(null, { feeds: [feed(false)] }).network)).toEqual({ more: false });
  });

  it("S3 a refused command holds up none of its neighbours", async () => {
    const store = phone(2);
    const final = refuse("not_yours", "Việc này thuộc tổ khác.");
    const answers = [
      { id: command(0).id, refusal: final },
      { id: command(1).id, refusal: null },
    ];
    expect(await exchange(store, server(null, { answers }).network)).toEqual({ more: false });
    expect(await store.waiting(9)).toEqual([]);
    expect(store.refused).toEqual([{ command: command(0), refusal: final }]);
  });
});

it("S2 an answer that decides fewer commands than were sent settles none of them", async () => {
  const store = new MemoryStore(newId(1, new Uint8Array(10)));
  const command: Command = { id: newId(2, new Uint8Array(10)), type: "recordVisit", made: 1, body: {} };
  store.add(command);
  const answer = (received: number): SyncAnswer => ({ now: 1, received, answers: [], scope: [], feeds: [] });
  expect(await exchange(store, { exchange: async () => answer(0) })).toEqual({ failed: "server" });
  expect(await store.waiting(9)).toEqual([command]);
  expect(await exchange(store, { exchange: async () => answer(1) })).toEqual({ more: false });
  expect(await store.waiting(9)).toEqual([]);
});
