import type { ConfirmDecision } from "@toso/domain/decisions/confirm-decision";
import type { MarkSeen } from "@toso/domain/decisions/mark-seen";
import type { NoteDelivery } from "@toso/domain/decisions/note-delivery";
import type { ReorganiseTeams } from "@toso/domain/decisions/reorganise-teams";
import * as z from "zod/mini";
import { day } from "../command.ts";
import { id, text, words } from "../text.ts";

const orNull = (maximum: number) => z.nullable(text(maximum));

/** What is said of one person of a team. */
export const saidMember = {
  name: words(120),
  gender: z.nullable(z.enum(["male", "female"])),
  positions: z.array(words(200)).check(z.maxLength(10)),
  role: z.nullable(z.enum(["leader", "deputy", "member"])),
  phone: orNull(20),
};

const member = z.object({ id, ...saidMember });
const comingMember = z.object({ id, ...saidMember, same: z.nullable(id) });

const newTeam = {
  id,
  name: words(200),
  level: z.enum(["hamlet", "commune"]),
  hamlet: z.nullable(z.object({ id, name: words(120), type: words(40) })),
};

/** One ground of a decision: its words, and what they say of the document they name. */
export const ground = z.object({
  text: words(1_000),
  kind: orNull(60),
  number: orNull(80),
  date: z.nullable(day),
  issuer: orNull(200),
});

export const recipient = z.object({
  name: words(300),
  duty: z.enum(["members", "carriesOut", "informed"]),
});

export const amended = z.object({
  number: orNull(80),
  date: z.nullable(day),
  issuer: orNull(200),
  way: z.enum(["replaces", "amends"]),
});

/** What older browsers do not send yet is optional (S7). */
const paper = z.object({
  kind: z.enum(["establish", "reorganise"]),
  number: orNull(40),
  symbol: text(60),
  date: day,
  agency: words(200),
  signer: text(120),
  signerPosition: text(120),
  effective: z.optional(day),
  grounds: z.optional(z.array(ground).check(z.maxLength(60))),
  recipients: z.optional(z.array(recipient).check(z.maxLength(100))),
  amends: z.optional(z.nullable(amended)),
  duties: z.optional(orNull(20_000)),
});

export const confirmDecision: z.ZodMiniType<ConfirmDecision> = z.object({
  decision: id,
  commune: z.object({ name: words(120), district: orNull(120), province: orNull(120) }),
  text: text(500_000),
  read: paper,
  teams: z
    .array(z.object({ ...newTeam, members: z.array(member).check(z.maxLength(100)) }))
    .check(z.maxLength(200)),
});

const people = z.array(comingMember).check(z.maxLength(100));

export const reorganiseTeams: z.ZodMiniType<ReorganiseTeams> = z.object({
  decision: id,
  text: text(500_000),
  read: paper,
  teams: z
    .array(
      z.object({
        team: id,
        leave: z.array(id).check(z.maxLength(200)),
        join: people,
        ends: z.boolean(),
      }),
    )
    .check(z.maxLength(200)),
  founded: z
    .array(z.object({ ...newTeam, members: people, predecessors: z.array(id).check(z.maxLength(50)) }))
    .check(z.maxLength(200)),
});

export const markSeen: z.ZodMiniType<MarkSeen> = z.object({ decision: id, team: id, membership: id });

export const noteDelivery: z.ZodMiniType<NoteDelivery> = z.object({
  decision: id,
  recipient: words(300),
  day,
  how: text(200),
});
