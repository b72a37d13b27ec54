import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { client, type Sent } from "./client.ts";

export interface Load {
  address: string;
  requests: Sent[];
  /** Phones that send at the same time, each waiting for its answer. */
  lanes: number;
  /** Answers that each request must get, all of them accepted. */
  answers: number;
}

export interface Loaded {
  seconds: number;
  /** Of each request, ms. */
  times: number[];
}

/** Sends every request from a thread of its own, so that the phones do not take the server's turn. */
export function load(given: Load): Promise<Loaded> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: given });
    worker.once("message", resolve);
    worker.once("error", reject);
  });
}

async function run({ address, requests, lanes, answers: expected }: Load): Promise<Loaded> {
  const send = client(address, lanes);
  const times: number[] = [];
  let nextOne = 0;
  const lane = async () => {
    for (let i = nextOne++; i < requests.length; i = nextOne++) {
      const at = performance.now();
      const { text } = await send("/api/sync", requests[i] as Sent);
      times.push(performance.now() - at);
      const { received, answers } = JSON.parse(text) as { received: number; answers: object[] };
      if (received !== expected || answers.length > 0) throw new Error(text.slice(0, 500));
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: lanes }, lane));
  const seconds = (performance.now() - began) / 1000;
  send.close();
  return { seconds, times };
}

if (!isMainThread) parentPort?.postMessage(await run(workerData as Load));
