import { existsSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";

/** `npm run bench -- NAME`: prints one JSON line a metric; the machine goes to stderr, beside them. */
const [name = ""] = process.argv.slice(2);
const file = join(import.meta.dirname, `${name}.ts`);
if (!/^[a-z]+$/.test(name) || !existsSync(file)) {
  console.error("npm run bench -- sync | phone | faults | decisions | households");
  process.exit(2);
}
const [cpu] = cpus();
console.error(`${cpus().length} × ${cpu?.model}, Node ${process.version}`);
const { run } = await import(file);
for await (const { metric, value, unit } of run())
  console.log(JSON.stringify({ bench: name, metric, value, unit }));
process.exit(0);
