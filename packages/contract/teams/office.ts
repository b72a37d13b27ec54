import * as z from "zod/mini";
import { id } from "../text.ts";

/** A team as its commune's office sees it. */
export const teamOverview = z.object({
  id,
  name: z.string(),
  level: z.enum(["hamlet", "commune"]),
  hamlet: z.nullable(z.string()),
  hamletType: z.nullable(z.string()),
  /** Names that its hamlet bore before. */
  formerly: z.array(z.string()),
  from: z.string(),
  to: z.nullable(z.string()),
  /** The decisions that set it up and ended it. */
  decision: z.nullable(id),
  endedBy: z.nullable(id),
  predecessors: z.array(id),
  /** Who has its households since it handed over. */
  heir: z.nullable(id),
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
      decision: z.nullable(id),
      endedBy: z.nullable(id),
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
  /** By which the teams are what they are. */
  decisions: z.array(
    z.object({
      id,
      kind: z.enum(["establish", "reorganise"]),
      number: z.nullable(z.string()),
      symbol: z.string(),
      date: z.string(),
      effective: z.string(),
    }),
  ),
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
