import * as z from "zod/mini";
import { id } from "../text.ts";

export const figure = z.object({
  indicator: z.string(),
  target: z.nullable(z.number()),
  done: z.number(),
  soFar: z.nullable(z.number()),
  of: z.nullable(z.number()),
});

/** One team's place on the board of a period: its report, or that there is none yet. */
export const reportRow = z.object({
  team: id,
  teamName: z.string(),
  report: z.nullable(id),
  status: z.nullable(z.enum(["sent", "returned", "accepted"])),
  timeliness: z.enum(["on_time", "late", "not_yet_due", "overdue"]),
  /** ms since 1970: three different moments. */
  receivedAt: z.nullable(z.number()),
  changedAt: z.nullable(z.number()),
  approvedAt: z.nullable(z.number()),
  figures: z.array(figure),
  narrative: z.nullable(z.string()),
  difficulty: z.nullable(z.string()),
  history: z.array(
    z.object({
      act: z.enum(["submit", "return", "accept"]),
      at: z.number(),
      by: z.string(),
      reason: z.nullable(z.string()),
    }),
  ),
});

export type ReportRow = z.infer<typeof reportRow>;

/** A period's reports of all teams, and the commune's own if it was made. */
export const reportBoard = z.object({
  period: z.string(),
  label: z.string(),
  from: z.string(),
  to: z.string(),
  due: z.string(),
  rows: z.array(reportRow),
  commune: z.nullable(
    z.object({
      figures: z.array(figure),
      parts: z.array(id),
      missing: z.array(z.object({ team: id, name: z.string() })),
      madeAt: z.number(),
      madeBy: z.string(),
    }),
  ),
  /** Before this commune was made by a merger: those that went into it and have a report of the period. */
  past: z.optional(z.array(z.object({ commune: id, name: z.string() }))),
});

export type ReportBoard = z.infer<typeof reportBoard>;
