import { type PreviewRow, previewOf } from "@toso/domain/households/list/preview";
import { type HouseholdList, readHouseholdList } from "@toso/domain/households/read-list";
import { readSheets } from "./sheet.ts";

/** A household list read from a file, and row by row what importing it will do. `code` names a refusal for machines. */
export interface HouseholdFile extends HouseholdList {
  preview: PreviewRow[];
  code?: string;
}

/**
 * The bytes of an .xlsx or .csv → the households it lists, as written, or why it is refused: empty, over 20 MB, behind a
 * password, another kind of file, no list in it. Never throws. The name may tell the hamlet and whether text is CSV.
 */
export async function readHouseholdFile(bytes: Uint8Array, fileName: string): Promise<HouseholdFile> {
  const read = await readSheets(bytes, fileName);
  if ("refusal" in read) {
    const { code, sentence } = read.refusal;
    return { households: [], findings: [], refused: true, reason: sentence, code, preview: [] };
  }
  const list = readHouseholdList(read.sheets, fileName.replace(/^.*[/\\]/, ""));
  const { households, findings, refused, reason } = list;
  return {
    households,
    findings,
    refused,
    ...(reason && { reason, code: "no_list" }),
    preview: previewOf(list),
  };
}
