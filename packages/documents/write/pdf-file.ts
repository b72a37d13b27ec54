import type { Sheet } from "./sheet.ts";
import { setting, typesetter } from "./typst.ts";

/** A sheet as the bytes of a PDF, with its letters embedded and tagged for readers of screens. */
export const pdfFile = (sheet: Sheet): Uint8Array => new Uint8Array(typesetter().pdf(setting(sheet)));

/** A sheet as one picture (SVG, its letters as outlines), the pages below each other: the same pages as the PDF's. */
export const svgFile = (sheet: Sheet): Uint8Array =>
  new TextEncoder().encode(typesetter().plainSvg(setting(sheet)));
