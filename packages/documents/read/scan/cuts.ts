import type { Rule } from "../pdf-rules.ts";
import { type Plane, shrink } from "./plane.ts";

/** A part of a page, in pixels; right and bottom are outside it. */
export type Box = { left: number; top: number; right: number; bottom: number };

const SHRINK = 4;
const INK = 140;
/** In pixels: less than this apart, letters belong to one line, or words to one column. */
const BETWEEN_LINES = 4;
const BETWEEN_COLUMNS = 44;
/** White around a piece, and what of the page itself may belong to its letters' edges. */
const MARGIN = 24;
const EDGE = 3;

/**
 * The pieces of text of a page: it is cut along empty strips, from side to side between lines and from top to bottom
 * between columns, and where a border stood, until nothing is left to cut. Columns, cells and lines are read apart, so
 * that a gap between columns says nothing about the spaces between words. @param rules the borders, no longer drawn
 */
export function piecesOf(plane: Plane, rules: Rule[]): Box[] {
  const small = shrink(plane, SHRINK, "dark");
  const ink = Uint8Array.from(small.grey, (value) => (value < INK ? 1 : 0));
  const whole = { left: 0, top: 0, right: small.width, bottom: small.height };
  const borders = rules
    .filter(({ across }) => !across)
    .map(({ at, from, to }) => ({ at: at / SHRINK, from: from / SHRINK, to: to / SHRINK }));
  const page = { ink, width: small.width, borders };
  return cut(page, whole, 0).flatMap((piece) => {
    const box = {
      left: Math.max(0, piece.left * SHRINK - EDGE),
      top: Math.max(0, piece.top * SHRINK - EDGE),
      right: Math.min(plane.width, piece.right * SHRINK + EDGE),
      bottom: Math.min(plane.height, piece.bottom * SHRINK + EDGE),
    };
    return isSpeck(piece) ? [] : [box];
  });
}

/** Smaller than a full stop at any size that is read. */
function isSpeck({ left, top, right, bottom }: Box): boolean {
  return (right - left) * SHRINK < 12 || (bottom - top) * SHRINK < 16;
}

type Page = { ink: Uint8Array; width: number; borders: { at: number; from: number; to: number }[] };

function cut(page: Page, box: Box, depth: number): Box[] {
  const trimmed = trim(page, box);
  if (!trimmed) return [];
  if (depth > 16) return [trimmed];
  const parts = [
    partsOf(page, trimmed, true, BETWEEN_LINES),
    atBorder(page, trimmed),
    partsOf(page, trimmed, false, BETWEEN_COLUMNS),
  ].find(({ length }) => length > 1);
  return parts ? parts.flatMap((part) => cut(page, part, depth + 1)) : [trimmed];
}

/** The box cut where an upright border ran through the whole of it. */
function atBorder({ borders }: Page, box: Box): Box[] {
  const border = borders.find(
    ({ at, from, to }) =>
      at > box.left + 1 && at < box.right - 1 && from <= box.top + 2 && to >= box.bottom - 2,
  );
  if (!border) return [box];
  const at = Math.round(border.at);
  return [
    { ...box, right: at },
    { ...box, left: at },
  ];
}

/** The box cut wherever its profile is empty for long enough. */
function partsOf(page: Page, box: Box, across: boolean, between: number): Box[] {
  const profile = profileOf(page, box, across);
  const gap = Math.round(between / SHRINK);
  const base = across ? box.top : box.left;
  const parts: Box[] = [];
  let from = 0;
  let last = -1;
  for (let i = 0; i <= profile.length; i++) {
    if (i < profile.length && profile[i]! === 0) continue;
    if (last >= 0 && (i === profile.length || i - last - 1 >= gap)) {
      parts.push(
        across
          ? { ...box, top: base + from, bottom: base + last + 1 }
          : { ...box, left: base + from, right: base + last + 1 },
      );
      from = i;
    } else if (last < 0) from = i;
    last = i;
  }
  return parts;
}

function trim(page: Page, box: Box): Box | null {
  const rows = profileOf(page, box, true);
  const columns = profileOf(page, box, false);
  const top = rows.findIndex((count) => count > 0);
  if (top < 0) return null;
  return {
    top: box.top + top,
    bottom: box.top + rows.findLastIndex((count) => count > 0) + 1,
    left: box.left + columns.findIndex((count) => count > 0),
    right: box.left + columns.findLastIndex((count) => count > 0) + 1,
  };
}

function profileOf({ ink, width }: Page, box: Box, across: boolean): Uint32Array {
  const profile = new Uint32Array(across ? box.bottom - box.top : box.right - box.left);
  for (let y = box.top; y < box.bottom; y++) {
    for (let x = box.left; x < box.right; x++) {
      if (ink[y * width + x]) profile[across ? y - box.top : x - box.left]!++;
    }
  }
  return profile;
}

/** The part of a page that a box holds, in the middle of white paper. `left` and `top`: where its corner would lie. */
export function crop({ width, grey }: Plane, box: Box): Plane & { left: number; top: number } {
  const [w, h] = [box.right - box.left + 2 * MARGIN, box.bottom - box.top + 2 * MARGIN];
  const part = new Uint8Array(w * h).fill(255);
  for (let y = box.top; y < box.bottom; y++)
    part.set(grey.subarray(y * width + box.left, y * width + box.right), (y - box.top + MARGIN) * w + MARGIN);
  return { width: w, height: h, grey: part, left: box.left - MARGIN, top: box.top - MARGIN };
}
