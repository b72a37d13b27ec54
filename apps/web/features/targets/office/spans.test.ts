import { expect, test } from "vitest";
import { type BoardRow, elapsed, paceOf, summed } from "./pace.ts";
import { spansOf } from "./spans.ts";

const row = (more: Partial<BoardRow> = {}): BoardRow => ({
  target: "t",
  team: "veo",
  teamName: "Tổ Veo",
  indicator: "HO-VNEID",
  from: "2026-09-15",
  to: "2026-12-14",
  value: 100,
  done: 50,
  perWeek: 10,
  households: 120,
  noDevice: 5,
  ...more,
});

test("a span has passed from nothing to whole, both days counted", () => {
  expect(elapsed(row(), "2026-09-14")).toBe(0);
  expect(elapsed(row(), "2026-12-14")).toBe(1);
  expect(elapsed(row(), "2027-01-01")).toBe(1);
});

test.each([
  [100, "2026-10-01", "made"],
  [60, "2026-11-01", "on_pace"],
  [10, "2026-11-01", "behind"],
  [99, "2026-12-15", "missed"],
])("%i of 100 on %s is %s", (done, today, pace) => expect(paceOf(row({ done }), today)).toBe(pace));

test("a week's lag is no warning, a month's is", () => {
  expect(paceOf(row({ done: 50 }), "2026-11-03")).toBe("on_pace");
  expect(paceOf(row({ done: 50 }), "2026-12-01")).toBe("behind");
});

test("the commune's figure is a sum of sums", () => {
  expect(summed([row(), row({ done: 10, value: 300, noDevice: 0 })])).toEqual({
    done: 60,
    value: 400,
    noDevice: 5,
  });
});

test("spans stand apart, the one that ends first on top, named as periods where they are", () => {
  const rows = [
    row({ from: "2025-12-15", to: "2026-12-14" }),
    row({ from: "2026-10-15", to: "2026-11-14" }),
    row({ from: "2026-10-01", to: "2026-11-20" }),
  ];
  expect(spansOf({ rows }).map(({ label }) => label)).toEqual([
    "tháng 11 năm 2026",
    "01/10/2026 – 20/11/2026",
    "năm 2026",
  ]);
});

test("a team has a cell for each indicator it was given, and none for the others", () => {
  const [span] = spansOf({
    rows: [row(), row({ indicator: "HO-DVC" }), row({ team: "oi", teamName: "Tổ Ôi" })],
  });
  expect(span?.indicators).toEqual(["HO-VNEID", "HO-DVC"]);
  expect(span?.teams.map(({ name, cells }) => [name, cells.size])).toEqual([
    ["Tổ Veo", 2],
    ["Tổ Ôi", 1],
  ]);
});
