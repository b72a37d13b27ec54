import { foldInPlace, lowerInPlace } from "../../words/fold.ts";
import type { Range, TextDocument } from "./document.ts";
import { breaksNumber, continues, isNoise, measureOf } from "./line-ends.ts";

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

/** No paragraph of a decision is longer; what follows in one that is, is not looked at. */
const LONGEST = 5000;

/** Document → logical lines in reading order: paragraphs cut by line ends are joined, page numbers dropped. */
export function passagesOf(document: TextDocument): Item[] {
  const items: Item[] = [];
  const measure = document.wrapped ? measureOf(document) : null;
  let open: (Range & { indent: number; lastIndent: number }) | null = null;
  const close = () => {
    if (open)
      items.push({
        kind: "passage",
        passage: passageOf(
          document.text.slice(open.start, Math.min(open.end, open.start + LONGEST)),
          open.start,
        ),
      });
    open = null;
  };
  for (const block of document.blocks) {
    if (block.kind === "table") {
      close();
      items.push({ kind: "table", table: tableOf(document, block.rows, block) });
      continue;
    }
    const line = document.text.slice(block.start, Math.min(block.end, block.start + LONGEST));
    if (isNoise(line) && !(open && breaksNumber(document.text.slice(open.start, open.end), line))) {
      // A page number may stand inside a sentence; a blank line ends one.
      if (!line.trim()) close();
      continue;
    }
    if (
      open &&
      document.wrapped &&
      block.end - open.start < LONGEST &&
      continues(document.text.slice(open.start, open.end), line, measure, {
        indent: open.lastIndent,
        deeper: block.indent > open.indent,
      })
    ) {
      open = { start: open.start, indent: open.indent, end: block.end, lastIndent: block.indent };
    } else {
      close();
      open = { start: block.start, end: block.end, indent: block.indent, lastIndent: block.indent };
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
    const text = document.text.slice(at.start, Math.min(at.end, at.start + LONGEST));
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
