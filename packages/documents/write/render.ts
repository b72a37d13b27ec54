import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { OfficialDocument } from "./official.ts";

/** `pages`: drawings of the pages, as a JSON list of SVG. */
export type Format = "pdf" | "docx" | "pages";

const PROCESS = fileURLToPath(new URL("./render-process.ts", import.meta.url));

/** How many render at once; more wait. Each holds 100 to 250 MB while it runs. */
const AT_ONCE = 2;
/** A page takes milliseconds. Whatever takes this long is stuck. */
const TIME_LIMIT_MS = 30_000;

let running = 0;
const waiting: (() => void)[] = [];

/**
 * The document as a file. It is made in a process of its own, because what the libraries allocate and
 * cache lives as long as its process does: afterwards the server is as small as before.
 */
export async function render(document: OfficialDocument, format: Format): Promise<Uint8Array> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await renderApart(JSON.stringify(document), format);
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

function renderApart(document: string, format: Format): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [PROCESS, format], { timeout: TIME_LIMIT_MS, windowsHide: true });
    const file: Buffer[] = [];
    const complaints: Buffer[] = [];
    child.stdout.on("data", (part: Buffer) => file.push(part));
    child.stderr.on("data", (part: Buffer) => complaints.push(part));
    child.stdin.on("error", () => {}); // it ended before it read all: its exit code tells
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve(new Uint8Array(Buffer.concat(file)));
      else
        reject(
          new Error(
            `${format} renderer ended with ${code}: ${Buffer.concat(complaints).toString().slice(0, 2000)}`,
          ),
        );
    });
    child.stdin.end(document);
  });
}
