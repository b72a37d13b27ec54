import { readFileSync } from "node:fs";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { CELL_PADDING, FONT, LINE, PAGE, PAGE_NUMBER_SIZE, RULE_GAP, RULE_WIDTH, STYLES } from "./layout.ts";
import type { Sheet } from "./sheet.ts";
import { typefaceFolders } from "./typeface.ts";

/** layout.ts as official.typ reads it. */
const layout = {
  page: PAGE,
  font: FONT.pdf,
  pageNumberSize: PAGE_NUMBER_SIZE,
  ruleWidth: RULE_WIDTH,
  ruleGap: RULE_GAP,
  line: LINE,
  cellPadding: CELL_PADDING,
  styles: STYLES,
};

const compiler = () => NodeCompiler.create({ fontArgs: [{ fontPaths: typefaceFolders() }] });

const source = (sheet: Sheet) => ({
  mainFileContent: readFileSync(new URL("./official.typ", import.meta.url), "utf8"),
  inputs: { sheet: JSON.stringify(sheet), layout: JSON.stringify(layout) },
});

/** A sheet as the bytes of a PDF, with its letters embedded and tagged for readers of screens. */
export const pdfFile = (sheet: Sheet): Uint8Array => new Uint8Array(compiler().pdf(source(sheet)));

/** A sheet as one picture (SVG, its letters as outlines), the pages below each other: the same pages as the PDF's. */
export const svgFile = (sheet: Sheet): Uint8Array =>
  new TextEncoder().encode(compiler().plainSvg(source(sheet)));
