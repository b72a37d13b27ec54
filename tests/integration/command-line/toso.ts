import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

const program = join(import.meta.dirname, "../../../bin/toso.js");

export interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** Runs `toso` to its end. */
export function toso(words: string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  return begin(words, env).ended;
}

/** Begins `toso serve` on its own data and any free port, and waits for the address it prints, or its end. */
export async function serve(folder: string, env: NodeJS.ProcessEnv = {}) {
  const { child, ended } = begin(["serve"], { HOST: "127.0.0.1", PORT: "0", TOSO_DATA: folder, ...env });
  const address = await new Promise<string | undefined>((settle) => {
    let out = "";
    child.stdout?.on("data", (text) => {
      out += text;
      const found = /http:\/\/[\d.]+:\d+/.exec(out);
      if (found) settle(found[0]);
    });
    ended.then(() => settle(undefined));
  });
  const stop = () => {
    child.kill("SIGTERM");
    return ended;
  };
  return { address, child, ended, stop };
}

function begin(words: string[], env: NodeJS.ProcessEnv): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(process.execPath, [program, ...words], {
    env: { ...process.env, DATABASE_URL: undefined, npm_lifecycle_event: undefined, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let out = "";
  let err = "";
  child.stdout.setEncoding("utf8").on("data", (text) => {
    out += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text) => {
    err += text;
  });
  return { child, ended: once(child, "close").then(([code]) => ({ code, out, err })) };
}
