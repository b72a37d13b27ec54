/** node scripts/lengths.js: no source file is longer than a reader can hold; 400 lines is the end. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./ready.js";

const most = 400;
const forbidden = /^(utils?|helpers?|common|shared|misc|manager|service|base)(\.|$)/;
const sources = /\.(ts|tsx|js|cjs|sql|css)$/;

const faults = ["apps", "bench", "bin", "packages", "scripts", "tests"].flatMap((name) =>
  faultsIn(join(root, name)),
);
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;

function faultsIn(folder) {
  return entriesOf(folder).flatMap((entry) => {
    if (["node_modules", "dist", "dev-dist"].includes(entry.name)) return [];
    const path = join(folder, entry.name);
    const named = forbidden.test(entry.name)
      ? [`${path}: a name that says nothing about what is inside`]
      : [];
    return [...named, ...(entry.isDirectory() ? faultsIn(path) : tooLong(path))];
  });
}

function tooLong(path) {
  if (!sources.test(path)) return [];
  const lines = readFileSync(path, "utf8").trimEnd().split("\n").length;
  return lines > most ? [`${path}: ${lines} lines, at most ${most}`] : [];
}

function entriesOf(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return []; // not every tree has every folder yet
  }
}
