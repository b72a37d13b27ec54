import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { type Unreadable, unreadable } from "../refusals.ts";
import { pictureKind } from "./picture-kind.ts";
import type { RecognisedPage } from "./recognise.ts";
import { takeTurn } from "./turns.ts";

/** A page to be recognised: a picture's bytes, or a PDF's with the number of its page. */
export type PageSource = { bytes: Uint8Array; page: number | null };

/** What the recognising process says. */
export type Report = { share: number } | { page: RecognisedPage } | { failed: true };

/**
 * How far a document is: `progress` of the whole from 0 to 1, the page it is at, and how many there are. `before`: how
 * many other documents are recognised first.
 */
export type ScanProgress = { progress: number; page: number; pages: number; before?: number };

/** Who waits for a reading hears of it, and may give up. */
export type Watching = { onProgress?: (at: ScanProgress) => void; signal?: AbortSignal };

const PROCESS = fileURLToPath(new URL("./scan-process.ts", import.meta.url));

/** A page takes two to four seconds. Whatever takes this long is stuck. */
const PAGE_LIMIT_MS = 45_000;
const MOST_PAGES = 40;
/** A picture of this many pixels is 240 MB once unpacked; larger ones are no photo of a page. */
const MOST_PIXELS = 60_000_000;
/**
 * Pictures of pages → what stands on them, or why nothing could be read. It happens in a process of its own: the server
 * answers others meanwhile, a picture that crashes its reader takes nothing along, and afterwards the memory is free.
 */
export async function recognise(
  sources: PageSource[],
  watching: Watching,
): Promise<RecognisedPage[] | Unreadable> {
  const refused = refusalOf(sources);
  if (refused) return refused;
  if (sources.length === 0) return [];
  const turn = await takeTurn(watching.signal, (before) =>
    watching.onProgress?.({ progress: 0, page: 1, pages: sources.length, before }),
  );
  if (!turn) return unreadable(watching.signal?.aborted ? "given_up" : "busy");
  const child = fork(PROCESS, { execArgv: [], serialization: "advanced", silent: true });
  try {
    const pages: RecognisedPage[] = [];
    for (const [i, source] of sources.entries()) {
      const tell = (share: number) =>
        watching.onProgress?.({ progress: (i + share) / sources.length, page: i + 1, pages: sources.length });
      tell(0);
      const page = await recognisePage(child, source, tell, watching.signal);
      if (!page) return unreadable(watching.signal?.aborted ? "given_up" : "damaged");
      pages.push(page);
    }
    return pages;
  } finally {
    child.kill("SIGKILL");
    turn.end();
  }
}

function refusalOf(sources: PageSource[]): Unreadable | null {
  if (sources.length > MOST_PAGES) return unreadable("too_many_pages");
  for (const { bytes, page } of sources) {
    const kind = page === null ? pictureKind(bytes) : null;
    if (kind?.kind === "other_picture") return unreadable("other_picture");
    if (kind && kind.width * kind.height > MOST_PIXELS) return unreadable("picture_too_large");
    if (kind && kind.width * kind.height === 0) return unreadable("damaged");
  }
  return null;
}

/** One page, or null where it cannot be read, takes too long or is no longer wanted. */
function recognisePage(
  child: ChildProcess,
  source: PageSource,
  tell: (share: number) => void,
  signal: AbortSignal | undefined,
): Promise<RecognisedPage | null> {
  return new Promise((resolve) => {
    const end = (page: RecognisedPage | null) => {
      clearTimeout(limit);
      child.removeAllListeners();
      signal?.removeEventListener("abort", giveUp);
      resolve(page);
    };
    const giveUp = () => end(null);
    const limit = setTimeout(giveUp, PAGE_LIMIT_MS);
    signal?.addEventListener("abort", giveUp);
    child.on("error", giveUp);
    child.on("exit", giveUp);
    child.on("message", (report: Report) => {
      if ("share" in report) tell(report.share);
      else end("page" in report ? report.page : null);
    });
    if (signal?.aborted || !child.connected) giveUp();
    else child.send(source, (error) => error && giveUp());
  });
}
