import type { OfficialDocument } from "./official.ts";
import { render } from "./render.ts";

/** The document as DOCX by NĐ 30/2020/NĐ-CP, to go on editing in any word processor. */
export const toDocx = (document: OfficialDocument): Promise<Uint8Array> => render(document, "docx");
