import * as z from "zod/mini";
import { id } from "../text.ts";

/** A team as its commune's office sees it. */
export const teamOverview = z.object({
  id,
  name: z.string(),
  hamlet: z.nullable(z.string()),
  from: z.string(),
  to: z.nullable(z.string()),
  households: z.int(),
  members: z.array(
    z.object({
      id,
      name: z.string(),
      gender: z.nullable(z.enum(["male", "female"])),
      positions: z.array(z.string()),
      role: z.nullable(z.enum(["leader", "deputy", "member"])),
      phone: z.nullable(z.string()),
      from: z.string(),
      to: z.nullable(z.string()),
      /** Has opened an invitation on a phone. */
      joined: z.boolean(),
    }),
  ),
});

export type TeamOverview = z.infer<typeof teamOverview>;

export const communeOverview = z.object({
  id,
  name: z.string(),
  agency: z.string(),
  district: z.nullable(z.string()),
  province: z.nullable(z.string()),
  teams: z.array(teamOverview),
  hamlets: z.array(
    z.object({
      id,
      name: z.string(),
      type: z.string(),
      from: z.nullable(z.string()),
      to: z.nullable(z.string()),
      successors: z.array(z.string()),
    }),
  ),
});

export type CommuneOverview = z.infer<typeof communeOverview>;
