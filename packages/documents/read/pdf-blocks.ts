import type { DraftBlock } from "@toso/domain/decisions/read/document";
import type { Grid } from "./pdf-grid.ts";
import { type Line, linesOf, type PlacedLine, textOf } from "./pdf-lines.ts";
import { listAt } from "./pdf-lists.ts";
import { overPageEnd } from "./pdf-page-end.ts";
import { titledTableAt } from "./pdf-titled.ts";
import type { Glyphs, Segment } from "./pdf-words.ts";

export type Page = { glyphs: Glyphs[]; grids: Grid[] };

type Piece = { kind: "line"; line: PlacedLine } | { kind: "grid"; grid: Grid };

/**
 * Lines and bordered tables of all pages → blocks in reading order. Tables without borders are known by their heading
 * line ("STT, Họ và tên, …"): what follows is put into its columns, over page ends and repeated headings too. Two
 * texts side by side (header, signature) are read one after the other. What belongs to one sentence is joined later,
 * with the words in view.
 */
export function blocksOfPages(pages: Page[]): DraftBlock[] {
  const drafts: DraftBlock[] = [];
  let lines: PlacedLine[] = [];
  let edges: number[] = [];
  const flush = () => {
    if (lines.length > 0) edges = [];
    drafts.push(...blocksOfLines(lines));
    lines = [];
  };
  for (const piece of pages.flatMap(piecesOf)) {
    if (piece.kind === "line") {
      lines.push(piece.line);
      continue;
    }
    flush();
    const last = drafts.at(-1);
    const goesOn = last?.kind === "table" && sameEdges(edges, piece.grid.edges);
    if (goesOn) last.rows = overPageEnd(last.rows, piece.grid.rows);
    else drafts.push({ kind: "table", rows: piece.grid.rows });
    edges = piece.grid.edges;
  }
  flush();
  return drafts;
}

function piecesOf({ glyphs, grids }: Page, page: number): Piece[] {
  const inGrid = (piece: Glyphs) =>
    grids.some(
      (grid) =>
        piece.y > grid.top &&
        piece.y - piece.size * 0.3 < grid.bottom &&
        piece.x > grid.left - 2 &&
        piece.x < grid.right,
    );
  const lines = linesOf(glyphs.filter((piece) => !inGrid(piece)))
    .map((line): PlacedLine => ({ ...line, page }))
    .filter((line) => !isPageNumber(line));
  return [
    ...lines.map((line) => ({ y: line.y, piece: { kind: "line", line } as Piece })),
    ...grids.map((grid) => ({ y: grid.top, piece: { kind: "grid", grid } as Piece })),
  ]
    .sort((a, b) => a.y - b.y)
    .map(({ piece }) => piece);
}

/** The same columns on the next page: the table goes on. */
function sameEdges(one: number[], other: number[]): boolean {
  return one.length === other.length && one.every((edge, i) => Math.abs(edge - other[i]!) < 4);
}

function blocksOfLines(lines: PlacedLine[]): DraftBlock[] {
  const drafts: DraftBlock[] = [];
  for (let i = 0; i < lines.length; ) {
    const table = titledTableAt(lines, i);
    if (table) {
      drafts.push({ kind: "table", rows: table.rows.map((row) => row.map((text) => ({ text }))) });
      i = table.next;
      continue;
    }
    const side = sideBySide(lines, i);
    if (side) {
      drafts.push(...side.texts.map((text): DraftBlock => ({ kind: "paragraph", text })));
      i = side.next;
      continue;
    }
    const list = listAt(lines, i);
    if (list) {
      drafts.push({ kind: "table", rows: list.rows.map((row) => row.map((text) => ({ text }))) });
      i = list.next;
      continue;
    }
    const before = lines[i - 1];
    const line = lines[i]!;
    if (before && before.page === line.page && line.y - before.y > line.size * 2.1)
      drafts.push({ kind: "paragraph", text: "" });
    drafts.push({ kind: "paragraph", text: textOf(line) });
    i++;
  }
  return drafts;
}

function isPageNumber(line: Line): boolean {
  return (
    line.segments.length === 1 &&
    /^[-–\s]*(?:Trang\s*)?\d{1,3}(?:\s*\/\s*\d{1,3})?[-–\s]*$/iu.test(line.segments[0]!.text) &&
    line.y < 80
  );
}

/** Header and signature: two columns of a few lines. Each is read from top to bottom. */
function sideBySide(lines: PlacedLine[], from: number): { texts: string[]; next: number } | null {
  const first = lines[from]!;
  const text = first.segments.map((segment) => segment.text).join(" ");
  if (!/CỘNG\s*H[ÒO][ÀA]|Nơi\s*nhận|ỦY BAN|UỶ BAN|UBND/iu.test(text)) return null;
  const border = borderOf(first);
  if (border === null) return null;
  const left: string[] = [];
  const right: string[] = [];
  let i = from;
  for (; i < lines.length && i < from + 24; i++) {
    const line = lines[i]!;
    if (line.page !== first.page) break;
    const crossing = line.segments.some((segment) => segment.x < border - 12 && segment.right > border + 12);
    if (crossing || (i > from && line.y - lines[i - 1]!.y > line.size * 6)) break;
    if (/^(?:QUYẾT ĐỊNH|KẾ HOẠCH|BÁO CÁO|DANH SÁCH|PHỤ LỤC)$/u.test(line.segments[0]!.text)) break;
    for (const [column, inside] of [
      [left, (segment: Segment) => (segment.x + segment.right) / 2 < border],
      [right, (segment: Segment) => (segment.x + segment.right) / 2 >= border],
    ] as const) {
      const segments = line.segments.filter(inside);
      if (segments.length > 0) column.push(textOf({ ...line, segments }));
    }
  }
  return { texts: [...left, "", ...right, ""], next: i };
}

/** Between the two columns: before "CỘNG HÒA", else in the widest gap if it is wider than words have. */
function borderOf(line: Line): number | null {
  const { segments } = line;
  const motto = segments.findIndex((segment, i) => i > 0 && /^CỘNG\s*H[ÒO][ÀA]/iu.test(segment.text));
  let widest = motto;
  if (motto < 0) {
    const gap = (i: number) => segments[i]!.x - segments[i - 1]!.right;
    for (let i = 1; i < segments.length; i++) if (widest < 0 || gap(i) > gap(widest)) widest = i;
    if (widest < 0 || gap(widest) < line.size * 1.2) return null;
  }
  return (segments[widest - 1]!.right + segments[widest]!.x) / 2;
}
