import { readFileSync, writeSync } from "node:fs";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { CELL_PADDING, FONT, LINE, PAGE, PAGE_NUMBER_SIZE, RULE_GAP, RULE_WIDTH, STYLES } from "./layout.ts";
import { typefaceFolders } from "./typeface.ts";

/** The process that pdf.ts starts: a sheet as JSON on its input, the PDF on its output. */
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

const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: typefaceFolders() }] });
const pdf = compiler.pdf({
  mainFileContent: readFileSync(new URL("./official.typ", import.meta.url), "utf8"),
  inputs: { sheet: readFileSync(0, "utf8"), layout: JSON.stringify(layout) },
});
for (let sent = 0; sent < pdf.length; ) sent += writeSync(1, pdf, sent);
