import { type Plane, shrink } from "./plane.ts";

const SHRINK = 4;
/** Degrees. What is turned further was not laid straight by anyone. */
const FURTHEST = 6;

/**
 * By how many degrees the lines of text run down to the right. Lines are straight where ink gathers in few rows: the
 * angle is the one at which the rows' ink differs most.
 */
export function skewOf(plane: Plane): number {
  const ink = inkOf(shrink(plane, SHRINK, "dark"));
  let best = 0;
  let sharpest = -1;
  for (const [step, reach] of [
    [0.5, FURTHEST],
    [0.1, 0.5],
    [0.05, 0.1],
  ] as const) {
    const middle = best;
    for (let angle = middle - reach; angle <= middle + reach + 1e-9; angle += step) {
      const sharp = sharpness(ink, angle);
      if (sharp > sharpest) [best, sharpest] = [angle, sharp];
    }
  }
  return Math.abs(best) < 0.05 ? 0 : best;
}

/** True when lines of text run from top to bottom: the page lies on its side. */
export function liesOnItsSide(plane: Plane): boolean {
  const ink = inkOf(shrink(plane, SHRINK, "dark"));
  const turned = {
    width: ink.height,
    height: ink.width,
    points: Int32Array.from(ink.points, (at) => {
      const [x, y] = [at % ink.width, Math.floor(at / ink.width)];
      return x * ink.height + y;
    }),
  };
  const sharpest = (of: Ink) => Math.max(...[-2, -1, 0, 1, 2].map((angle) => sharpness(of, angle)));
  return sharpest(turned) / turned.height > (sharpest(ink) / ink.height) * 1.2;
}

type Ink = { width: number; height: number; points: Int32Array };

function inkOf({ width, height, grey }: Plane): Ink {
  const points: number[] = [];
  for (let i = 0; i < grey.length; i++) if (grey[i]! < 110) points.push(i);
  return { width, height, points: Int32Array.from(points) };
}

function sharpness({ width, height, points }: Ink, angle: number): number {
  const slope = Math.tan((angle * Math.PI) / 180);
  const rows = new Float64Array(height + Math.ceil(Math.abs(slope) * width) * 2 + 2);
  const base = Math.ceil(Math.abs(slope) * width);
  for (const at of points) {
    const y = Math.floor(at / width);
    rows[Math.round(y - slope * (at - y * width)) + base]!++;
  }
  let sum = 0;
  for (let i = 1; i < rows.length; i++) sum += (rows[i]! - rows[i - 1]!) ** 2;
  return sum;
}
