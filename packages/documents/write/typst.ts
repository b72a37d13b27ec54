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

/** A compiler that knows the faces of official documents, and nothing of the machine's or the network's. */
export const typesetter = () => NodeCompiler.create({ fontArgs: [{ fontPaths: typefaceFolders() }] });

/** What the compiler is given to set a sheet. */
export const setting = (sheet: Sheet) => ({
  mainFileContent: readFileSync(new URL("./official.typ", import.meta.url), "utf8"),
  inputs: { sheet: JSON.stringify(sheet), layout: JSON.stringify(layout) },
});
