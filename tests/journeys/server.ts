import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The product itself, started as a person starts it, on an empty data folder. */
export interface Product {
  address: string;
  /** What its terminal shows so far. */
  terminal(): string;
  /** Ends it at once, as a power cut does, and starts it again on the same data. */
  crash(): Promise<void>;
  stop(): Promise<void>;
}

const ROOT = join(import.meta.dirname, "../..");

export async function startProduct(...words: string[]): Promise<Product> {
  const folder = await mkdtemp(join(tmpdir(), "toso-journey-"));
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  let shown = "";
  const start = async (): Promise<ChildProcess> => {
    const child = spawn(process.execPath, ["bin/toso.js", "serve", ...words], {
      cwd: ROOT,
      env: { ...process.env, HOST: "127.0.0.1", PORT: String(port), TOSO_DATA: folder, DATABASE_URL: "" },
    });
    child.stdout.on("data", (text) => {
      shown += text;
    });
    child.stderr.on("data", (text) => {
      shown += text;
    });
    await ready(`${address}/health`, () => shown);
    return child;
  };
  let child = await start();
  return {
    address,
    terminal: () => shown,
    crash: async () => {
      await ended(child, "SIGKILL");
      child = await start();
    },
    stop: async () => {
      await ended(child, "SIGTERM");
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** What the terminal shows behind a label, waited for: "Mã dùng một lần:   ABCD-EFGH". */
export async function told(product: Product, pattern: RegExp): Promise<string> {
  for (let tries = 0; tries < 300; tries += 1) {
    const found = pattern.exec(product.terminal())?.[1];
    if (found) return found;
    await pause(100);
  }
  throw new Error(`the terminal never said ${pattern}:\n${product.terminal()}`);
}

async function ready(url: string, terminal: () => string): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    const ok = await fetch(url).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ok) return;
    await pause(100);
  }
  throw new Error(`the server never became ready:\n${terminal()}`);
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill(signal);
  });
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
