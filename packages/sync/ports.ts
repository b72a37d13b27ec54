import type { SyncAnswer, SyncRequest } from "@toso/contract/sync/exchange";
import type { Command, Id } from "@toso/domain/command/command";
import type { Refusal } from "@toso/domain/command/refusal";

/** The phone's memory, as the engine needs it. One contract suite holds for every implementation. */
export interface Store {
  device(): Promise<Id>;
  /** The oldest waiting commands, in the order in which they were made (S3). Refused ones do not wait. */
  waiting(limit: number): Promise<Command[]>;
  /** How far each audience has been heard. */
  cursors(): Promise<Record<string, string>>;
  /**
   * Takes in one answer whole, or not at all (S9): received records and cursors; accepted commands leave
   * the outbox, refused ones stay with their reason (S6); audiences out of scope are forgotten once
   * nothing waits (S5).
   */
  settle(answer: SyncAnswer): Promise<void>;
}

/** Why an exchange came to nothing. `stop`: only a person can mend it, asking again is of no use. */
export type Failure = { failed: "network" } | { failed: "server" } | { failed: "stop"; refusal: Refusal };

export interface Network {
  exchange(request: SyncRequest): Promise<SyncAnswer | Failure>;
}

export const isFailure = (answer: SyncAnswer | Failure): answer is Failure => "failed" in answer;
