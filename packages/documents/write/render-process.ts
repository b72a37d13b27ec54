import { readFileSync, writeSync } from "node:fs";
import type { Format, Inputs } from "./render.ts";
import { sheetOf } from "./sheet.ts";

/** Each kind of file, with only what it needs in memory. */
const FILES: { [F in Format]: (input: Inputs[F]) => Promise<Uint8Array> } = {
  pdf: async (document) => (await import("./pdf-file.ts")).pdfFile(sheetOf(document)),
  docx: async (document) => (await import("./docx-file.ts")).docxFile(sheetOf(document)),
  pages: async (document) =>
    new TextEncoder().encode(JSON.stringify((await import("./pages-file.ts")).pagesFile(sheetOf(document)))),
  cards: async (sheet) => (await import("../papers/team-card-file.ts")).cardsFile(sheet),
};

/** What render.ts starts: the format as its argument, what it is made of as JSON on its input, the file on its output. */
const file = await FILES[process.argv[2] as Format](JSON.parse(readFileSync(0, "utf8")));
for (let sent = 0; sent < file.length; ) sent += writeSync(1, file, sent);
