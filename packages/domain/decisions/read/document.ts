/**
 * What every reader (TXT, MD, DOCX, PDF, scan) turns its bytes into: the plain text that a person sees, and the
 * blocks that it is made of, each a range of that text. Everything read later points back into `text`.
 */
export type Range = { start: number; end: number };

export type TextBlock =
  | (Range & { kind: "paragraph"; indent: number })
  /** A grid. A merged cell appears in every row it spans (same range); columns it swallows to its right are null. */
  | (Range & { kind: "table"; rows: (Range | null)[][] });

export type TextDocument = {
  text: string;
  blocks: TextBlock[];
  format: "txt" | "md" | "docx" | "pdf" | "xlsx";
  /** True when one paragraph may be cut over several blocks by line ends (TXT, PDF). */
  wrapped: boolean;
  /** Words of a scan that its recogniser was not sure of, in the order of the text. */
  faint?: Range[];
};

export type DraftCell = { text: string; columns?: number; rows?: number };
export type DraftBlock = { kind: "paragraph"; text: string } | { kind: "table"; rows: DraftCell[][] };

/**
 * Lays the blocks out as one text: a line for each paragraph and table row, cells separated by tabs, no indents. Text is made
 * NFC, and characters that cannot be seen are dropped.
 */
export function composeDocument(
  drafts: DraftBlock[],
  format: TextDocument["format"],
  wrapped: boolean,
): TextDocument {
  const pieces: string[] = [];
  let length = 0;
  const put = (piece: string): Range => {
    pieces.push(piece);
    length += piece.length;
    return { start: length - piece.length, end: length };
  };
  const blocks = drafts.map((draft): TextBlock => {
    if (length > 0) put("\n");
    if (draft.kind === "paragraph") {
      const text = cleanText(draft.text);
      return { kind: "paragraph", indent: text.length - text.trimStart().length, ...put(text.trim()) };
    }
    const start = length;
    const rows = layTable(draft.rows, put);
    return { kind: "table", start, end: length, rows };
  });
  return { text: pieces.join(""), blocks, format, wrapped };
}

function layTable(rows: DraftCell[][], put: (piece: string) => Range): (Range | null)[][] {
  const grid: (Range | null | undefined)[][] = rows.map(() => []);
  rows.forEach((cells, r) => {
    if (r > 0) put("\n");
    let column = 0;
    cells.forEach((cell, c) => {
      if (c > 0) put("\t");
      while (grid[r]![column] !== undefined) column++;
      const range = put(cleanText(cell.text));
      const lastRow = Math.min(rows.length, r + (cell.rows ?? 1));
      for (let below = r; below < lastRow; below++) {
        for (let right = 0; right < (cell.columns ?? 1); right++) {
          grid[below]![column + right] = right === 0 ? range : null;
        }
      }
      column += cell.columns ?? 1;
    });
  });
  return grid.map((row) => Array.from(row, (cell) => cell ?? null));
}

/** NFC text without invisible characters; spaces of any width become plain ones. */
export function cleanText(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, "\n")
    .replace(/[^\P{C}\n\t]|\u00ad/gu, "")
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000]/g, " ");
}
