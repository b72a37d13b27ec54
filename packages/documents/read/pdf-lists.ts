import { joinStretched, type PlacedLine } from "./pdf-lines.ts";
import { type Segment, segmentOf, type Word } from "./pdf-words.ts";

/** How far a column's lines may stand from each other, in points. */
const ALIGNED = 5;
/** How many lines on a page show where its columns begin. */
const SAMPLE = 80;

/**
 * A list in columns without titles and borders: numbered lines with the name, the post and the role under each other.
 * A line that begins in a later column goes on with the cell above it. Null where `from` opens no such list.
 */
export function listAt(lines: PlacedLine[], from: number): { rows: string[][]; next: number } | null {
  if (!isItem(lines[from]!)) return null;
  const starts = columnStarts(lines.slice(from, from + SAMPLE));
  if (starts.length < 3) return null;
  const rows: string[][] = [];
  let last: PlacedLine | null = null;
  let next = from;
  for (; next < lines.length; next++) {
    const line = lines[next]!;
    const cells = cellsOf(line, starts);
    if (!cells) break;
    if (isItem(line)) rows.push(cells);
    else if (last && goesOn(line, last, starts))
      rows[rows.length - 1] = rows.at(-1)!.map((text, c) => `${text} ${cells[c]}`.trim());
    else break;
    last = line;
  }
  return rows.length > 0 ? { rows, next } : null;
}

/** "1." or "-", then at least two columns. */
function isItem(line: PlacedLine): boolean {
  const { segments } = joinStretched(line);
  return segments.length >= 3 && /^(?:\d{1,3}[.)/]?|[-–+•])(?:\s|$)/u.test(segments[0]!.text);
}

/** Where at least two items begin a column. */
function columnStarts(lines: PlacedLine[]): number[] {
  const items = lines.filter(isItem).map((line) => joinStretched(line).segments);
  const starts: number[] = [];
  for (const { x } of items.flat()) {
    const shared = items.filter((segments) => segments.some((segment) => Math.abs(segment.x - x) < ALIGNED));
    if (shared.length >= 2 && !starts.some((start) => Math.abs(start - x) < ALIGNED)) starts.push(x);
  }
  return starts.sort((a, b) => a - b);
}

/** The line's words by column; null when a segment begins where no column does. */
function cellsOf(line: PlacedLine, starts: number[]): string[] | null {
  const cells = starts.map(() => "");
  for (const segment of joinStretched(line).segments.flatMap((one) => cutAtStarts(one, starts))) {
    const c = starts.findIndex((start) => Math.abs(start - segment.x) < ALIGNED);
    if (c < 0) return null;
    cells[c] = `${cells[c]} ${segment.text}`.trim();
  }
  return cells;
}

/** A cell so full that it touches the next column is cut where that column begins. */
function cutAtStarts(segment: Segment, starts: number[]): Segment[] {
  const pieces: Word[][] = [];
  for (const word of segment.words) {
    if (pieces.length === 0 || starts.some((start) => Math.abs(start - word.x) < 2)) pieces.push([word]);
    else pieces.at(-1)!.push(word);
  }
  return pieces.map(segmentOf);
}

function goesOn(line: PlacedLine, last: PlacedLine, starts: number[]): boolean {
  const near = line.page !== last.page || line.y - last.y < line.size * 1.75;
  return near && line.segments[0]!.x > starts[1]! - ALIGNED;
}
