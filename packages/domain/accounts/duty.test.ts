import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "../words/day.ts";
import { type Duty, dutyOn, firstDayAlone, holdsOn, leavesNobody } from "./duty.ts";

const TODAY = "2026-11-17";
const work = (from: string, to: string | null = null): Duty => ({ kind: "work", from, to });
const view = (from: string, to: string | null = null): Duty => ({ kind: "view", from, to });

test("the last one who works does not leave: not today, not on a later day, not by becoming one who only looks", () => {
  const alone = [work("2022-08-09")];
  for (const after of [[], [work("2022-08-09", "2026-11-30")], [view("2022-08-09")]])
    expect(leavesNobody(alone, after, TODAY)).toMatchObject({ code: "nobody_left", again: "final" });
  const sentence = leavesNobody(alone, [work("2022-08-09", "2026-11-30")], TODAY)?.sentence;
  expect(sentence).toContain("từ ngày 01/12/2026");
});

test("a gap between two people is a day without anybody", () => {
  const both = [work("2022-08-09", "2026-11-30"), work("2026-12-02")];
  expect(firstDayAlone(both, TODAY)).toBe("2026-12-01");
  expect(leavesNobody([work("2022-08-09")], both, TODAY)).toMatchObject({ code: "nobody_left" });
});

test("one who takes over the next day is enough; who only looks takes over nothing", () => {
  expect(firstDayAlone([work("2022-08-09", "2026-11-30"), work("2026-12-01")], TODAY)).toBeNull();
  expect(firstDayAlone([work("2022-08-09", "2026-11-30"), view("2026-12-01")], TODAY)).toBe("2026-12-01");
});

test("where there was nobody already, what makes it no worse may be done", () => {
  const short = [work("2022-08-09", "2026-11-30")];
  expect(leavesNobody(short, [...short, view(TODAY)], TODAY)).toBeNull();
  expect(leavesNobody(short, [work("2022-08-09", "2026-12-31")], TODAY)).toBeNull();
  expect(leavesNobody(short, [work("2022-08-09", "2026-11-29")], TODAY)).toMatchObject({
    code: "nobody_left",
  });
});

test("who stands in for a colleague works on those days, and only looks on the others", () => {
  const duties = [view("2022-08-09"), work("2026-12-01", "2026-12-05")];
  expect(dutyOn(duties, "2026-11-30")?.kind).toBe("view");
  expect(dutyOn(duties, "2026-12-01")?.kind).toBe("work");
  expect(dutyOn(duties, "2026-12-05")?.kind).toBe("work");
  expect(dutyOn(duties, "2026-12-06")?.kind).toBe("view");
  expect(dutyOn(duties, "2022-08-08")).toBeUndefined();
});

test("a duty taken back before it began holds on no day", () => {
  const taken = work("2026-12-01", "2026-11-30");
  for (const day of ["2026-11-30", "2026-12-01"]) expect(holdsOn(taken, day)).toBe(false);
});

test("the first day alone is the first on which no duty of work holds, whatever the duties", () => {
  const day = fc.integer({ min: -20, max: 60 }).map((n) => addDays(TODAY, n));
  const duty = fc.record({ kind: fc.constantFrom("work", "view"), from: day, to: fc.option(day) });
  fc.assert(
    fc.property(fc.array(duty as fc.Arbitrary<Duty>, { maxLength: 6 }), (duties) => {
      const working = (on: string) => duties.some((one) => one.kind === "work" && holdsOn(one, on));
      const days = Array.from({ length: 100 }, (_, n) => addDays(TODAY, n));
      expect(firstDayAlone(duties, TODAY)).toBe(days.find((on) => !working(on)) ?? null);
    }),
  );
});
