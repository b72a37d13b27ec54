import type { DraftBlock } from "@toso/domain/decisions/read/document";
import { spacedTable } from "./plain-spaces.ts";

/**
 * Lines of plain text → blocks. Lists pasted from Word or Excel keep their columns by tabs, by pipes, or by running
 * spaces under a heading line; those become tables again.
 */
export function columnsOfText(lines: string[]): DraftBlock[] {
  const drafts: DraftBlock[] = [];
  for (let i = 0; i < lines.length; ) {
    const rows = tableAt(lines, i);
    if (rows) {
      drafts.push({ kind: "table", rows: rows.cells.map((row) => row.map((text) => ({ text }))) });
      i = rows.next;
    } else {
      drafts.push({ kind: "paragraph", text: lines[i]!.trimEnd() });
      i++;
    }
  }
  return drafts;
}

const headingWords = /(họ\s*(và|,)?\s*(chữ\s*đệm|tên)|ho va ten)/iu;

function tableAt(lines: string[], from: number): { cells: string[][]; next: number } | null {
  const line = lines[from]!;
  const tabs = line.split("\t").length;
  if (tabs >= 3 && headingWords.test(line)) return tabbedTable(lines, from);
  const second = lines[from + 1] ?? "";
  if ((isPiped(line) || isFrame(line)) && (isPiped(second) || (isPiped(line) && isFrame(second)))) {
    return takeWhile(lines, from, (next) => isPiped(next) || isFrame(next), pipedCells);
  }
  return headingWords.test(line) && tabs === 1 ? spacedTable(lines, from) : null;
}

/** Rows of tabs. Where the rows are numbered, a line without a number goes on with the last cell of the row above. */
function tabbedTable(lines: string[], from: number): { cells: string[][]; next: number } {
  const split = (line: string) => line.split("\t").map((cell) => cell.trim());
  const head = split(lines[from]!);
  const numbered = /^(?:s\.?tt|tt|số tt)$/iu.test(head[0]!);
  const cells = [head];
  let next = from + 1;
  for (; next < lines.length; next++) {
    const row = split(lines[next]!);
    const above = cells.at(-1)!;
    const room = head.length - above.length;
    const goesOn =
      numbered &&
      above.length > 1 &&
      above !== head &&
      /^\p{L}/u.test(row[0]!) &&
      !/^[IVX]+$/.test(row[0]!) &&
      ((row.length - 1 <= room && row.length > 1) || (row.length === 1 && /^\p{Ll}/u.test(row[0]!)));
    if (!goesOn && row.length === 1) break;
    if (goesOn)
      cells[cells.length - 1] = [...above.slice(0, -1), `${above.at(-1)} ${row[0]}`, ...row.slice(1)];
    else cells.push(row);
  }
  return { cells, next };
}

function takeWhile(
  lines: string[],
  from: number,
  belongs: (line: string) => boolean,
  split: (line: string) => string[],
) {
  const cells: string[][] = [];
  let next = from;
  while (next < lines.length && belongs(lines[next]!)) {
    if (!isFrame(lines[next]!)) cells.push(split(lines[next]!).map((cell) => cell.trim()));
    next++;
  }
  return { cells, next };
}

function isPiped(line: string): boolean {
  return (line.match(/[|│]/g)?.length ?? 0) >= 2;
}

function isFrame(line: string): boolean {
  return /^[\s|+\-=:─│┌┐└┘├┤┬┴┼]+$/.test(line) && /[-=─]{2}/.test(line);
}

function pipedCells(line: string): string[] {
  return line
    .trim()
    .replace(/^[|│]|[|│]$/g, "")
    .split(/[|│]/);
}
