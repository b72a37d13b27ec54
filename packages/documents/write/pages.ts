import type { OfficialDocument } from "./official.ts";
import { render } from "./render.ts";

/** The pages of the PDF as drawings (SVG), for a preview in a browser: about 20 KB each when compressed. */
export const toPages = async (document: OfficialDocument): Promise<string[]> =>
  JSON.parse(new TextDecoder().decode(await render(document, "pages")));
