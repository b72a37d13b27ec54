import * as z from "zod/mini";
import { id } from "../text.ts";

/** How every team stands against what it was given, in the spans that hold a day. */
export const board = z.object({
  today: z.string(),
  rows: z.array(
    z.object({
      target: id,
      team: id,
      teamName: z.string(),
      indicator: z.string(),
      from: z.string(),
      to: z.string(),
      value: z.int(),
      done: z.int(),
      /** Needed a week to make it; null: the span is over. */
      perWeek: z.nullable(z.int()),
      households: z.int(),
      /** Counted apart: they cannot use it, whatever the team does. */
      noDevice: z.int(),
    }),
  ),
});

export type Board = z.infer<typeof board>;

/** The records behind one figure of one team. */
export const recordsBehind = z.object({
  total: z.int(),
  records: z.array(
    z.object({
      household: z.nullable(id),
      head: z.string(),
      place: z.nullable(z.string()),
      day: z.string(),
      platform: z.nullable(z.string()),
      outcome: z.nullable(z.string()),
      visit: z.nullable(id),
      by: z.nullable(z.string()),
      helped: z.array(z.string()),
      note: z.nullable(z.string()),
      photos: z.array(z.string()),
      /** How often the visit was said anew. */
      corrected: z.int(),
    }),
  ),
  /** Pass it on to get the next ones; null: that was all. */
  next: z.nullable(z.string()),
});

export type RecordsBehind = z.infer<typeof recordsBehind>;
