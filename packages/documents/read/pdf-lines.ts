import { type Glyphs, joined, placedWords, type Segment, type Word } from "./pdf-words.ts";

export type { Glyphs, Segment } from "./pdf-words.ts";

export type Line = { y: number; size: number; segments: Segment[] };

/** A line with its page: the room between pages says nothing about paragraphs. */
export type PlacedLine = Line & { page: number };

/** Letters of one page → lines from top to bottom, each cut into segments where a gap is wider than words have. */
export function linesOf(glyphs: Glyphs[]): Line[] {
  const rows: { y: number; size: number; pieces: Glyphs[] }[] = [];
  for (const piece of [...glyphs].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.findLast(
      (candidate) => Math.abs(candidate.y - piece.y) < Math.max(2, piece.size * 0.35),
    );
    if (row) {
      row.pieces.push(piece);
      row.size = Math.max(row.size, piece.size);
    } else if (piece.text.trim()) rows.push({ y: piece.y, size: piece.size, pieces: [piece] });
  }
  return rows
    .sort((a, b) => a.y - b.y)
    .map((row) => ({ y: row.y, size: row.size, segments: segmentsOf(row.pieces, row.size) }))
    .filter((line) => line.segments.length > 0);
}

/** A gap between words is narrower than this share of the letter size, unless the line is stretched to its margins. */
const NARROW = 0.45;
const STRETCHED = 1.2;

/** The line as text: stretched gaps are spaces, wide ones tabs. */
export function textOf(line: Line): string {
  return joinStretched(line)
    .segments.map((segment) => segment.text)
    .join("\t");
}

/** The line with the gaps of stretched (justified) text closed. */
export function joinStretched(line: Line): Line {
  const segments: Segment[] = [];
  for (const segment of line.segments) {
    const last = segments.at(-1);
    if (last && segment.x - last.right < line.size * STRETCHED) {
      segments[segments.length - 1] = joined(last, segment);
    } else segments.push(segment);
  }
  return { ...line, segments };
}

function segmentsOf(pieces: Glyphs[], size: number): Segment[] {
  const segments: Segment[] = [];
  let spaced = false;
  for (const piece of [...pieces].sort((a, b) => a.x - b.x)) {
    const last = segments.at(-1);
    if (!piece.text.trim()) {
      spaced = true;
      continue;
    }
    const gap = last ? piece.x - last.right : Number.POSITIVE_INFINITY;
    if (last && gap < size * NARROW) {
      // Accents are often placed as letters of their own, on top of the one before.
      const glue = gap > size * 0.16 || (spaced && gap > -size * 0.1) ? " " : "";
      const apart = glue !== "" || /\s$/.test(last.text) || /^\s/.test(piece.text);
      last.text += glue && !/\s$/.test(last.text) && !/^\s/.test(piece.text) ? glue + piece.text : piece.text;
      last.right = Math.max(last.right, piece.x + piece.width);
      addWords(last.words, placedWords(piece), apart);
    } else {
      segments.push({
        text: piece.text,
        x: piece.x,
        right: piece.x + piece.width,
        words: placedWords(piece),
      });
    }
    spaced = /\s$/.test(piece.text);
  }
  return segments
    .map((segment) => ({ ...segment, text: segment.text.replace(/\s+/g, " ").trim() }))
    .filter((segment) => segment.text);
}

/** Letters that follow without a gap go on with the last word. */
function addWords(words: Word[], more: Word[], apart: boolean): void {
  const last = words.at(-1);
  const [first, ...rest] = more;
  if (apart || !last || !first) words.push(...more);
  else {
    last.text += first.text;
    last.right = Math.max(last.right, first.right);
    words.push(...rest);
  }
}
