import { spawn } from "node:child_process";
import { startDemo, startReal } from "./greet.ts";
import { DatabaseRefusal } from "./platform/db/refusal.ts";
import type { StartOptions } from "./start.ts";

export interface ServeOptions extends StartOptions {
  demo?: boolean;
  open?: boolean;
}

/** `toso serve`: starts, says where it is, and stays until it is told to stop. Expected trouble ends in a sentence. */
export async function serve(options: ServeOptions): Promise<void> {
  try {
    const { address, stop } = options.demo ? await startDemo(options) : await startReal(options);
    const end = () => void stop().then(() => process.exit(0));
    process.once("SIGTERM", end);
    process.once("SIGINT", end);
    if (options.open) openBrowser(address);
  } catch (error) {
    const sentence = sentenceOf(error, options);
    if (!sentence) throw error;
    console.error(sentence);
    process.exit(1);
  }
}

function sentenceOf(error: unknown, { host, port }: ServeOptions): string | null {
  if (error instanceof DatabaseRefusal) return error.message;
  if ((error as NodeJS.ErrnoException).code === "EADDRINUSE")
    return `Cổng ${port} trên ${host} đang có chương trình khác dùng. Hãy đặt cổng khác, ví dụ: PORT=8081 npm start`;
  return null;
}

/** Opens the page with whatever this system opens pages with; the address is printed anyway. */
function openBrowser(address: string): void {
  const opener = { darwin: "open", win32: "explorer" }[process.platform as string] ?? "xdg-open";
  spawn(opener, [address], { stdio: "ignore", detached: true })
    .on("error", () => {})
    .unref();
}
