import type { Glyphs } from "./pdf-lines.ts";
import { type Matrix, multiply } from "./pdf-matrix.ts";

/** What pdf.js calls the operations that place letters; their numbers come with the library. */
export type TextOperations = Record<
  | "save"
  | "restore"
  | "transform"
  | "beginText"
  | "setFont"
  | "setTextMatrix"
  | "moveText"
  | "setLeadingMoveText"
  | "setLeading"
  | "nextLine"
  | "setCharSpacing"
  | "setWordSpacing"
  | "setHScale"
  | "setTextRise"
  | "showText",
  number
>;
type DrawnGlyph = { unicode: string; width: number; isSpace?: boolean };

/**
 * A letter that its typeface lacks is drawn from another one, after the rest of its line, into a gap that was left for
 * it. The library's runs then overlap, and the words have holes: "Quy t đ nh" + "ế", "ị".
 */
export function overlaps(runs: Glyphs[]): boolean {
  const inner = runs.filter(
    (run) =>
      run.text.trim() &&
      runs.some(
        (other) =>
          other !== run &&
          Math.abs(other.y - run.y) < 1 &&
          other.x < run.x - 0.5 &&
          other.x + other.width > run.x + run.width * 0.5 &&
          other.text.length > run.text.length,
      ),
  );
  return inner.length > 0;
}

/** Every letter of a page where it is drawn, from the page's list of operations (PDF 32000-1, 9.4). */
export function lettersOf(
  list: { fnArray: number[]; argsArray: unknown[] },
  ops: TextOperations,
  height: number,
): Glyphs[] {
  const pen = new Pen(height);
  const names = Object.entries(ops) as [keyof TextOperations, number][];
  const byNumber = new Map(names.filter(([name]) => name in pen).map(([name, number]) => [number, name]));
  list.fnArray.forEach((operation, i) => {
    const name = byNumber.get(operation);
    if (name) (pen[name] as (...args: unknown[]) => void)(...((list.argsArray[i] as unknown[] | null) ?? []));
  });
  return pen.letters;
}

/** Follows the operations that move, size and draw letters; its methods bear their names. */
class Pen implements Record<keyof TextOperations, (...args: never[]) => void> {
  letters: Glyphs[] = [];
  private matrix: Matrix = upright;
  private line: Matrix = upright;
  private x = 0;
  private state = { size: 10, letter: 0, word: 0, stretch: 1, rise: 0, leading: 0 };
  private saved: { matrix: Matrix; state: Pen["state"] }[] = [];
  private height: number;

  constructor(height: number) {
    this.height = height;
  }

  save(): void {
    this.saved.push({ matrix: this.matrix, state: { ...this.state } });
  }
  restore(): void {
    const before = this.saved.pop();
    if (before) Object.assign(this, before);
  }
  transform(...numbers: number[]): void {
    this.matrix = multiply(this.matrix, matrixOf(numbers));
  }
  beginText(): void {
    this.setTextMatrix(...upright);
  }
  setTextMatrix(...numbers: number[]): void {
    this.line = matrixOf(numbers);
    this.x = 0;
  }
  moveText(dx: number, dy: number): void {
    this.setTextMatrix(...multiply(this.line, [1, 0, 0, 1, dx, dy]));
  }
  setLeadingMoveText(dx: number, dy: number): void {
    this.setLeading(-dy);
    this.moveText(dx, dy);
  }
  setLeading(leading: number): void {
    this.state.leading = leading;
  }
  nextLine(): void {
    this.moveText(0, -this.state.leading);
  }
  setFont(_name: string, size: number): void {
    this.state.size = size;
  }
  setCharSpacing(spacing: number): void {
    this.state.letter = spacing;
  }
  setWordSpacing(spacing: number): void {
    this.state.word = spacing;
  }
  setHScale(percent: number): void {
    this.state.stretch = percent / 100;
  }
  setTextRise(rise: number): void {
    this.state.rise = rise;
  }

  /** A number between letters moves the pen back, in thousandths of the size. */
  showText(glyphs: (DrawnGlyph | number | null)[]): void {
    const { size, letter, word, stretch } = this.state;
    for (const glyph of glyphs) {
      if (typeof glyph === "number") this.x -= (glyph / 1000) * size * stretch;
      if (glyph === null || typeof glyph === "number") continue;
      const width = (glyph.width / 1000) * size * stretch;
      this.draw(glyph.unicode, width);
      this.x += width + (letter + (glyph.isSpace ? word : 0)) * stretch;
    }
  }

  private draw(text: string, width: number): void {
    const at = multiply(multiply(this.matrix, this.line), [1, 0, 0, 1, this.x, this.state.rise]);
    this.letters.push({
      text,
      x: at[4],
      y: this.height - at[5],
      width: width * Math.hypot(at[0], at[1]),
      size: this.state.size * Math.hypot(at[2], at[3]),
    });
  }
}

const upright: Matrix = [1, 0, 0, 1, 0, 0];

/** Six numbers, given one by one or as one list. */
function matrixOf(numbers: unknown[]): Matrix {
  return (numbers.length === 1 ? [...(numbers[0] as Iterable<number>)] : numbers) as Matrix;
}
