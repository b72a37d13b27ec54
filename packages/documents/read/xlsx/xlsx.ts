import type { Sheet } from "@toso/domain/households/list/sheet";
import { SheetRefusal } from "../sheet-refusals.ts";
import { openZip } from "../zip.ts";
import { readSharedStrings } from "./shared-strings.ts";
import { readStyles } from "./styles.ts";
import { readWorkbook } from "./workbook.ts";
import { readWorksheet } from "./worksheet.ts";
import { xmlWalker } from "./xml.ts";

/**
 * The sheets of an .xlsx or .xlsm (ECMA-376). Read by its own few parts on saxes and Node's inflater: read-excel-file gives
 * neither merged ranges nor crossed-out text, and no limit on what a bomb inflates to. Throws SheetRefusal.
 */
export async function readXlsx(bytes: Uint8Array): Promise<Sheet[]> {
  const readPart = openZip(bytes);
  if (readPart("mimetype") || readPart("content.xml")) throw new SheetRefusal("open_document");
  const walk = await xmlWalker();
  const { sheets, sharedStrings, styles } = readWorkbook(readPart, walk);
  const looks = {
    texts: readSharedStrings(sharedStrings ? readPart(sharedStrings) : undefined, walk),
    styles: readStyles(styles ? readPart(styles) : undefined, walk),
  };
  return sheets.map(({ name, hidden, path }) => {
    const part = readPart(path);
    if (!part) throw new SheetRefusal("damaged");
    return { name: name.normalize("NFC"), hidden, ...readWorksheet(part, walk, looks) };
  });
}
