/**
 * npm run dev: the server, started again when its sources change, and Vite before it with hot reload.
 * Open the address that Vite prints. `npm run dev -- --demo` shows the invented commune.
 */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { node, root } from "./ready.js";

const server = `http://${process.env.HOST || "127.0.0.1"}:${process.env.PORT || "8080"}`;
const vite = join(root, "node_modules", "vite", "bin", "vite.js");
const run = (...args) =>
  spawn(node, args, { cwd: root, stdio: "inherit", env: { ...process.env, TOSO_SERVER: server } });

const both = [
  run("--watch", "--watch-preserve-output", "scripts/dev-server.ts", ...process.argv.slice(2)),
  run(vite, "apps/web"),
];
const endBoth = (code) => {
  process.exitCode ??= code;
  for (const child of both) child.kill("SIGTERM");
};
for (const child of both) child.on("exit", (code) => endBoth(code ?? 0));
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => endBoth(0));
