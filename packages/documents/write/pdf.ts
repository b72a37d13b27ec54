import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { OfficialDocument } from "./official.ts";
import { sheetOf } from "./sheet.ts";

const COMPILER = fileURLToPath(new URL("./pdf-process.ts", import.meta.url));

/** How many compile at once; more wait. Each holds about 90 MB while it runs. */
const AT_ONCE = 2;
/** A page takes milliseconds. Whatever takes this long is stuck. */
const TIME_LIMIT_MS = 30_000;

let running = 0;
const waiting: (() => void)[] = [];

/**
 * The document as PDF, by NĐ 30/2020/NĐ-CP. The compiler runs in a process of its own, because its
 * caches live as long as its process does: afterwards the server is as small as before.
 */
export async function toPdf(document: OfficialDocument): Promise<Uint8Array> {
  const sheet = JSON.stringify(sheetOf(document));
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await compile(sheet);
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

/** Sheet as JSON in, PDF out. */
function compile(sheet: string): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [COMPILER], { timeout: TIME_LIMIT_MS, windowsHide: true });
    const pdf: Buffer[] = [];
    const complaints: Buffer[] = [];
    child.stdout.on("data", (part: Buffer) => pdf.push(part));
    child.stderr.on("data", (part: Buffer) => complaints.push(part));
    child.stdin.on("error", () => {}); // it ended before it read all: its exit code tells
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve(new Uint8Array(Buffer.concat(pdf)));
      else
        reject(
          new Error(
            `PDF compiler ended with ${code}: ${Buffer.concat(complaints).toString().slice(0, 2000)}`,
          ),
        );
    });
    child.stdin.end(sheet);
  });
}
