import { spawn } from "node:child_process";
import { constants } from "node:os";
import { node } from "../scripts/ready.js";

/** Types are stripped, and SQLite is there, from Node 24 on. */
export const isOwnNode = () => Number(process.versions.node.split(".")[0]) >= 24;

/**
 * Runs this very command line again under the Node that npm brought, and ends as it ends.
 * Returns its exit code. This process only passes signals on; it cannot be replaced, since Node 20 has no exec.
 */
export function continueOnOwnNode() {
  const child = spawn(node, process.argv.slice(1), { stdio: ["inherit", "inherit", "inherit", "ipc"] });
  const pass = (signal) => child.kill(signal);
  process.on("SIGTERM", pass).on("SIGHUP", pass);
  // a terminal's Ctrl-C reaches the child by itself; twice would mean "at once"
  process.on("SIGINT", (signal) => process.stdin.isTTY || pass(signal));
  return new Promise((settle, fail) => {
    child.on("error", fail);
    child.on("exit", (code, signal) => settle(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}

/**
 * Ends cleanly, instead of staying behind unseen, when what started us was killed: the process above on
 * another Node, or npm, which a SIGKILL takes without a word to us. A shell or a daemon may go; we stay.
 */
export function endWithParent() {
  const end = () => process.kill(process.pid, "SIGTERM");
  if (process.channel) {
    process.on("disconnect", end);
    process.channel.unref();
  } else if (process.env.npm_lifecycle_event) {
    const parent = process.ppid;
    setInterval(() => process.ppid !== parent && end(), 500).unref();
  }
}
