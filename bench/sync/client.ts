import { Agent, request } from "node:http";
import { zstdDecompressSync } from "node:zlib";
import { CONTRACT, type SyncAnswer } from "@toso/contract/sync/exchange";
import { freshId } from "../../apps/server/platform/fresh-id.ts";

export interface Sent {
  cookie: string;
  body: string;
}

export interface Got {
  text: string;
  /** Bytes of the answer as they went over the wire, head and body. */
  down: number;
  up: number;
}

/** A bare HTTP client on kept connections: what it costs must not hide what the server costs. */
export function client(address: string, connections: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const send = (path: string, { cookie, body }: Sent): Promise<Got> =>
    new Promise((resolve, reject) => {
      const headers = {
        cookie,
        "content-type": "application/json",
        "content-length": Buffer.byteLength(body),
        "accept-encoding": "zstd",
      };
      const asked = request(`${address}${path}`, { method: "POST", agent, headers }, (answer) => {
        const parts: Buffer[] = [];
        answer.on("data", (part) => parts.push(part));
        answer.on("end", () => {
          const bytes = Buffer.concat(parts);
          const packed = answer.headers["content-encoding"] === "zstd";
          const text = (packed ? zstdDecompressSync(bytes) : bytes).toString();
          if (answer.statusCode !== 200)
            return reject(new Error(`${answer.statusCode} ${text.slice(0, 300)}`));
          resolve({
            text,
            down: bytes.length + answer.rawHeaders.join(": ").length,
            up: headers["content-length"],
          });
        });
        answer.on("error", reject);
      });
      asked.on("error", reject);
      asked.end(body);
    });
  return Object.assign(send, { close: () => agent.destroy() });
}

/** A new phone pulls everything: how long, how many requests, how many bytes. */
export async function pullAll(address: string, cookie: string) {
  const send = client(address, 1);
  const since: Record<string, string> = {};
  const sum = { seconds: 0, requests: 0, down: 0, up: 0, records: 0 };
  const device = freshId();
  const began = performance.now();
  for (let more = true; more; ) {
    const body = JSON.stringify({ contract: CONTRACT, device, commands: [], since });
    const { text, down, up } = await send("/api/sync", { cookie, body });
    const { feeds } = JSON.parse(text) as SyncAnswer;
    sum.requests += 1;
    sum.down += down;
    sum.up += up;
    for (const { audience, cursor, records } of feeds) {
      since[audience] = cursor;
      sum.records += records.length;
    }
    more = feeds.some((feed) => feed.more);
  }
  sum.seconds = (performance.now() - began) / 1000;
  send.close();
  return sum;
}
