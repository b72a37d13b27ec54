/** A stretch of text, `end` excluded. */
export interface Range {
  start: number;
  end: number;
}

/** A stretch that was read into a field of the form. */
export interface Mark extends Range {
  field: string;
}

/** A run of text in which the same fields were read, the most exact one first; none: plain text. */
export interface Piece {
  start: number;
  text: string;
  fields: string[];
}

/**
 * The text cut where marks begin and end, in order and whole: the pieces put together are the text.
 * Marks may overlap (the commune inside its agency) and may be wrong (out of bounds): nothing is lost by it.
 */
export function cut(text: string, marks: readonly Mark[]): Piece[] {
  const valid = marks
    .map((mark) => ({ ...mark, start: Math.max(0, mark.start), end: Math.min(text.length, mark.end) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  const edges = [...new Set([0, text.length, ...valid.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  return edges.slice(0, -1).map((start, n) => ({
    start,
    text: text.slice(start, edges[n + 1]),
    fields: valid.filter((mark) => mark.start <= start && start < mark.end).map(({ field }) => field),
  }));
}
