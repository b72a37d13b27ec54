import type { Totals } from "../command/state.ts";
import { INDICATORS } from "../indicators/catalogue.ts";
import type { Target } from "../targets/target.ts";
import type { Day } from "../words/day.ts";
import type { Figure } from "./report.ts";

/** The day before any team existed: sums "up to date" run from here. */
export const BEGINNING: Day = "2020-01-01";

/** A team's sums over any days up to the period's end. */
export type SumsOver = (from: Day, to: Day) => Totals;

/**
 * The figures of a period, drafted from the records.
 * Every indicator with a target that touches the period is there, and every other one that moved.
 */
export function draftFigures(
  targets: Target[],
  { from, to }: { from: Day; to: Day },
  sums: SumsOver,
): Figure[] {
  const inPeriod = sums(from, to);
  const upToDate = sums(BEGINNING, to);
  return INDICATORS.flatMap(({ code, measure, denominator }) => {
    const asked = targets.filter((target) => target.indicator === code && touches(target, from, to));
    if (asked.length === 0 && !inPeriod.has(measure)) return [];
    return {
      indicator: code,
      target: total(asked.map(({ value }) => value)),
      done: inPeriod.get(measure) ?? 0,
      soFar: total(asked.map((target) => sums(target.from, to).get(measure) ?? 0)),
      of: denominator ? (upToDate.get(denominator) ?? null) : null,
    };
  });
}

const total = (values: number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0);

export const touches = (target: Pick<Target, "from" | "to">, from: Day, to: Day): boolean =>
  target.from <= to && from <= target.to;

/** A whole of several parts, figure by figure: sums, so that a rate is a ratio of sums. Unknown stays unknown. */
export function sumFigures(parts: Figure[][]): Figure[] {
  const sums = new Map<string, Figure>();
  for (const figure of parts.flat()) {
    const sum = sums.get(figure.indicator);
    sums.set(figure.indicator, sum ? addFigures(sum, figure) : figure);
  }
  return INDICATORS.flatMap(({ code }) => sums.get(code) ?? []);
}

const addFigures = (a: Figure, b: Figure): Figure => ({
  indicator: a.indicator,
  target: addAsked(a.target, b.target),
  done: a.done + b.done,
  soFar: addAsked(a.soFar, b.soFar),
  of: a.of === null || b.of === null ? null : a.of + b.of,
});

/** A team that was asked for nothing adds nothing. */
const addAsked = (a: number | null, b: number | null): number | null =>
  a === null ? b : b === null ? a : a + b;
