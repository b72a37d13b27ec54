import type { Writable } from "node:stream";
import type { PoolClient } from "pg";

/**
 * Sends what is asked at once in one packet: each write to the database's socket wakes a process there, and costs
 * more than the statement in it. The driver pipelines statements but writes each by itself.
 */
export function inOnePacket<Answer>(client: PoolClient, ask: () => Answer): Answer {
  // The driver's own stream, which its types leave out.
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection;
  stream.cork();
  try {
    return ask();
  } finally {
    stream.uncork();
  }
}
