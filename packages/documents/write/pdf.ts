import type { OfficialDocument } from "./official.ts";
import { render } from "./render.ts";

/** The document as PDF by NĐ 30/2020/NĐ-CP, set with Typst; it needs no network and no fonts of the machine. */
export const toPdf = (document: OfficialDocument): Promise<Uint8Array> => render(document, "pdf");
