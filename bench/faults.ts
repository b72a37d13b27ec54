import { planOf } from "./faults/plan.ts";
import { play, type Verdict } from "./faults/scenario.ts";
import { type MortalServer, startMortal } from "./faults/server.ts";
import type { Metric } from "./metric.ts";

const RUNS = 200;
/** Seeds without a kill share the server at the same time; the others have it alone. */
const LANES = 4;
/** What is broken for so many seeds is broken: the rest need not wait for its end. */
const ENOUGH = 5;

/** `npm run -s bench -- faults [runs]`: seeds from 1 on. What fails is said on stderr, seed by seed. */
export async function* run(): AsyncIterable<Metric> {
  const runs = Number(process.argv[3] ?? RUNS);
  const began = performance.now();
  const verdicts = await playAll(Array.from({ length: runs }, (_, n) => n + 1));
  const seconds = (performance.now() - began) / 1000;
  const wrong = verdicts.filter((verdict) => verdict.wrong.length > 0);
  for (const verdict of wrong) console.error(`seed ${verdict.seed}: ${verdict.wrong.join("; ")}`);
  const sum = (of: (verdict: Verdict) => number) => verdicts.reduce((total, each) => total + of(each), 0);
  const struck = (fate: Parameters<Verdict["struck"]["get"]>[0]) => sum((each) => each.struck.get(fate) ?? 0);
  yield { metric: "faults.runs", value: verdicts.length, unit: "runs" };
  yield { metric: "faults.failed", value: wrong.length, unit: "runs" };
  yield { metric: "faults.lost", value: sum(({ lost }) => lost), unit: "records" };
  yield { metric: "faults.duplicated", value: sum(({ duplicated }) => duplicated), unit: "commands" };
  yield { metric: "faults.request_cut", value: struck("cut request"), unit: "faults" };
  yield { metric: "faults.answer_cut", value: struck("cut answer"), unit: "faults" };
  yield { metric: "faults.answer_lost", value: struck("lose answer"), unit: "faults" };
  yield { metric: "faults.request_doubled", value: struck("twice") + struck("late"), unit: "faults" };
  yield { metric: "faults.server_killed", value: struck("kill server"), unit: "faults" };
  yield { metric: "faults.database_killed", value: struck("kill database"), unit: "faults" };
  yield { metric: "faults.seconds", value: Number(seconds.toFixed(1)), unit: "s" };
  process.exitCode = wrong.length > 0 ? 1 : 0;
}

/** Plays every seed on one server, and returns the verdicts in the seeds' order. */
export async function playAll(seeds: number[], databaseUrl = process.env.DATABASE_URL): Promise<Verdict[]> {
  const server = await startMortal(databaseUrl);
  try {
    const mild = await inLanes(
      server,
      seeds.filter((seed) => !kills(seed)),
      LANES,
    );
    const hard = await inLanes(server, seeds.filter(kills), 1);
    return [...mild, ...hard].sort((a, b) => a.seed - b.seed);
  } finally {
    await server.stop();
  }
}

const kills = (seed: number): boolean => planOf(seed).fates.some(({ fate }) => fate.startsWith("kill"));

async function inLanes(server: MortalServer, seeds: number[], lanes: number): Promise<Verdict[]> {
  const left = [...seeds];
  const verdicts: Verdict[] = [];
  const enough = () => verdicts.filter(({ wrong }) => wrong.length > 0).length >= ENOUGH;
  const lane = async () => {
    for (let seed = left.shift(); seed !== undefined && !enough(); seed = left.shift())
      verdicts.push(await play(server, seed));
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return verdicts;
}
