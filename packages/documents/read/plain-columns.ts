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
  if (tabs >= 3 && headingWords.test(line))
    return takeWhile(
      lines,
      from,
      (next) => next.includes("\t"),
      (next) => next.split("\t"),
    );
  const second = lines[from + 1] ?? "";
  if ((isPiped(line) || isFrame(line)) && (isPiped(second) || (isPiped(line) && isFrame(second)))) {
    return takeWhile(lines, from, (next) => isPiped(next) || isFrame(next), pipedCells);
  }
  return headingWords.test(line) && tabs === 1 ? spacedTable(lines, from) : null;
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
