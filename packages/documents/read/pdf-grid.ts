import type { DraftCell } from "@toso/domain/decisions/read/document";
import { type Glyphs, linesOf, textOf } from "./pdf-lines.ts";
import type { Rule } from "./pdf-rules.ts";
import { wordsOf } from "./pdf-words.ts";

/** A table with drawn borders: where it stands on its page, and its cells, merged ones with their spans. */
export type Grid = {
  top: number;
  bottom: number;
  left: number;
  right: number;
  edges: number[];
  rows: DraftCell[][];
};

const NEAR = 3;

/** The tables that a page's rules enclose, with the text of each cell. Boxes of a single column are no tables. */
export function gridsOf(rules: Rule[], glyphs: Glyphs[]): Grid[] {
  return clustersOf(rules).flatMap((cluster) => {
    const edges = positions(cluster.filter((rule) => !rule.across).map((rule) => rule.at));
    const levels = positions(cluster.filter((rule) => rule.across).map((rule) => rule.at));
    if (edges.length < 3 || levels.length < 2 || edges.length > 30 || levels.length > 400) return [];
    return [gridOf(cluster, edges, levels, glyphs)];
  });
}

/** Rules that touch belong to one table. */
function clustersOf(rules: Rule[]): Rule[][] {
  const clusters: Rule[][] = [];
  for (const rule of rules.slice(0, 6000)) {
    const touched = clusters.filter((cluster) => cluster.some((other) => touch(rule, other)));
    const merged = [rule, ...touched.flat()];
    for (const cluster of touched) clusters.splice(clusters.indexOf(cluster), 1);
    clusters.push(merged);
  }
  return clusters;
}

function touch(a: Rule, b: Rule): boolean {
  if (a.across === b.across)
    return Math.abs(a.at - b.at) < NEAR && a.from < b.to + NEAR && b.from < a.to + NEAR;
  return a.at > b.from - NEAR && a.at < b.to + NEAR && b.at > a.from - NEAR && b.at < a.to + NEAR;
}

function positions(values: number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const merged: number[] = [];
  for (const value of sorted) if (merged.length === 0 || value - merged.at(-1)! > NEAR) merged.push(value);
  return merged;
}

function gridOf(cluster: Rule[], edges: number[], levels: number[], glyphs: Glyphs[]): Grid {
  const [columns, rows] = [edges.length - 1, levels.length - 1];
  const crossed = (across: boolean, at: number, point: number) =>
    cluster.some(
      (rule) =>
        rule.across === across && Math.abs(rule.at - at) < NEAR && rule.from < point && rule.to > point,
    );
  const middle = (list: number[], i: number) => (list[i]! + list[i + 1]!) / 2;
  const taken = Array.from({ length: rows }, () => new Array<boolean>(columns).fill(false));
  const drafts: DraftCell[][] = [];
  for (let r = 0; r < rows; r++) {
    const cells: DraftCell[] = [];
    for (let c = 0; c < columns; c++) {
      if (taken[r]![c]) continue;
      let right = c + 1;
      while (right < columns && !taken[r]![right] && !crossed(false, edges[right]!, middle(levels, r)))
        right++;
      let below = r + 1;
      while (below < rows && !crossed(true, levels[below]!, middle(edges, c))) below++;
      for (let y = r; y < below; y++) for (let x = c; x < right; x++) taken[y]![x] = true;
      const text = textIn(glyphs, edges[c]!, edges[right]!, levels[r]!, levels[below]!);
      cells.push({ text, columns: right - c, rows: below - r });
    }
    drafts.push(cells);
  }
  return {
    top: levels[0]!,
    bottom: levels.at(-1)!,
    left: edges[0]!,
    right: edges.at(-1)!,
    edges,
    rows: drafts,
  };
}

/** The text inside a cell; only a line that begins a person or an item is a line of its own. */
function textIn(glyphs: Glyphs[], left: number, right: number, top: number, bottom: number): string {
  const inside = glyphs.flatMap((piece) => {
    const y = piece.y - piece.size * 0.3;
    if (y < top || y > bottom || piece.x > right || piece.x + piece.width < left) return [];
    const whole = piece.x > left - 1 && piece.x + piece.width < right + 1;
    return (whole ? [piece] : wordsOf(piece)).filter((word) => {
      const x = word.x + word.width / 2;
      return x > left && x < right;
    });
  });
  return linesOf(inside)
    .map((line) => textOf(line).replace(/\t/g, " "))
    .reduce((text, line) => (text ? text + (opensLine.test(line) ? "\n" : " ") + line : line), "");
}

const opensLine = /^(?:[-–+•]|\d{1,2}[.)]|Ông |Bà |Đ\/c )/u;
