import * as z from "zod/mini";
import { id } from "../text.ts";

const placedTeam = z.object({
  id,
  name: z.string(),
  /** The hamlet by which it still works although that is no more. */
  follows: z.nullable(z.string()),
  /** It works in other hamlets of that day too. */
  shared: z.boolean(),
  /** On its list by that day. */
  households: z.int(),
  members: z.array(
    z.object({
      id,
      name: z.string(),
      gender: z.nullable(z.enum(["male", "female"])),
      positions: z.array(z.string()),
      role: z.nullable(z.enum(["leader", "deputy", "member"])),
    }),
  ),
});

const placedHamlet = z.object({
  id,
  /** "thôn Trà Veo" */
  name: z.string(),
  from: z.nullable(z.string()),
  to: z.nullable(z.string()),
  predecessors: z.array(z.string()),
  teams: z.array(placedTeam),
  /** The sum of its teams' households; null: it cannot be told apart from another hamlet's. */
  households: z.nullable(z.int()),
});

/** The commune as it was on a day: its names, hamlets, teams, who was in them as what. */
export const organisation = z.object({
  day: z.string(),
  commune: z.nullable(
    z.object({
      name: z.string(),
      district: z.nullable(z.string()),
      province: z.nullable(z.string()),
      agency: z.string(),
    }),
  ),
  hamlets: z.array(placedHamlet),
  /** Ended, with something left open on that day. */
  undecided: z.array(placedHamlet),
  wide: z.array(placedTeam),
  /** Of the whole commune; it waits for nothing that is undecided. */
  households: z.int(),
});

export type Organisation = z.infer<typeof organisation>;
export type PlacedHamlet = z.infer<typeof placedHamlet>;
export type PlacedTeam = z.infer<typeof placedTeam>;

const organisationChange = z.object({
  day: z.string(),
  kind: z.enum([
    "merged",
    "absorbed",
    "split",
    "moved",
    "undecided",
    "decided",
    "renamed",
    "begun",
    "communeRenamed",
    "founded",
    "reorganised",
    "teamEnded",
    "joined",
    "left",
    "roleChanged",
  ]),
  who: z.array(z.string()),
  into: z.array(z.string()),
  part: z.nullable(z.string()),
  team: z.nullable(id),
  ground: z.nullable(z.string()),
  /** By which it can be taken back. */
  reshaping: z.nullable(id),
});

export type OrganisationChange = z.infer<typeof organisationChange>;

const span = { from: z.nullable(z.string()), to: z.nullable(z.string()) };

/** What happened, newest first, and the hamlets it happened to: enough to see beforehand what a reshaping makes. */
export const organisationChanges = z.object({
  changes: z.array(organisationChange),
  hamlets: z.array(
    z.object({
      id,
      name: z.string(),
      type: z.string(),
      ...span,
      successors: z.array(
        z.object({
          unit: id,
          share: z.enum(["whole", "part"]),
          from: z.string(),
          part: z.optional(z.string()),
        }),
      ),
      undecided: z.boolean(),
      former: z.array(z.object({ name: z.string(), type: z.string(), until: z.string() })),
    }),
  ),
});

export type OrganisationChanges = z.infer<typeof organisationChanges>;
