import type { OfficialDocument } from "./official.ts";
import { render } from "./render.ts";

/** The document as one SVG, its pages below each other as the PDF has them: what it will look like, in any browser. */
export const toSvg = async (document: OfficialDocument): Promise<string> =>
  new TextDecoder().decode(await render(document, "svg"));
