import type { Sheet } from "./sheet.ts";
import { setting, typesetter } from "./typst.ts";

/** A sheet as the bytes of a PDF, with its letters embedded and tagged for readers of screens. */
export const pdfFile = (sheet: Sheet): Uint8Array => new Uint8Array(typesetter().pdf(setting(sheet)));
