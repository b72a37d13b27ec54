/**
 * npm test: every check and every test of the repository, two lanes for two cores.
 * Prints what failed, whole, and ends with "N passed, N failed". A check counts as one.
 * With names as arguments only those steps run: npm test -- unit types
 */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { node, root } from "./ready.js";

const folder = mkdtempSync(join(tmpdir(), "toso-test-"));
const vitest = (name, ...config) => ({
  name,
  command: "vitest",
  args: ["run", "--passWithNoTests", ...config],
  counts: true,
});

const lanes = [
  [
    { name: "format and lint", command: "biome", args: ["ci", "--colors=off", "."] },
    // TypeScript 7 checks; the arrows' tool still needs the 6 that owns the name `tsc`.
    { name: "types", command: node, args: ["node_modules/typescript-7/bin/tsc", "--noEmit", "-p", "."] },
    {
      name: "arrows",
      command: "depcruise",
      args: ["--config", ".dependency-cruiser.cjs", ...existing("packages", "apps", "bench")],
    },
    { name: "unused", command: "knip", args: [] },
    { name: "lengths", command: node, args: ["scripts/lengths.js"] },
    { name: "lock", command: node, args: ["scripts/lock.js", "--check"] },
    { name: "openapi", command: node, args: ["scripts/openapi.ts", "--check"] },
    vitest("unit", "--testTimeout=30000"), // two lanes share the machine: slow is not broken
  ],
  [
    { name: "web", command: node, args: ["scripts/ready.js"] },
    vitest("integration", "--config", "tests/integration.config.ts"),
    vitest("journeys", "--config", "tests/journeys.config.ts"),
  ],
];

const chosen = process.argv.slice(2);
const outcomes = (await Promise.all(lanes.map(inOrder))).flat();
rmSync(folder, { recursive: true, force: true });

for (const { name, failed, output } of outcomes) {
  if (failed > 0) console.log(`\n━━━ ${name}\n${output.trim()}`);
}
const sum = (of) => outcomes.reduce((total, outcome) => total + outcome[of], 0);
console.log(`\n${sum("passed")} passed, ${sum("failed")} failed`);
process.exitCode = sum("failed") > 0 ? 1 : 0;

async function inOrder(steps) {
  const done = [];
  for (const step of steps) {
    if (chosen.length > 0 && !chosen.includes(step.name)) continue;
    const started = Date.now();
    const outcome = await run(step);
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    const skipped = outcome.skipped > 0 ? `, ${outcome.skipped} skipped` : "";
    const counts = step.counts ? ` (${outcome.passed} passed, ${outcome.failed} failed${skipped})` : "";
    console.log(`${outcome.failed > 0 ? "✗" : "✓"} ${step.name} ${seconds} s${counts}`);
    done.push({ name: step.name, ...outcome });
  }
  return done;
}

async function run({ name, command, args, counts }) {
  const report = join(folder, `${name}.json`);
  const reporters = counts ? ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`] : [];
  const { code, output } = await execute(command, [...args, ...reporters]);
  return { ...(counts && existsSync(report) ? countsOf(report, code) : countOf(code)), output };
}

function countOf(code) {
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

/** A file that could not be loaded, or an error outside any test, fails without a failed test: it counts as one. */
function countsOf(report, code) {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(
    readFileSync(report, "utf8"),
  );
  const failed = Math.max(numFailedTests, code === 0 ? 0 : 1);
  return { passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests };
}

function execute(command, args) {
  const own = join(root, "node_modules", ".bin");
  const env = {
    ...process.env,
    PATH: own + delimiter + process.env.PATH,
    NO_COLOR: "1",
    FORCE_COLOR: undefined,
  };
  return new Promise((settle) => {
    let output = "";
    const child = spawn(command, args, { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text) => {
        output += text;
      });
    }
    child.on("error", (error) => settle({ code: 1, output: String(error) }));
    child.on("close", (code) => settle({ code: code ?? 1, output }));
  });
}

function existing(...folders) {
  return folders.filter((name) => existsSync(join(root, name)));
}
