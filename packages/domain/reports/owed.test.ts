import { expect, test } from "vitest";
import { owed, reportMonths } from "./owed.ts";

const keys = (months: { period: { key: string } }[]) => months.map(({ period }) => period.key);

test("a team that began today owes nothing: its first month is open", () => {
  const months = reportMonths([], "2026-11-23", "2026-11-23");
  expect(keys(months)).toEqual(["2026-12"]);
  expect(owed(months)).toEqual([]);
});

test("without any record only the open month is there", () => {
  expect(keys(reportMonths([], "2026-11-23", null))).toEqual(["2026-12"]);
});

test("a closed month is owed until it was sent, and again when it came back", () => {
  const since = "2026-10-01";
  expect(keys(reportMonths([], "2026-11-16", since))).toEqual(["2026-12", "2026-11", "2026-10"]);
  const sent = { period: "2026-10", status: "accepted" as const };
  const [month, ...others] = owed(reportMonths([sent], "2026-11-16", since));
  expect(others).toEqual([]);
  expect(month).toMatchObject({ due: "2026-11-17", daysLeft: 1, status: null, closed: true });
  const returned = { period: "2026-11", status: "returned" as const };
  expect(keys(owed(reportMonths([sent, returned], "2026-11-16", since)))).toEqual(["2026-11"]);
  expect(owed(reportMonths([sent, { ...returned, status: "sent" }], "2026-11-16", since))).toEqual([]);
});

test("no more than the last six months are listed", () => {
  expect(reportMonths([], "2026-11-23", "2022-08-09")).toHaveLength(6);
});
