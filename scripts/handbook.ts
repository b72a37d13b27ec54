import { copyFileSync, existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/**
 * node scripts/handbook.ts: takes the handbook's pictures from the newest run of the journeys
 * (npm test -- journeys), so that they show what the product looks like now.
 */
const handbook = fileURLToPath(new URL("../docs/handbook/", import.meta.url));
const taken = fileURLToPath(new URL("../tests/.artifacts/", import.meta.url));
const named = [...readFileSync(`${handbook}README.md`, "utf8").matchAll(/pictures\/([\w-]+\.png)/g)];
for (const [, name] of named) {
  if (existsSync(taken + name)) copyFileSync(taken + name, `${handbook}pictures/${name}`);
  else {
    console.error(`no picture ${name}: run the journeys first (npm test -- journeys)`);
    process.exitCode = 1;
  }
}
