import * as z from "zod/mini";
import { household } from "./bodies.ts";

/** A household list as it was read from a file, before anybody says yes to it. */
export const readingOfList = z.object({
  households: z.array(
    z.object({
      sheet: z.string(),
      row: z.int(),
      /** The hamlet as the list names it. */
      hamlet: z.nullable(z.string()),
      household: z.omit(household, { id: true }),
      left: z.nullable(z.boolean()),
    }),
  ),
  findings: z.array(z.object({ sheet: z.string(), row: z.int(), kind: z.string(), sentence: z.string() })),
});

export type ReadingOfList = z.infer<typeof readingOfList>;

/** A team's households as its office sees them. */
export const listedHouseholds = z.object({
  households: z.array(
    z.object({
      ...household.shape,
      added: z.string(),
      standing: z.record(z.string(), z.object({ outcome: z.string(), since: z.string(), visit: z.string() })),
      lastVisit: z.nullable(z.string()),
      next: z.nullable(z.string()),
    }),
  ),
});

export type ListedHouseholds = z.infer<typeof listedHouseholds>;
