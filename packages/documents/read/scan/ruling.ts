import type { Rule } from "../pdf-rules.ts";
import type { Plane } from "./plane.ts";

/** In pixels: longer than a letter's strokes, shorter than the borders of the smallest cell. */
const SHORTEST = { across: 90, down: 56 };
const THICKEST = 14;
/** A line that meets no other is one only if it is this long: a row of serifs is shorter. */
const ALONE = 300;
/** Lines meet if their ends come this close. */
const NEAR = 12;
/** A line is closed over a gap of this length, where ink failed or the scanner's glass was dirty. */
const GAP = 5;
/** The feet of letters stand in a row too, but with more paper between them than a drawn line has. */
const FULLNESS = 0.9;
/** A hairline is light once it is scanned: at 160 every second border between rows was lost. */
const DARK = 208;

/** Dark pixels in a row: `lane` is the row (or, of an upright line, the column) they lie in. */
type Run = { lane: number; from: number; to: number };

/** The straight lines drawn on a page, in pixels, and the page without them: they would be read as letters. */
export function takeRuling(plane: Plane): { rules: Rule[]; plane: Plane } {
  const bands = [true, false].flatMap((across) =>
    bandsOf(runsOf(plane, across)).map((runs) => ({ across, runs })),
  );
  const thin = bands.flatMap(({ across, runs }) => {
    const rule = { across, ...spanOf(runs) };
    const thickness = runs.reduce((sum, run) => sum + run.to - run.from, 0) / (rule.to - rule.from);
    return thickness <= THICKEST ? [{ rule, runs }] : [];
  });
  const all = thin.map(({ rule }) => rule);
  const lines = thin.filter(({ rule }) =>
    rule.across ? isBorder(rule, all) : all.some((other) => meet(rule, other)),
  );
  return { rules: lines.map(({ rule }) => rule), plane: erase(plane, lines) };
}

/** A short line across is the feet of a word, unless it goes from one upright line to another. */
function isBorder(rule: Rule, all: Rule[]): boolean {
  if (rule.to - rule.from >= ALONE) return true;
  const across = all.filter((other) => meet(rule, other));
  return [rule.from, rule.to].every((end) => across.some(({ at }) => Math.abs(at - end) < NEAR));
}

function meet(a: Rule, b: Rule): boolean {
  return (
    a.across !== b.across &&
    a.at > b.from - NEAR &&
    a.at < b.to + NEAR &&
    b.at > a.from - NEAR &&
    b.at < a.to + NEAR
  );
}

function runsOf({ width, height, grey }: Plane, across: boolean): Run[] {
  const [length, lanes] = across ? [width, height] : [height, width];
  const [step, lane] = across ? [1, width] : [width, 1];
  const shortest = across ? SHORTEST.across : SHORTEST.down;
  const runs: Run[] = [];
  for (let at = 0; at < lanes; at++) {
    // A line that is not quite level climbs from lane to lane: the neighbours count as its own.
    const before = at > 0 ? -lane : 0;
    const after = at < lanes - 1 ? lane : 0;
    let [from, last, full] = [-1, -1, 0];
    const close = () => {
      if (from >= 0 && last - from >= shortest && full >= (last - from) * FULLNESS)
        runs.push({ lane: at, from, to: last + 1 });
      from = -1;
    };
    for (let i = 0, p = at * lane; i < length; i++, p += step) {
      if (grey[p]! < DARK || grey[p + before]! < DARK || grey[p + after]! < DARK) {
        if (from < 0) [from, full] = [i, 0];
        last = i;
        full++;
      } else if (from >= 0 && i - last > GAP) close();
    }
    close();
  }
  return runs;
}

/** Runs that lie against each other are one line. */
function bandsOf(runs: Run[]): Run[][] {
  const bands: Run[][] = [];
  let open: Run[][] = [];
  for (const run of runs) {
    open = open.filter((band) => run.lane - band.at(-1)!.lane <= 1);
    const own = open.filter((band) =>
      band.some((other) => run.lane - other.lane <= 1 && other.from <= run.to && run.from <= other.to),
    );
    const [first, ...others] = own;
    if (!first) {
      const band = [run];
      bands.push(band);
      open.push(band);
      continue;
    }
    for (const other of others) {
      first.push(...other.splice(0));
      open.splice(open.indexOf(other), 1);
    }
    first.push(run);
  }
  return bands.filter((band) => band.length > 0);
}

function spanOf(runs: Run[]): { at: number; from: number; to: number } {
  let [from, to, area, weighted] = [Number.POSITIVE_INFINITY, 0, 0, 0];
  for (const run of runs) {
    from = Math.min(from, run.from);
    to = Math.max(to, run.to);
    area += run.to - run.from;
    weighted += (run.to - run.from) * run.lane;
  }
  return { at: weighted / area, from, to };
}

function erase({ width, height, grey }: Plane, lines: { rule: Rule; runs: Run[] }[]): Plane {
  const clean = grey.slice();
  for (const { rule, runs } of lines) {
    for (const { lane, from, to } of runs) {
      for (let i = from; i < to; i++) clean[rule.across ? lane * width + i : i * width + lane] = 255;
    }
  }
  return { width, height, grey: clean };
}
