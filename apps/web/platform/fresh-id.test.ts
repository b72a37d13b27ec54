import { expect, test } from "vitest";
import { freshId } from "./fresh-id.ts";

test("ids made in the same millisecond sort in the order they were made", () => {
  const made = Array.from({ length: 200 }, freshId);
  expect([...made].sort()).toEqual(made);
  expect(new Set(made).size).toBe(200);
});
