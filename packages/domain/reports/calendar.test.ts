import fc from "fast-check";
import { describe, expect, it } from "vitest";
import dueDays from "../../../fixtures/calendar/due-days.json" with { type: "json" };
import periods from "../../../fixtures/calendar/periods.json" with { type: "json" };
import { addDays, type Day, isDay, weekday } from "../words/day.ts";
import {
  dueDay,
  isWorkingDay,
  monthPeriod,
  type PeriodKind,
  periodByKey,
  periodLabel,
  periodOf,
  timeliness,
} from "./calendar.ts";
import { VIETNAM_HOLIDAYS } from "./holidays.ts";

const anyDay = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays("2000-01-01", count));
const tilingKinds = ["week", "month", "quarter", "half", "year"] as const;
const holds = (period: { from: Day; to: Day }, day: Day) => period.from <= day && day <= period.to;

describe("periods", () => {
  it.each(periods)("$key runs from $from to $to", ({ key, kind, from, to, label }) => {
    const period = { kind: kind as PeriodKind, from, to, key };
    expect(periodByKey(key)).toEqual(period);
    expect(periodOf(period.kind, from)).toEqual(period);
    expect(periodOf(period.kind, to)).toEqual(period);
    expect(periodLabel(period)).toBe(label);
  });

  it("has no period for a key that names none", () => {
    for (const key of [
      "",
      "abc",
      "2026-13",
      "2026-00",
      "2026-Q5",
      "2026-H3",
      "2026-H0",
      "2026-W54",
      "2025-W53",
      "2026-1",
      "2026-8M",
      "2026-W1",
    ]) {
      expect(periodByKey(key), key).toBeNull();
    }
  });

  it.each(tilingKinds)("%ss follow one another without gap or overlap", (kind) => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const period = periodOf(kind, day);
        expect(holds(period, day)).toBe(true);
        expect(periodOf(kind, addDays(period.to, 1)).from).toBe(addDays(period.to, 1));
        expect(periodOf(kind, addDays(period.from, -1)).to).toBe(addDays(period.from, -1));
        expect(periodByKey(period.key)).toEqual(period);
      }),
    );
  });

  it("months lie inside their quarter, half, nine months and year", () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom("quarter", "half", "nine", "year" as PeriodKind), (day, kind) => {
        const month = periodOf("month", day);
        const longer = periodOf(kind, day);
        const inside = longer
          ? longer.from <= month.from && month.to <= longer.to
          : month.key.slice(5) > "09";
        expect(inside).toBe(true);
      }),
    );
  });

  it("names a month by the month in which it closes", () => {
    expect(monthPeriod("2026-11")).toEqual(periodOf("month", "2026-10-15"));
  });
});

describe("due days", () => {
  it.each(dueDays)("$why: closed on $closes, due on $due", ({ closes, workingDays, due }) => {
    expect(dueDay({ to: closes }, { workingDays })).toBe(due);
  });

  it("is a working day, and so many lie between", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 20 }), (to, workingDays) => {
        const due = dueDay({ to }, { workingDays });
        let counted = 0;
        for (let day = addDays(to, 1); day <= due; day = addDays(day, 1))
          counted += isWorkingDay(day) ? 1 : 0;
        expect(isWorkingDay(due)).toBe(true);
        expect(counted).toBe(workingDays);
      }),
    );
  });

  it("takes its holidays from data: days that exist, off on weekdays, worked on weekends", () => {
    const { off, worked } = VIETNAM_HOLIDAYS;
    expect([...off, ...worked].filter((day) => !isDay(day))).toEqual([]);
    expect(off.filter((day) => weekday(day) > 5)).toEqual([]);
    expect(worked.filter((day) => weekday(day) < 6)).toEqual([]);
    expect(new Set(off).size).toBe(off.length);
  });
});

it("tells four states of timeliness", () => {
  const due = "2026-11-17";
  expect(timeliness({ due, sentAt: "2026-11-17", today: "2026-12-01" })).toBe("on_time");
  expect(timeliness({ due, sentAt: "2026-11-18", today: "2026-12-01" })).toBe("late");
  expect(timeliness({ due, sentAt: null, today: "2026-11-17" })).toBe("not_yet_due");
  expect(timeliness({ due, sentAt: null, today: "2026-11-18" })).toBe("overdue");
});
