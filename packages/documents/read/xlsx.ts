import {
  composeDocument,
  type DraftBlock,
  type DraftCell,
  type TextDocument,
} from "@toso/domain/decisions/read/document";
import type { Archive } from "./archive.ts";
import { type Unreadable, unreadable } from "./refusals.ts";
import { parseXml, type XmlNode } from "./xml.ts";

const MOST_SHEETS = 10;
const MOST_ROWS = 5000;
const MOST_COLUMNS = 40;

/**
 * The lists of a workbook → blocks: what stands above the heading row is text, from there on a table with its merged
 * cells. (Household lists are imported elsewhere, row by row.)
 */
export function readXlsx(archive: Archive): TextDocument | Unreadable {
  const strings = sharedStrings(archive.file("xl/sharedStrings.xml"));
  const drafts = archive.names
    .filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name))
    .sort((a, b) => sheetNumber(a) - sheetNumber(b))
    .slice(0, MOST_SHEETS)
    .flatMap((name) => blocksOf(parseXml(archive.file(name)!), strings));
  if (drafts.length === 0) return unreadable("empty");
  return composeDocument(drafts, "xlsx", false);
}

function sheetNumber(name: string): number {
  return Number(/\d+/.exec(name)![0]);
}

function sharedStrings(xml: string | null): string[] {
  return xml ? parseXml(xml).all("si").map(textIn) : [];
}

/** All text of a string item; its phonetic hints are not text. */
function textIn(node: XmlNode): string {
  return node.children
    .map((child) =>
      typeof child === "string"
        ? node.name === "t"
          ? child
          : ""
        : child.name === "rPh"
          ? ""
          : textIn(child),
    )
    .join("");
}

type Sheet = { cells: string[][]; width: number };

function blocksOf(sheet: XmlNode, strings: string[]): DraftBlock[] {
  const { cells, width } = cellsOf(sheet, strings);
  const head = headOf(cells);
  const above = head < 0 ? cells : cells.slice(0, head);
  const drafts: DraftBlock[] = above.flatMap((row) =>
    row.filter((text) => text).map((text): DraftBlock => ({ kind: "paragraph", text })),
  );
  if (head < 0) return drafts;
  const merges = (sheet.first("mergeCells")?.all("mergeCell") ?? []).map((merge) =>
    spanOf(merge.attribute("ref")),
  );
  const foot = footOf(cells, head);
  const rows = cells.slice(head, foot).map((row, r) => {
    const drawn: DraftCell[] = [];
    for (let c = 0; c < width; c++) {
      const inside = merges.find(
        (span) => span.top <= r + head && r + head <= span.bottom && span.left <= c && c <= span.right,
      );
      if (!inside) drawn.push({ text: row[c] ?? "" });
      else if (inside.top === r + head && inside.left === c) {
        drawn.push({
          text: row[c] ?? "",
          columns: Math.min(width, inside.right + 1) - c,
          rows: inside.bottom - inside.top + 1,
        });
      }
    }
    return drawn;
  });
  const below = cells.slice(foot).flatMap((row) => row.filter((text) => text));
  return [
    ...drafts,
    { kind: "table", rows },
    ...below.map((text): DraftBlock => ({ kind: "paragraph", text })),
  ];
}

/** The row of titles: one says "Họ và tên", else it begins with "STT" ("STT | Thôn | Người thôi | Người thay"). */
function headOf(cells: string[][]): number {
  const named = cells.findIndex((row) =>
    row.some((text) => /h[oọ]\s*(?:v[aà]|,)?\s*(?:ch[uữ]\s*đ[eệ]m|t[eê]n)/iu.test(text)),
  );
  if (named >= 0) return named;
  return cells.findIndex((row) => {
    const filled = row.filter((text) => text);
    return filled.length >= 3 && /^(?:s\.?tt|tt|số tt|số thứ tự)\.?$/iu.test(filled[0]!.trim());
  });
}

/** Where the list ends: lines of one cell each, from the first column on, are what stands below it. */
function footOf(cells: string[][], head: number): number {
  let foot = cells.length;
  for (let r = cells.length - 1; r > head; r--) {
    const filled = cells[r]!.filter((text) => text).length;
    if (filled > 1) break;
    if (filled === 1 && (cells[r]![0]?.length ?? 0) > 3) foot = r;
  }
  return foot;
}

function cellsOf(sheet: XmlNode, strings: string[]): Sheet {
  const cells: string[][] = [];
  let width = 0;
  for (const row of (sheet.first("sheetData")?.all("row") ?? []).slice(0, MOST_ROWS)) {
    const at = Number(row.attribute("r") || cells.length + 1) - 1;
    if (at > MOST_ROWS) break;
    while (cells.length <= at) cells.push([]);
    row.all("c").forEach((cell, i) => {
      const column = cell.attribute("r") ? columnOf(cell.attribute("r")) : i;
      if (column >= MOST_COLUMNS) return;
      const text = valueIn(cell, strings).trim();
      if (!text) return;
      const line = cells[at]!;
      while (line.length <= column) line.push("");
      line[column] = text;
      width = Math.max(width, column + 1);
    });
  }
  return { cells, width };
}

function valueIn(cell: XmlNode, strings: string[]): string {
  const value = cell.first("v") ? plainText(cell.first("v")!) : "";
  switch (cell.attribute("t")) {
    case "s":
      return strings[Number(value)] ?? "";
    case "inlineStr":
      return cell.first("is") ? textIn(cell.first("is")!) : "";
    default:
      return value;
  }
}

function plainText(node: XmlNode): string {
  return node.children.filter((child) => typeof child === "string").join("");
}

/** "B3" → 1. */
function columnOf(reference: string): number {
  return (
    [...(/^[A-Z]+/i.exec(reference)?.[0].toUpperCase() ?? "A")].reduce(
      (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
      0,
    ) - 1
  );
}

function spanOf(reference: string) {
  const [from = "A1", to = from] = reference.split(":");
  const row = (cell: string) => Number(/\d+$/.exec(cell)?.[0] ?? 1) - 1;
  return { top: row(from), bottom: row(to), left: columnOf(from), right: columnOf(to) };
}
