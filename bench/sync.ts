import { CONTRACT } from "@toso/contract/sync/exchange";
import { freshId } from "../apps/server/platform/fresh-id.ts";
import type { Metric } from "./metric.ts";
import { type Scratch, type ScratchTeam, startScratch } from "./scratch.ts";
import { pullAll } from "./sync/client.ts";
import { load } from "./sync/load.ts";
import { addHouseholds, visits } from "./sync/records.ts";

const TEAMS = 8;
const HOUSEHOLDS = 400;

/** The write path at batches of 50 and of 1, and the first pull of 10,000 records, over loopback. */
export async function* run(): AsyncIterable<Metric> {
  const scratch = await startScratch();
  try {
    const teams = await Promise.all(Array.from({ length: TEAMS }, () => scratch.makeTeam()));
    const households = await Promise.all(teams.map((team) => addHouseholds(scratch, team, HOUSEHOLDS)));
    await push(scratch, teams, households, { batch: 50, records: 10_000, lanes: 16 }); // warm
    const large = await push(scratch, teams, households, { batch: 50, records: 40_000, lanes: 16 });
    yield { metric: "push.batch50.records_per_s", value: large.perSecond, unit: "records/s" };
    yield { metric: "push.batch50.p99_ms", value: large.p99, unit: "ms" };
    const small = await push(scratch, teams, households, { batch: 1, records: 12_000, lanes: 32 });
    yield { metric: "push.batch1.records_per_s", value: small.perSecond, unit: "records/s" };
    yield { metric: "push.batch1.p99_ms", value: small.p99, unit: "ms" };
    yield* pull(scratch);
  } finally {
    await scratch.stop();
  }
}

interface Pushed {
  batch: number;
  records: number;
  lanes: number;
}

async function push(
  scratch: Scratch,
  teams: ScratchTeam[],
  households: string[][],
  { batch, records, lanes }: Pushed,
) {
  const requests = Array.from({ length: Math.ceil(records / batch) }, (_, i) => {
    const n = i % teams.length;
    const { member } = teams[n] as ScratchTeam;
    const commands = visits(households[n] as string[], batch);
    return {
      cookie: member.cookie,
      // As a phone with more to send asks: the pull is measured apart.
      body: JSON.stringify({ contract: CONTRACT, device: freshId(), since: {}, limit: 0, commands }),
    };
  });
  const { seconds, times } = await load({
    address: scratch.running.address,
    requests,
    lanes,
    answers: batch,
  });
  times.sort((a, b) => a - b);
  return {
    perSecond: Math.round(records / seconds),
    p99: round(times[Math.floor(times.length * 0.99)] ?? 0),
  };
}

async function* pull(scratch: Scratch): AsyncIterable<Metric> {
  const team = await scratch.makeTeam();
  const households = await addHouseholds(scratch, team, 2_000);
  await push(scratch, [team], [households], { batch: 50, records: 8_000, lanes: 1 });
  const runs = [];
  for (let n = 0; n < 5; n += 1) runs.push(await pullAll(scratch.running.address, team.member.cookie));
  runs.sort((a, b) => a.seconds - b.seconds);
  const { seconds, requests, down, up, records } = runs[2] as (typeof runs)[number];
  if (records < 10_000) throw new Error(`only ${records} records came`);
  yield { metric: "pull.10000.seconds", value: round(seconds, 3), unit: "s" };
  yield { metric: "pull.10000.requests", value: requests, unit: "requests" };
  yield { metric: "pull.10000.bytes_down", value: down, unit: "bytes" };
  yield { metric: "pull.10000.bytes_up", value: up, unit: "bytes" };
}

const round = (value: number, places = 1): number => Number(value.toFixed(places));
