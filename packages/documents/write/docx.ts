import type { OfficialDocument } from "./official.ts";
import { sheetOf } from "./sheet.ts";

/**
 * The document as DOCX to go on editing, by NĐ 30/2020/NĐ-CP. The library is loaded when the first
 * document is written: a server that writes none does not carry it.
 */
export async function toDocx(document: OfficialDocument): Promise<Uint8Array> {
  const { docxFile } = await import("./docx-file.ts");
  return docxFile(sheetOf(document));
}
