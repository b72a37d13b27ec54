import { composeDocument, type TextDocument } from "@toso/domain/decisions/read/document";
import { blocksOfPages } from "./pdf-blocks.ts";
import type { Glyphs } from "./pdf-lines.ts";
import { type Unreadable, unreadable } from "./refusals.ts";

const MOST_PAGES = 200;

/**
 * A PDF with a text layer → blocks. A PDF only knows where letters stand: lines, columns and tables are found again
 * from positions. Without text it is a scan and refused (reading scans is another reader's work).
 */
export async function readPdf(bytes: Uint8Array): Promise<TextDocument | Unreadable> {
  const { getDocumentProxy } = await import("unpdf");
  let pdf: Awaited<ReturnType<typeof getDocumentProxy>>;
  try {
    pdf = await getDocumentProxy(new Uint8Array(bytes), {
      isEvalSupported: false,
      useSystemFonts: false,
      verbosity: 0,
    });
  } catch (error) {
    return unreadable(error instanceof Error && error.name === "PasswordException" ? "encrypted" : "damaged");
  }
  try {
    const pages: Glyphs[][] = [];
    for (let number = 1; number <= Math.min(pdf.numPages, MOST_PAGES); number++) {
      const page = await pdf.getPage(number);
      const { height } = page.getViewport({ scale: 1 });
      const content = await page.getTextContent();
      pages.push(
        content.items.flatMap((item) =>
          "str" in item && item.str.length > 0
            ? [
                {
                  text: item.str,
                  x: item.transform[4] as number,
                  y: height - (item.transform[5] as number),
                  width: item.width,
                  size: Math.abs((item.transform[3] as number) || item.height) || 10,
                },
              ]
            : [],
        ),
      );
    }
    const letters = pages.flat().reduce((sum, piece) => sum + (piece.text.match(/\p{L}/gu)?.length ?? 0), 0);
    if (letters < 40) return unreadable("scan");
    return composeDocument(blocksOfPages(pages), "pdf", true);
  } finally {
    await pdf.destroy();
  }
}
