import { mkdirSync, writeFileSync } from "node:fs";
import type { InventedList } from "./invented.ts";
import { learnt } from "./learnt.ts";
import { learntOdd } from "./learnt-odd.ts";
import { learntSurveys } from "./learnt-surveys.ts";
import { lists } from "./lists.ts";
import { randomList } from "./random-list.ts";
import { roundOne } from "./rounds/one.ts";
import { roundOneMore } from "./rounds/one-more.ts";
import { roundThree } from "./rounds/three.ts";
import { roundTwo } from "./rounds/two.ts";
import { writeWorkbook } from "./workbook.ts";

/** Writes the invented lists and their gold to fixtures/households. Run again after changing one. */
const root = new URL("../../fixtures/households/", import.meta.url);

function write(folder: URL, { name, ending = "xlsx", bytes, sheets, gold }: InventedList): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL(`${name}.${ending}`, folder), bytes ?? writeWorkbook(sheets ?? []));
  const line = (one: object) => `    ${JSON.stringify(one)}`;
  const list = (all: object[]) => (all.length ? `[\n${all.map(line).join(",\n")}\n  ]` : "[]");
  const json = `{\n  "file": "${name}.${ending}",\n  "refused": ${gold.refused},\n  "households": ${list(gold.households)},\n  "findings": ${list(gold.findings)}\n}\n`;
  writeFileSync(new URL(`${name}.json`, folder), json);
}

for (const list of lists()) write(root, list);
for (const list of [...learnt(), ...learntOdd(), ...learntSurveys()]) write(new URL("learnt/", root), list);
const rounds = [...roundOne(), ...roundOneMore(), ...roundTwo(), ...roundThree()];
for (const list of rounds.filter(({ gold }) => gold.households.length < 500))
  write(new URL("learnt/", root), list);
for (let seed = 9001; seed <= 9012; seed++) write(new URL("held-out/", root), randomList(seed));
