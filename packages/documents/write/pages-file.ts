import type { Sheet } from "./sheet.ts";
import { setting, typesetter } from "./typst.ts";

const PAGE_BEGINS =
  /<g class="typst-page" transform="[^"]*"[^>]*data-page-width="(\d+)" data-page-height="(\d+)">/g;
const SELECTABLE = /<g transform="scale\([^"]*\)"><foreignObject.*?<\/foreignObject><\/g>/gs;
const MARKS = / (?:data-tid|data-hint|class)="[^"]*"/g;
const USE = /<use [^>]*href="#([^"]+)"[^>]*\/>/g;
const DEFINED = /<(path|clipPath)[^>]* id="([^"]+)"[^>]*?(?:\/>|>.*?<\/\1>)/gs;

/** A sheet as drawings of its pages (SVG), each standing alone: letters are outlines, so no typeface is needed. */
export function pagesFile(sheet: Sheet): string[] {
  const drawing = typesetter()
    .svg(setting(sheet))
    .replace(/<\/svg>\s*$/, "");
  const begins = [...drawing.matchAll(PAGE_BEGINS)];
  const defined = [...drawing.slice(0, begins[0]?.index ?? 0).matchAll(DEFINED)];
  const shapes = new Set(defined.map(([, , id]) => id));
  return begins.map((begin, index) => {
    const [tag, width, height] = begin;
    const content = drawing
      .slice(begin.index + tag.length, begins[index + 1]?.index)
      .replace(SELECTABLE, "")
      .replace(MARKS, "")
      .replace(USE, (letter, id) => (shapes.has(id) ? letter : "")); // a space has no shape
    const used = defined
      .filter(([, , id]) => content.includes(`#${id}"`) || content.includes(`#${id})`))
      .map(([shape]) => shape.replace(MARKS, ""));
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
      `<rect width="100%" height="100%" fill="#fff"/><defs>${used.join("")}</defs><g>${content}</svg>`,
    ].join("");
  });
}
