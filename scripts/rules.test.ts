import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const rows = readFileSync(join(root, "docs/rules.md"), "utf8")
  .split("\n")
  .flatMap((line) => {
    const [, rule, proof] = /^\| ([SNP]\d+) +\|.*\|([^|]+)\|$/.exec(line) ?? [];
    return rule && proof ? [{ rule, tests: proof.match(/(?<=`)[\w/.-]+\.test\.tsx?(?=`)/g) ?? [] }] : [];
  });

describe("docs/rules.md", () => {
  it("holds S1 to S11 and every other rule once", () => {
    const rules = rows.map(({ rule }) => rule);
    expect(rules.slice(0, 11)).toEqual(Array.from({ length: 11 }, (_, n) => `S${n + 1}`));
    expect(new Set(rules).size).toBe(rules.length);
  });

  it.each(rows)("$rule names tests that exist", ({ rule, tests }) => {
    expect(tests.length).toBeGreaterThan(0);
    expect(tests.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    // A sync rule is cited by its number in at least one of them.
    const cited = tests.some((path) =>
      new RegExp(`\\b${rule}\\b`).test(readFileSync(join(root, path), "utf8")),
    );
    if (rule.startsWith("S")) expect(cited).toBe(true);
  });
});
