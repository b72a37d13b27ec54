import { describe, it } from "vitest";
import { MemoryStore } from "./memory-store.ts";
import { STORE_RULES, type Subject } from "./store-contract.ts";

function subject(): Subject {
  const store = new MemoryStore("0190a000-0000-7000-8000-000000000001");
  return {
    store,
    add: async (command) => store.add(command),
    records: async () => [...store.records.keys()].sort(),
    refused: async () => store.refused,
  };
}

describe("the store in memory", () => {
  it.each(STORE_RULES)("$name", ({ holds }) => holds(subject()));
});
