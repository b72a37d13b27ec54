import { readFileSync, writeFileSync } from "node:fs";
import { describeApi } from "../apps/server/openapi.ts";

/** node scripts/openapi.ts [--check]: writes docs/openapi.json from the contract, or says that it is out of date. */
const path = new URL("../docs/openapi.json", import.meta.url);
const text = `${JSON.stringify(await describeApi(), null, 2)}\n`;

if (!process.argv.includes("--check")) writeFileSync(path, text);
else if (readFileSync(path, "utf8") !== text) {
  console.error("docs/openapi.json is out of date; run: node scripts/openapi.ts");
  process.exitCode = 1;
}
