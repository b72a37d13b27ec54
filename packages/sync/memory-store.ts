import type { FeedRecord, SyncAnswer } from "@toso/contract/sync/exchange";
import type { Command, Id } from "@toso/domain/command/command";
import type { Refusal } from "@toso/domain/command/refusal";
import type { Store } from "./ports.ts";

/** A store in memory, for tests, for load and for the command line. */
export class MemoryStore implements Store {
  readonly records = new Map<Id, FeedRecord & { audience: string }>();
  readonly refused: { command: Command; refusal: Refusal }[] = [];
  #outbox: Command[] = [];
  #cursors: Record<string, string> = {};
  readonly #device: Id;

  constructor(device: Id) {
    this.#device = device;
  }

  add(command: Command): void {
    this.#outbox.push(command);
  }

  async device(): Promise<Id> {
    return this.#device;
  }

  async waiting(limit: number): Promise<Command[]> {
    return this.#outbox.slice(0, limit);
  }

  async cursors(): Promise<Record<string, string>> {
    return { ...this.#cursors };
  }

  async settle({ answers, feeds, scope }: SyncAnswer): Promise<void> {
    // Read whole before anything is kept: an answer is taken in whole or not at all (S9).
    const final = new Map(
      answers.flatMap(({ id, refusal }) => (refusal?.again === "retry" ? [] : [[id, refusal] as const])),
    );
    const received = feeds.flatMap(({ audience, records }) =>
      records.map((record) => ({ ...record, audience })),
    );
    for (const command of this.#outbox) {
      const refusal = final.get(command.id);
      if (refusal) this.refused.push({ command, refusal });
    }
    this.#outbox = this.#outbox.filter(({ id }) => !final.has(id));
    for (const record of received) {
      if (record.doc !== null) this.records.set(record.id, record);
      else if (this.records.get(record.id)?.audience === record.audience) this.records.delete(record.id);
    }
    for (const { audience, cursor } of feeds) if (cursor) this.#cursors[audience] = cursor;
    if (this.#outbox.length === 0) this.#forgetOutside(new Set(scope));
  }

  #forgetOutside(scope: Set<string>): void {
    for (const [id, { audience }] of this.records) if (!scope.has(audience)) this.records.delete(id);
    for (const audience of Object.keys(this.#cursors))
      if (!scope.has(audience)) delete this.#cursors[audience];
  }
}
