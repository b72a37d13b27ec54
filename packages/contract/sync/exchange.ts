import * as z from "zod/mini";
import { envelope } from "../command.ts";
import { id } from "../text.ts";

/** The version this code speaks; the server takes the two before as well (S7). Since 2 a feed says what left it, and only a "no" is answered by name. */
export const CONTRACT = 2;

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

/** A "no", as it crosses the wire. */
const refusal = z.object({
  refused: z.literal(true),
  code: z.string(),
  sentence: z.string(),
  again: z.enum(["retry", "final"]),
});

/** What became of one command. */
export const answer = z.object({ id: z.string(), refusal: z.nullable(refusal) });

export type Answer = z.infer<typeof answer>;

/** `doc` null: the record left this audience, and the phone drops it unless another audience has it (S5). */
export const feedRecord = z.object({ kind: z.string(), id: z.string(), doc: z.unknown() });

export type FeedRecord = z.infer<typeof feedRecord>;

/** What is new for one audience. `more`: ask again at once. */
export const feed = z.object({
  audience: z.string(),
  records: z.array(feedRecord),
  cursor: z.string(),
  more: z.boolean(),
});

export type Feed = z.infer<typeof feed>;

export const syncAnswer = z.object({
  /** The server's clock, ms since 1970: a phone notices a wrong clock of its own (S8). */
  now: z.number(),
  /** Commands decided: all that were sent. What is not named in `answers` was accepted. */
  received: z.optional(z.int()),
  /** Every refusal; for contract 1 every answer. */
  answers: z.array(answer),
  /** Every audience this phone may keep; it forgets the others (S5). */
  scope: z.array(z.string()),
  /** Empty when nothing was asked for. */
  feeds: z.array(feed),
});

export type SyncAnswer = z.infer<typeof syncAnswer>;

/** One answer for each command, in their order; null: the server did not decide as many as were sent. */
export function answersTo(
  commands: readonly { id: string }[],
  { received, answers }: SyncAnswer,
): Answer[] | null {
  if (received !== undefined && received !== commands.length) return null;
  const named = new Map(answers.map((one) => [one.id, one]));
  if (received === undefined) return answers;
  return commands.map(({ id }) => named.get(id) ?? { id, refusal: null });
}
