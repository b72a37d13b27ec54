/** A run of letters as a PDF places it: x from the left, y of the baseline from the top, in points. */
export type Glyphs = { text: string; x: number; y: number; width: number; size: number };

/** Words that stand together without a gap wide enough to be a column. */
export type Segment = { text: string; x: number; right: number };
export type Line = { y: number; size: number; segments: Segment[] };

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
      last.text += ` ${segment.text}`;
      last.right = segment.right;
    } else segments.push({ ...segment });
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
      last.text +=
        glue && !last.text.endsWith(" ") && !piece.text.startsWith(" ") ? glue + piece.text : piece.text;
      last.right = Math.max(last.right, piece.x + piece.width);
    } else {
      segments.push({ text: piece.text, x: piece.x, right: piece.x + piece.width });
    }
    spaced = /\s$/.test(piece.text);
  }
  return segments
    .map((segment) => ({ ...segment, text: segment.text.replace(/\s+/g, " ").trim() }))
    .filter((segment) => segment.text);
}
