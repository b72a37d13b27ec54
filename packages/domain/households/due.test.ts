import { expect, test } from "vitest";
import { dueHouseholds, needsAnother } from "./due.ts";

const household = (id: string, next: string | null) => ({ id, doc: { next } });

test("late promises come first, then today's, then those of the next three days", () => {
  const all = [
    household("far", "2026-11-27"),
    household("soon", "2026-11-26"),
    household("today", "2026-11-23"),
    household("none", null),
    household("late", "2026-11-20"),
  ];
  expect(dueHouseholds(all, "2026-11-23").map(({ item, late }) => [item.id, late])).toEqual([
    ["late", 3],
    ["today", 0],
    ["soon", -3],
  ]);
});

test("a household needs another visit while one platform says so", () => {
  const standing = (outcome: "uses" | "again") => ({ outcome, since: "2026-11-01", visit: "v" });
  expect(needsAnother({ standing: {} })).toBe(false);
  expect(needsAnother({ standing: { vneid: standing("uses"), dvc: standing("again") } })).toBe(true);
  expect(needsAnother({ standing: { vneid: standing("uses") } })).toBe(false);
});
