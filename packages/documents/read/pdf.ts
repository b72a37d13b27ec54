import { composeDocument, type TextDocument } from "@toso/domain/decisions/read/document";
import { blocksOfPages, type Page } from "./pdf-blocks.ts";
import { lettersOf, overlaps, type TextOperations } from "./pdf-glyphs.ts";
import { gridsOf } from "./pdf-grid.ts";
import type { Glyphs } from "./pdf-lines.ts";
import { type Operations, type Rule, rulesOf } from "./pdf-rules.ts";
import { type Unreadable, unreadable } from "./refusals.ts";
import { takeFaint } from "./scan/faint.ts";
import { isWithoutText, textPage } from "./scan/pages.ts";
import { recognise, type Watching } from "./scan/scan.ts";

type Pdf = Awaited<ReturnType<typeof import("unpdf")["getDocumentProxy"]>>;

const MOST_PAGES = 200;
/** A page with fewer letters is a picture, perhaps with a page number put on it. */
const FEWEST_LETTERS = 20;
/** Borders are looked for on this many pages at most, and only where a list of people is. */
const MOST_RULED_PAGES = 60;

/**
 * A PDF with a text layer → blocks. A PDF only knows where letters stand and lines are drawn: columns and tables are
 * found again from positions. Pages without text are scans: what stands on them is recognised.
 */
export async function readPdf(bytes: Uint8Array, watching: Watching): Promise<TextDocument | Unreadable> {
  const { getDocumentProxy, getResolvedPDFJS } = await import("unpdf");
  let pdf: Pdf;
  try {
    pdf = await getDocumentProxy(new Uint8Array(bytes), {
      useSystemFonts: false,
      verbosity: 0,
    });
  } catch (error) {
    return unreadable(error instanceof Error && error.name === "PasswordException" ? "encrypted" : "damaged");
  }
  try {
    const operations = (await getResolvedPDFJS()).OPS as unknown as Operations & TextOperations & Pictures;
    const texts = await textOfPages(pdf, operations);
    const scanned = await scannedPages(pdf, texts, operations);
    const recognised = await recognise(
      scanned.map((i) => ({ bytes, page: i + 1 })),
      watching,
    );
    if ("code" in recognised) return recognised;
    if (scanned.length === texts.length && isWithoutText(recognised)) return unreadable("no_text");
    const hasList = texts.some((glyphs) => /tên/iu.test(glyphs.map((piece) => piece.text).join("")));
    const pages: Page[] = [];
    for (const [i, glyphs] of texts.entries()) {
      const scan = recognised[scanned.indexOf(i)];
      if (scan) {
        pages.push(textPage(scan));
        continue;
      }
      const rules = hasList && i < MOST_RULED_PAGES ? await rulesOfPage(pdf, i + 1, operations) : [];
      pages.push({ glyphs, grids: gridsOf(rules, glyphs) });
    }
    return takeFaint(composeDocument(blocksOfPages(pages), "pdf", true));
  } finally {
    await pdf.loadingTask.destroy();
  }
}

/** Pages that are pictures of text. The last page of a decision may hold little but the signature, and no picture. */
async function scannedPages(pdf: Pdf, texts: Glyphs[][], operations: Pictures): Promise<number[]> {
  const poor = texts.flatMap((glyphs, i) => (lettersIn(glyphs) < FEWEST_LETTERS ? [i] : []));
  if (poor.length === texts.length) return poor;
  const pictures = await Promise.all(poor.map((i) => hasPicture(pdf, i + 1, operations)));
  return poor.filter((_, i) => pictures[i]);
}

type Pictures = Record<"paintImageXObject" | "paintInlineImageXObject" | "paintImageMaskXObject", number>;

async function hasPicture(pdf: Pdf, number: number, operations: Pictures): Promise<boolean> {
  const { fnArray } = await (await pdf.getPage(number)).getOperatorList();
  const { paintImageXObject, paintInlineImageXObject, paintImageMaskXObject } = operations;
  return fnArray.some((one) =>
    [paintImageXObject, paintInlineImageXObject, paintImageMaskXObject].includes(one),
  );
}

function lettersIn(glyphs: Glyphs[]): number {
  return glyphs.reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0);
}

async function textOfPages(pdf: Pdf, operations: TextOperations): Promise<Glyphs[][]> {
  const pages: Glyphs[][] = [];
  for (let number = 1; number <= Math.min(pdf.numPages, MOST_PAGES); number++) {
    const page = await pdf.getPage(number);
    const { height } = page.getViewport({ scale: 1 });
    const content = await page.getTextContent();
    const runs = content.items.flatMap((item): Glyphs[] => {
      if (!("str" in item) || item.str.length === 0) return [];
      const [, , , scale, x, y] = item.transform as number[];
      const size = Math.abs(scale!) || item.height || 10;
      return [{ text: item.str, x: x!, y: height - y!, width: item.width, size }];
    });
    const letters = overlaps(runs) ? lettersOf(await page.getOperatorList(), operations, height) : [];
    // A drawing that cannot be followed leaves the library's runs.
    pages.push(letters.length > runs.length ? letters : runs);
  }
  return pages;
}

async function rulesOfPage(pdf: Pdf, number: number, operations: Operations): Promise<Rule[]> {
  const page = await pdf.getPage(number);
  try {
    return rulesOf(await page.getOperatorList(), operations, page.getViewport({ scale: 1 }).height);
  } catch {
    // A page whose drawing cannot be followed still has its text.
    return [];
  }
}
