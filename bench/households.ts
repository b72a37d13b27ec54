import { readdirSync, readFileSync } from "node:fs";
import { readHouseholdFile } from "@toso/documents/read/households";
import type { HouseholdList } from "@toso/domain/households/read-list";
import { names, phone, randomOf } from "./households/invented.ts";
import { addToScore, emptyScore, type Score } from "./households/score.ts";
import { writeWorkbook } from "./households/workbook.ts";
import type { Metric } from "./metric.ts";

const root = new URL("../fixtures/households/", import.meta.url);

/**
 * How well and how fast household lists are read: those the reader was made with, those whose failures it learnt from, those
 * drawn by seeds that nobody looked at, and 20,000 rows. `MISSES=1` prints what is wrong to stderr.
 */
export async function* run(): AsyncIterable<Metric> {
  for (const [part, folder] of [
    ["made_with", root],
    ["learnt", new URL("learnt/", root)],
    ["held_out", new URL("held-out/", root)],
  ] as const) {
    const score = await scoreFolder(folder);
    if (process.env.MISSES) for (const miss of score.misses) console.error(miss);
    yield* ratesOf(part, score);
  }
  yield* timeLargeList();
  yield* timeRefusals();
}

/** Reads every list of a folder and compares it with the gold beside it. */
export async function scoreFolder(folder: URL): Promise<Score> {
  const score = emptyScore();
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort()) {
    const gold = JSON.parse(readFileSync(new URL(name, folder), "utf8")) as HouseholdList & { file: string };
    const read = await readHouseholdFile(readFileSync(new URL(gold.file, folder)), gold.file);
    addToScore(score, gold.file, gold, read);
  }
  return score;
}

function* ratesOf(part: string, score: Score): Iterable<Metric> {
  const rate = (metric: string, of: number, whole: number) => ({
    metric: `${part}.${metric}`,
    value: Math.round((of / whole) * 10_000) / 10_000,
    unit: "rate",
  });
  yield { metric: `${part}.households`, value: score.gold, unit: "households" };
  yield rate("households.recall", score.both, score.gold);
  yield rate("households.precision", score.both, score.read);
  for (const key of ["sizes", "phones", "hamlets", "poverty", "left"] as const)
    yield rate(key, score[key], score.both);
  yield { metric: `${part}.invented_zeros`, value: score.inventedZeros, unit: "households" };
  yield rate("findings.recall", score.findingsBoth, score.findingsGold);
  yield rate("findings.precision", score.findingsBoth, score.findingsRead);
  yield { metric: `${part}.wrong_refusals`, value: score.wrongRefusals, unit: "files" };
}

async function* timeLargeList(): AsyncIterable<Metric> {
  const random = randomOf(20_000);
  const known = names(random, 2_000);
  const rows = Array.from({ length: 20_000 }, (_, i) => [
    i + 1,
    `Thôn ${i % 40}`,
    known[i % 2_000]!,
    1 + (i % 8),
    phone(random),
    "Kinh",
    i % 9 ? null : "x",
  ]);
  const bytes = writeWorkbook([
    { name: "Sheet1", rows: [["STT", "Thôn", "Chủ hộ", "Số khẩu", "SĐT", "Dân tộc", "Hộ nghèo"], ...rows] },
  ]);
  const started = performance.now();
  const { households } = await readHouseholdFile(bytes, "20000.xlsx");
  yield { metric: "rows.20000.seconds", value: Math.round(performance.now() - started) / 1000, unit: "s" };
  yield { metric: "rows.20000.read", value: households.length, unit: "households" };
}

/** The slowest refusals: a bomb that says its size, one that lies, a file too large. */
async function* timeRefusals(): AsyncIterable<Metric> {
  const files = {
    bomb: bomb(false),
    lying_bomb: bomb(true),
    too_large: new Uint8Array(20 * 1024 * 1024 + 1),
    noise: noise(19 * 1024 * 1024),
  };
  for (const [name, bytes] of Object.entries(files)) {
    const started = performance.now();
    const { refused } = await readHouseholdFile(bytes, "list.xlsx");
    yield {
      metric: `refuse.${name}.ms`,
      value: refused ? Math.round(performance.now() - started) : -1,
      unit: "ms",
    };
  }
}

/** 300 MB of blanks in a sheet; a lying one says it holds 1 KB. */
function bomb(lying: boolean): Uint8Array {
  const bytes = writeWorkbook([{ name: "Sheet1", rows: [[" ".repeat(300 * 1024 * 1024)]] }]);
  if (!lying) return bytes;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 30 < bytes.length; at++) {
    const mark = view.getUint32(at, true);
    if (mark === 0x02014b50 && view.getUint32(at + 24, true) > 1e8) view.setUint32(at + 24, 1024, true);
  }
  return bytes;
}

function noise(length: number): Uint8Array {
  const random = randomOf(9);
  const bytes = Uint8Array.from({ length }, () => random() * 256);
  bytes.set([0x50, 0x4b, 3, 4]);
  return bytes;
}
