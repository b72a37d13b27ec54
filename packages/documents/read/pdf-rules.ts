import { type Matrix, multiply } from "./pdf-matrix.ts";

/** A drawn line of a page: horizontal (`at` is its y) or vertical (`at` is its x), from top-left in points. */
export type Rule = { across: boolean; at: number; from: number; to: number };

/** What pdf.js calls the operations that draw; their numbers come with the library. */
export type Operations = Record<
  | "save"
  | "restore"
  | "transform"
  | "constructPath"
  | "stroke"
  | "fill"
  | "eoFill"
  | "fillStroke"
  | "closeStroke"
  | "eoFillStroke"
  | "closeFillStroke"
  | "closeEOFillStroke",
  number
>;
type Point = { x: number; y: number };

const THICKEST = 3;
const SHORTEST = 4;

/**
 * The straight lines that a page draws, from its list of operations: borders are stroked lines, edges of stroked
 * rectangles, or rectangles so thin that they are lines.
 */
export function rulesOf(
  list: { fnArray: number[]; argsArray: unknown[] },
  ops: Operations,
  height: number,
): Rule[] {
  const rules: Rule[] = [];
  const saved: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  const strokes = new Set([
    ops.stroke,
    ops.closeStroke,
    ops.fillStroke,
    ops.eoFillStroke,
    ops.closeFillStroke,
    ops.closeEOFillStroke,
  ]);
  const fills = new Set([ops.fill, ops.eoFill]);
  list.fnArray.forEach((operation, i) => {
    const args = list.argsArray[i] as unknown[];
    if (operation === ops.save) saved.push(matrix);
    else if (operation === ops.restore) matrix = saved.pop() ?? matrix;
    else if (operation === ops.transform) matrix = multiply(matrix, args as unknown as Matrix);
    else if (operation === ops.constructPath && args) {
      const [paint, paths] = args as [number, (ArrayLike<number> | null)[]];
      if (!strokes.has(paint) && !fills.has(paint)) return;
      for (const shape of shapesOf(paths?.[0] ?? [])) {
        const points = shape.map(({ x, y }) => place(matrix, x, y, height));
        addShape(points, strokes.has(paint), rules);
      }
    }
  });
  return rules;
}

function place(matrix: Matrix, x: number, y: number, height: number): Point {
  return {
    x: matrix[0] * x + matrix[2] * y + matrix[4],
    y: height - (matrix[1] * x + matrix[3] * y + matrix[5]),
  };
}

/** A path as pdf.js packs it: 0 move x y, 1 line x y, 2 curve (six numbers), 3 curve (four), 4 close. */
function shapesOf(data: ArrayLike<number>): Point[][] {
  const shapes: Point[][] = [];
  let shape: Point[] = [];
  for (let i = 0; i < data.length; ) {
    const kind = data[i++];
    if (kind === 0) {
      if (shape.length > 1) shapes.push(shape);
      shape = [{ x: data[i]!, y: data[i + 1]! }];
      i += 2;
    } else if (kind === 1) {
      shape.push({ x: data[i]!, y: data[i + 1]! });
      i += 2;
    } else if (kind === 2 || kind === 3) {
      i += kind === 2 ? 6 : 4;
      shape = [];
    } else if (kind === 4) {
      if (shape.length > 1) shape.push(shape[0]!);
    } else break;
  }
  if (shape.length > 1) shapes.push(shape);
  return shapes;
}

function addShape(points: Point[], stroked: boolean, rules: Rule[]): void {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (bottom - top <= THICKEST && right - left >= SHORTEST) {
    rules.push({ across: true, at: (top + bottom) / 2, from: left, to: right });
  } else if (right - left <= THICKEST && bottom - top >= SHORTEST) {
    rules.push({ across: false, at: (left + right) / 2, from: top, to: bottom });
  } else if (stroked) {
    for (let i = 1; i < points.length; i++) {
      const [a, b] = [points[i - 1]!, points[i]!];
      if (Math.abs(a.y - b.y) < 1)
        rules.push({ across: true, at: a.y, from: Math.min(a.x, b.x), to: Math.max(a.x, b.x) });
      else if (Math.abs(a.x - b.x) < 1)
        rules.push({ across: false, at: a.x, from: Math.min(a.y, b.y), to: Math.max(a.y, b.y) });
    }
  }
}
