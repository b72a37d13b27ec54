/**
 * node scripts/lock.js [--check]: makes package-lock.json complete for every system.
 *
 * A registry mirror may lack the packages of other systems. npm then leaves them out of the lock when a
 * dependency is added, and `npm ci` refuses that lock everywhere. Each missing one is entered with the exact
 * version its dependent asks for and the system its name tells, so that npm knows it and skips it elsewhere.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const path = fileURLToPath(new URL("../package-lock.json", import.meta.url));
const lock = JSON.parse(readFileSync(path, "utf8"));
const missing = missingFrom(lock.packages);

if (process.argv.includes("--check")) {
  for (const { name } of missing) console.error(`package-lock.json lacks ${name}; run: node scripts/lock.js`);
  process.exitCode = missing.length > 0 ? 1 : 0;
} else if (missing.length > 0) {
  for (const { name, version } of missing) {
    lock.packages[`node_modules/${name}`] = { version, optional: true, ...systemOf(name) };
  }
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`package-lock.json: ${missing.length} packages of other systems entered`);
}

/** Optional dependencies that no entry of the lock answers. */
function missingFrom(packages) {
  return Object.entries(packages).flatMap(([dependent, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !isFoundFrom(dependent, name, packages))
      .map(([name, version]) => ({ name, version })),
  );
}

function isFoundFrom(dependent, name, packages) {
  for (let place = dependent; ; place = place.slice(0, Math.max(0, place.lastIndexOf("/node_modules/")))) {
    if (packages[`${place && `${place}/`}node_modules/${name}`]) return true;
    if (!place) return false;
  }
}

/** `@rollup/rollup-linux-arm64-musl` → os, cpu and libc as npm's own entries state them. */
function systemOf(name) {
  const words = name.slice(name.indexOf("/") + 1).split("-");
  const one = (...known) => words.filter((word) => known.includes(word)).slice(0, 1);
  const os = one("android", "darwin", "freebsd", "linux", "openbsd", "openharmony", "win32");
  const cpu = one("arm", "arm64", "ia32", "loong64", "ppc64", "riscv64", "s390x", "wasm32", "x64");
  const libc = words.some((word) => word.startsWith("musl"))
    ? ["musl"]
    : words.some((word) => word.startsWith("gnu"))
      ? ["glibc"]
      : [];
  if (cpu.length === 0)
    throw new Error(`no system in the name ${name}: enter it in package-lock.json by hand`);
  return { cpu, ...(os.length > 0 && { os }), ...(os[0] === "linux" && libc.length > 0 && { libc }) };
}
