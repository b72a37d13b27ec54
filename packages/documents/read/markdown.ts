import type { DraftBlock } from "@toso/domain/decisions/read/document";

/** True when the marks of Markdown carry meaning in this text, whatever its file is called. */
export function looksLikeMarkdown(text: string): boolean {
  const marks =
    text.match(/^#{1,6} \S|\*\*[^*\n]+\*\*|^[ \t]{0,20}\|?[ \t]{0,20}:?-{3,}:?[ \t]{0,20}\|/gm)?.length ?? 0;
  return marks >= 2;
}

/**
 * Markdown → blocks: emphasis, heading marks and escapes go, pipe tables become tables, everything else stays as
 * the person sees it. Bullets and numbers are kept: they tell lists from prose later.
 */
export function readMarkdown(text: string): DraftBlock[] {
  const drafts: DraftBlock[] = [];
  const lines = text.split("\n");
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (isRow(line) && isRule(lines[i + 1] ?? "")) {
      const rows = [cells(line)];
      i += 2;
      while (i < lines.length && isRow(lines[i]!)) rows.push(cells(lines[i++]!));
      i--;
      drafts.push({ kind: "table", rows: rows.map((row) => row.map((cell) => ({ text: cell }))) });
    } else if (/^\s*(`{3}|~{3}|([-*_]\s*){3,}$|<!--.*-->\s*$)/.test(line)) {
      drafts.push({ kind: "paragraph", text: "" });
    } else {
      drafts.push({ kind: "paragraph", text: plainLine(line) });
    }
  }
  return drafts;
}

function isRow(line: string): boolean {
  return (line.match(/(?<!\\)\|/g)?.length ?? 0) >= (line.trim().startsWith("|") ? 2 : 1);
}

function isRule(line: string): boolean {
  return /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/.test(line) && line.includes("|");
}

function cells(line: string): string[] {
  return line
    .trim()
    .replace(/^\|/, "")
    .replace(/(?<!\\)\|$/, "")
    .split(/(?<!\\)\|/)
    .map((cell) =>
      cell
        .trim()
        .split(/ *<br ?\/?> */i)
        .map(plainLine)
        .join("\n"),
    );
}

/** No paragraph is longer; the search for pairs of marks in one that is would not end. */
const LONGEST_LINE = 4000;

function plainLine(line: string): string {
  if (line.length > LONGEST_LINE) return line;
  return line
    .replace(/^\s{0,3}(>\s?)*#{1,6}\s+/, "")
    .replace(/^\s{0,3}>\s?/, "")
    .replace(/^(\s*)[*+](?=\s)/, "$1-")
    .replace(/\\([\\`*_{}[\]()#+\-.!|<>~])/g, (_, mark: string) =>
      String.fromCharCode(0xe000 + mark.charCodeAt(0)),
    )
    .replace(/(\*\*\*|\*\*|__)(?=\S)(.*?\S)\1/g, "$2")
    .replace(/(?<![\p{L}\d*])([*_])(?=[^\s*_])([^*_]*[^\s*_])\1(?![\p{L}\d*])/gu, "$2")
    .replace(/(\*\*|__)/g, "")
    .replace(/^(\s*)\*(?=\S)/, "$1")
    .replace(/(?<=\S)\*$/, "")
    .replace(/`([^`]+)`/g, "$1")
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/&nbsp;/g, " ")
    .replace(/&amp;/g, "&")
    .replace(/[\ue000-\ue0ff]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xe000))
    .replace(/ *<br ?\/?> */gi, " ")
    .trimEnd();
}
