import { levelPage } from "./page-picture.ts";
import { startRecogniser } from "./recognise.ts";
import type { PageSource, Report } from "./scan.ts";

/** What scan.ts starts: it is sent one page after the other, and tells how far it is and what stands on it. */
const tell = (report: Report) => process.send?.(report);
const recogniser = startRecogniser();

process.on("message", async (source: PageSource) => {
  try {
    const { read } = await recogniser;
    const plane = await levelPage(await pictureOf(source));
    tell({ page: await read(plane, (share) => tell({ share })) });
  } catch {
    tell({ failed: true });
  }
});
process.on("disconnect", () => process.exit(0));

async function pictureOf({ bytes, page }: PageSource) {
  const { loadImage } = await import("@napi-rs/canvas");
  if (page === null) return loadImage(Buffer.from(bytes));
  const { renderPageAsImage } = await import("unpdf");
  const picture = await renderPageAsImage(new Uint8Array(bytes), page, {
    canvasImport: () => import("@napi-rs/canvas"),
    width: 2480,
  });
  return loadImage(Buffer.from(picture));
}
