import { composeDocument, type TextDocument } from "@toso/domain/decisions/read/document";
import { blocksOfPages } from "../pdf-blocks.ts";
import { type Unreadable, unreadable } from "../refusals.ts";
import { takeFaint } from "./faint.ts";
import { isWithoutText, textPage } from "./pages.ts";
import { recognise, type Watching } from "./scan.ts";

/** Scans or photos of a document's pages, in their order → its text and blocks, or why nothing can be read. */
export async function readPictures(
  pictures: Uint8Array[],
  watching: Watching,
): Promise<TextDocument | Unreadable> {
  const pages = await recognise(
    pictures.map((bytes) => ({ bytes, page: null })),
    watching,
  );
  if ("code" in pages) return pages;
  if (isWithoutText(pages)) return unreadable("no_text");
  return takeFaint(composeDocument(blocksOfPages(pages.map(textPage)), "pdf", true));
}
