import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { local } from "./database.ts";

const kept = JSON.parse(
  readFileSync(new URL("../../../../fixtures/phone-schema.json", import.meta.url), "utf8"),
) as { version: number; stores: Record<string, string[]> };

const indexesOf = (store: string): string[] => {
  const { schema } = local.table(store);
  return [schema.primKey.src, ...schema.indexes.map(({ src }) => src)];
};

// S11: phones in the field hold data in every shape there ever was. What is in the fixture was released:
// it may be added to, with a higher version, and nothing may be taken out.
it("S11 the phone's schema only grows", () => {
  expect(local.verno).toBeGreaterThanOrEqual(kept.version);
  for (const [store, indexes] of Object.entries(kept.stores))
    expect(indexesOf(store), store).toEqual(expect.arrayContaining(indexes));
  if (local.verno === kept.version) {
    expect(local.tables.map(({ name }) => name).sort()).toEqual(Object.keys(kept.stores).sort());
    for (const [store, indexes] of Object.entries(kept.stores))
      expect(indexesOf(store), store).toEqual(indexes);
  }
});
