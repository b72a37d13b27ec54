import type { Refusal } from "@toso/domain/command/refusal";
import * as z from "zod/mini";
import { envelope } from "../command.ts";
import { id } from "../text.ts";

/** The version this code speaks; the server takes the two before as well (S7). */
export const CONTRACT = 1;

/** Commands that one request may carry. */
export const BATCH = 50;

/** Records that one answer may carry. */
export const PAGE = 5_000;

/** What a phone sends: what it did, and how far it has heard of each audience (S9). */
export const syncRequest = z.object({
  contract: z.int(),
  device: id,
  commands: z.array(envelope).check(z.maxLength(500)),
  /** Cursor by audience; an audience never heard of is left out. */
  since: z.record(z.string(), z.string().check(z.maxLength(80))),
  /** Records wanted at most; 0: only send, since more is waiting to be sent. */
  limit: z.optional(z.int().check(z.minimum(0), z.maximum(PAGE))),
});

export type SyncRequest = z.infer<typeof syncRequest>;

/** What became of one command. */
export type Answer = { id: string; refusal: Refusal | null };

export interface FeedRecord {
  kind: string;
  id: string;
  doc: unknown;
}

/** What is new for one audience. `more`: ask again at once. */
export interface Feed {
  audience: string;
  records: FeedRecord[];
  cursor: string;
  more: boolean;
}

export interface SyncAnswer {
  /** The server's clock, ms since 1970: a phone notices a wrong clock of its own (S8). */
  now: number;
  answers: Answer[];
  /** Every audience this phone may keep; it forgets the others (S5). */
  scope: string[];
  feeds: Feed[];
}
