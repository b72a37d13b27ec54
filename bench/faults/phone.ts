import { request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { Command, Id } from "@toso/domain/command/command";
import { drive } from "@toso/sync/driver";
import { httpNetwork } from "@toso/sync/http-network";
import { MemoryStore } from "@toso/sync/memory-store";

/** Waits are real, but shorter: what takes minutes in a village takes milliseconds here. */
const HASTE = 400;
const LONGEST_MS = 60;

export interface Phone {
  store: MemoryStore;
  /** Commands that the server has answered for good, accepted or refused. */
  answered(): Promise<Set<Id>>;
  want(): void;
  stop(): void;
}

/** A phone with an outbox, on the product's own driver, engine and network. */
export function startPhone(port: number, cookie: string, device: Id, outbox: Command[]): Phone {
  const store = new MemoryStore(device);
  for (const command of outbox) store.add(command);
  const clockwork = {
    after(ms: number, call: () => void) {
      const timer = setTimeout(call, Math.min(LONGEST_MS, ms / HASTE));
      return () => clearTimeout(timer);
    },
    dice: Math.random,
  };
  const network = httpNetwork((path, init) => ask(port, path, cookie, String(init.body)));
  const { want, stop } = drive(store, network, clockwork, () => {});
  return {
    store,
    want,
    stop,
    async answered() {
      const waiting = new Set((await store.waiting(outbox.length)).map(({ id }) => id));
      return new Set(outbox.map(({ id }) => id).filter((id) => !waiting.has(id)));
    },
  };
}

/** One request on a connection of its own, so that the proxy can give each its fate. */
const ask = (port: number, path: string, cookie: string, body: string): Promise<Response> =>
  new Promise((resolve, reject) => {
    const headers = { cookie, "content-type": "application/json", "content-length": Buffer.byteLength(body) };
    const asked = request({ port, path, method: "POST", agent: false, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part) => parts.push(part));
      answer.on("error", reject);
      answer.on("end", () => resolve(new Response(Buffer.concat(parts), { status: answer.statusCode ?? 0 })));
    });
    asked.on("error", reject);
    asked.end(body);
  });

/** Waits until it holds. False: it did not within that time. */
export async function until(holds: () => boolean | Promise<boolean>, milliseconds: number): Promise<boolean> {
  for (const deadline = Date.now() + milliseconds; Date.now() < deadline; await sleep(2))
    if (await holds()) return true;
  return holds();
}
