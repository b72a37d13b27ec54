import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, dayOf, daysBetween, isDay, sayDay, sayWeekday, weekday } from "./day.ts";

const anyDay = fc.integer({ min: 0, max: 40_000 }).map((count) => addDays("1990-01-01", count));

describe("a day", () => {
  it("is the day in Vietnam, not the machine's", () => {
    expect(dayOf(new Date("2026-11-14T16:59:59Z"))).toBe("2026-11-14");
    expect(dayOf(new Date("2026-11-14T17:00:00Z"))).toBe("2026-11-15");
    expect(dayOf(Date.parse("1969-12-31T16:59:00Z"))).toBe("1969-12-31");
  });

  it("is said the Vietnamese way", () => {
    expect(sayDay("2026-11-14")).toBe("14/11/2026");
    expect(sayWeekday("2026-11-13")).toBe("thứ Sáu");
    expect(sayWeekday("2026-11-15")).toBe("Chủ nhật");
  });

  it("exists or not", () => {
    expect(isDay("2024-02-29")).toBe(true);
    for (const text of ["2026-02-29", "2026-2-9", "2026-13-01", "", null, "2026-11-14T00:00"]) {
      expect(isDay(text)).toBe(false);
    }
  });

  it("adds and counts back", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, days) => {
        expect(daysBetween(day, addDays(day, days))).toBe(days);
        expect(addDays(day, days) > day).toBe(days > 0);
        expect(weekday(addDays(day, 7))).toBe(weekday(day));
        expect(isDay(day)).toBe(true);
      }),
    );
  });
});
