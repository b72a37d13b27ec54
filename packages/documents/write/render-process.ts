import { readFileSync, writeSync } from "node:fs";
import type { OfficialDocument } from "./official.ts";
import type { Format } from "./render.ts";
import { sheetOf } from "./sheet.ts";

/** What render.ts starts: the format as its argument, a document as JSON on its input, the file on its output. */
const format = process.argv[2] as Format;
const document: OfficialDocument = JSON.parse(readFileSync(0, "utf8"));
const file = await fileOf(document);
for (let sent = 0; sent < file.length; ) sent += writeSync(1, file, sent);

async function fileOf(document: OfficialDocument): Promise<Uint8Array> {
  const sheet = sheetOf(document);
  switch (format) {
    case "pdf":
      return (await import("./pdf-file.ts")).pdfFile(sheet);
    case "docx":
      return (await import("./docx-file.ts")).docxFile(sheet);
    case "pages":
      return new TextEncoder().encode(JSON.stringify((await import("./pages-file.ts")).pagesFile(sheet)));
  }
}
