import type { Totals } from "../command/state.ts";
import { INDICATORS, indicator } from "../indicators/catalogue.ts";
import type { Target } from "../targets/target.ts";
import type { Day } from "../words/day.ts";
import type { Figure } from "./report.ts";

/** The day before any team existed: sums "up to date" run from here. */
export const BEGINNING: Day = "2020-01-01";

/**
 * The figures of a period, drafted from the records.
 * Every indicator with a target that touches the period is there, and every other one that moved.
 * @param inPeriod sums over the period's days
 * @param upToDate sums from the beginning to the period's last day: the denominators
 */
export function draftFigures(targets: Target[], inPeriod: Totals, upToDate: Totals): Figure[] {
  const asked = new Map<string, number>();
  for (const { indicator: code, value } of targets) asked.set(code, (asked.get(code) ?? 0) + value);
  return INDICATORS.filter(({ code, measure }) => asked.has(code) || inPeriod.has(measure)).map(
    ({ code, measure, denominator }) => ({
      indicator: code,
      target: asked.get(code) ?? null,
      done: inPeriod.get(measure) ?? 0,
      of: denominator ? (upToDate.get(denominator) ?? null) : null,
    }),
  );
}

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
  target: a.target === null ? b.target : a.target + (b.target ?? 0),
  done: a.done + b.done,
  of: a.of === null || b.of === null ? null : a.of + b.of,
});

export const unitOf = (code: string): string => indicator(code)?.unit ?? "";
