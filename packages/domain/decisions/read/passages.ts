import { foldInPlace, lowerInPlace } from "../../words/fold.ts";
import type { Range, TextDocument } from "./document.ts";

/**
 * A logical line: one paragraph, list item or table cell. `text` has the length of its range in the document (a line
 * end inside it is a space), so index i of `text`, `low` (lower case) and `bare` (accentless) is `start + i` there.
 */
export type Passage = Range & { text: string; low: string; bare: string };

export type Item = { kind: "passage"; passage: Passage } | { kind: "table"; table: PassageTable };
export type PassageTable = Range & { rows: (Passage | null)[][] };

export function passageOf(text: string, start: number): Passage {
  const flat = text.replace(/\n/g, " ");
  return { start, end: start + flat.length, text: flat, low: lowerInPlace(flat), bare: foldInPlace(flat) };
}

/** The part [from, to) of a passage, as a passage. */
export function part(passage: Passage, from: number, to: number = passage.text.length): Passage {
  return {
    start: passage.start + from,
    end: passage.start + to,
    text: passage.text.slice(from, to),
    low: passage.low.slice(from, to),
    bare: passage.bare.slice(from, to),
  };
}

/** The passage without white space at its ends. */
export function trimmed(passage: Passage): Passage {
  const from = passage.text.length - passage.text.trimStart().length;
  return part(passage, from, Math.max(from, passage.text.trimEnd().length));
}

/** Document → logical lines in reading order: paragraphs cut by line ends are joined, page numbers dropped. */
export function passagesOf(document: TextDocument): Item[] {
  const items: Item[] = [];
  const width = document.wrapped ? usualWidth(document) : 0;
  let open: (Range & { indent: number }) | null = null;
  const close = () => {
    if (open)
      items.push({
        kind: "passage",
        passage: passageOf(document.text.slice(open.start, open.end), open.start),
      });
    open = null;
  };
  for (const block of document.blocks) {
    if (block.kind === "table") {
      close();
      items.push({ kind: "table", table: tableOf(document, block.rows, block) });
      continue;
    }
    const line = document.text.slice(block.start, block.end);
    if (isNoise(line)) {
      // A page number may stand inside a sentence; a blank line ends one.
      if (!line.trim()) close();
      continue;
    }
    if (
      open &&
      document.wrapped &&
      continues(document.text.slice(open.start, open.end), line, width, block.indent > open.indent)
    ) {
      open = { start: open.start, end: block.end, indent: open.indent };
    } else {
      close();
      open = { start: block.start, end: block.end, indent: block.indent };
    }
    if (!document.wrapped) close();
  }
  close();
  return items.map(withoutInnerNoise);
}

/** A page number swallowed by a joined sentence is blanked, so that lengths stay. */
function withoutInnerNoise(item: Item): Item {
  if (item.kind === "table" || !/trang \d/.test(item.passage.bare)) return item;
  const text = item.passage.text.replace(/\s[-–]?\s?Trang \d+\s?(\/\s?\d+)?\s?[-–]?(?=\s)/gi, (noise) =>
    " ".repeat(noise.length),
  );
  return { kind: "passage", passage: passageOf(text, item.passage.start) };
}

function tableOf(document: TextDocument, rows: (Range | null)[][], range: Range): PassageTable {
  const cell = (at: Range): Passage => {
    const text = document.text.slice(at.start, at.end);
    return { ...passageOf(text, at.start), text };
  };
  return {
    start: range.start,
    end: range.end,
    rows: rows.map((row) => row.map((at) => (at ? cell(at) : null))),
  };
}

/** The lines of a table cell; a cell keeps its line ends because they separate people there. */
export function linesOf(cell: Passage): Passage[] {
  const lines: Passage[] = [];
  let from = 0;
  for (const line of cell.text.split("\n")) {
    if (line.trim()) lines.push(trimmed(passageOf(line, cell.start + from)));
    from += line.length + 1;
  }
  return lines;
}

function isNoise(line: string): boolean {
  const bare = foldInPlace(line).trim();
  return (
    bare === "" ||
    /^[-–—_=*.~\s]+$/.test(bare) ||
    /^[-–\s]*((trang|page)\s*)?\d{1,3}(\s*(\/|of)\s*\d{1,3})?[-–\s]*$/.test(bare)
  );
}

/** How long the long lines are: a line near that width was cut by the margin, a shorter one ended by itself. */
function usualWidth(document: TextDocument): number {
  const widths = document.blocks
    .filter((block) => block.kind === "paragraph")
    .map((block) => block.end - block.start)
    .filter((width) => width > 40)
    .sort((a, b) => a - b);
  return widths[Math.floor(widths.length * 0.8)] ?? 80;
}

const opensItem =
  /^\s*([-–—+*•●▪◦·○■]\s?|\d{1,3}\s?[.)/](?!\d)|[a-zđ]\s?[.)]|[ivx]{1,6}\s?[.)/-]|dieu \d|can cu|xet de nghi|theo de nghi|noi nhan|quyet dinh\s*:?$|so\s*:|cong hoa xa|doc lap|kinh gui|danh sach|phu luc|chuong |tm\s?\.|kt\s?\.|tl\s?\.|tuq\s?\.|(dong chi|d\/c|ong|ba)[ :.])/;
const opensLabel = /^\s*(to truong|to pho|pho to truong|thanh vien|to vien|thu ky)[^,;.]{0,30}:/;

function continues(before: string, line: string, width: number, deeper: boolean): boolean {
  const bare = foldInPlace(line);
  const previous = before.trimEnd();
  const lastLine = previous.slice(previous.lastIndexOf("\n") + 1);
  if (/\t| {3,}\S/.test(lastLine.trim()) || /\S(\t| {3,})\S/.test(line)) return false;
  const waits =
    /([,–-]|(?<!\p{L})(bằng|thay|thế|cho|và|thay thế|là|của|với|tại|ông|bà|đồng chí|kiêm|thôn|xã|số))$/iu.test(
      previous,
    );
  const honorific = /^\s*(Ông|Bà|Ong|Đồng chí|Đ\/c)(?!\p{L})/u.test(line);
  if (opensLabel.test(bare)) return false;
  const item = /^\s*([-–+•*]|\d+[.)])\s/.test(line);
  if (waits && !item && !isCapitals(line) && !(honorific && /,$/.test(previous))) return true;
  if (opensItem.test(bare) && (honorific || !/^\s*(ong|ba)[ :.]/.test(bare))) return false;
  if (/[.;:!?]$/.test(previous)) return false;
  if (isCapitals(line) || isCapitals(lastLine)) return false;
  if (/^\s*[\p{Ll}(]/u.test(line)) return true;
  const opened = opensItem.test(foldInPlace(lastLine)) || /^\s*(Ông|Bà)\s/u.test(lastLine);
  if (/(?<!\p{L})(Văn|Thị|Van|Thi)$/u.test(previous)) return true;
  if (opened && deeper) return true;
  return lastLine.length >= width * 0.72 && lastLine.length > 40;
}

function isCapitals(line: string): boolean {
  return /\p{Lu}{2}/u.test(line) && !/\p{Ll}/u.test(line);
}
