import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { CardSheet } from "../papers/card.ts";
import type { OfficialDocument } from "./official.ts";

/** What each kind of file is made of. */
export interface Inputs {
  pdf: OfficialDocument;
  docx: OfficialDocument;
  /** Drawings of the pages, as a JSON list of SVG. */
  pages: OfficialDocument;
  /** A PDF of teams' cards. */
  cards: CardSheet;
}
export type Format = keyof Inputs;

const PROCESS = fileURLToPath(new URL("./render-process.ts", import.meta.url));

/** How many render at once; more wait. Each holds 100 to 250 MB while it runs. */
const AT_ONCE = 2;
/** A page takes milliseconds. Whatever takes this long is stuck. */
const TIME_LIMIT_MS = 30_000;

let running = 0;
const waiting: (() => void)[] = [];

/**
 * A document or a sheet of cards as a file. It is made in a process of its own, because what the libraries allocate and
 * cache lives as long as its process does: afterwards the server is as small as before.
 */
export async function render<F extends Format>(input: Inputs[F], format: F): Promise<Uint8Array> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await renderApart(JSON.stringify(input), format);
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

function renderApart(input: string, format: Format): Promise<Uint8Array> {
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
    child.stdin.end(input);
  });
}
