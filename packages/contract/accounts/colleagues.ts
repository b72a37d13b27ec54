import * as z from "zod/mini";
import { day } from "../command.ts";
import { id, words } from "../text.ts";
import { dutyKind, password, username } from "./accounts.ts";

/** What somebody shall be in the office, from a day to a day, both included; `to` null: no end is known. */
export const newDuty = z.object({ kind: dutyKind, from: day, to: z.nullable(day) });

export type NewDuty = z.infer<typeof newDuty>;

/** Somebody new in the office, who sets the password by a link. */
export const newColleague = z.object({ name: words(120), username, ...newDuty.shape });

export type NewColleague = z.infer<typeof newColleague>;

/** Another last day for a duty; null: no end is known any more. A day that has passed ends it at once. */
export const dutyEnd = z.object({ to: z.nullable(day) });

export type DutyEnd = z.infer<typeof dutyEnd>;

/** The duty is of another kind from today on. */
export const dutyChange = z.object({ kind: dutyKind });

export type DutyChange = z.infer<typeof dutyChange>;

/** Who works in the office, has worked or will. Moments are ms since 1970. */
export const colleagues = z.object({
  colleagues: z.array(
    z.object({
      account: id,
      name: z.string(),
      username: z.nullable(z.string()),
      /** Has set a password. */
      ready: z.boolean(),
      lastActive: z.nullable(z.number()),
      duties: z.array(z.object({ id, ...newDuty.shape })),
    }),
  ),
});

export type Colleague = z.infer<typeof colleagues>["colleagues"][number];

/** What happened to the accounts of the commune, the latest first. `next`: where older ones begin. */
export const accountEvents = z.object({
  events: z.array(
    z.object({
      id,
      at: z.number(),
      what: z.string(),
      /** Who did it, as the account is called today; null: nobody who has one. */
      by: z.nullable(z.string()),
      /** To whom or what: a name, or the username that was tried. */
      about: z.nullable(z.string()),
      address: z.nullable(z.string()),
      detail: z.nullable(
        z.object({ kind: dutyKind, from: z.optional(day), to: z.optional(z.nullable(day)) }),
      ),
    }),
  ),
  next: z.nullable(id),
});

export type AccountEvents = z.infer<typeof accountEvents>;

/** What a link to set a password shows before it is used. `first`: there was no password before. */
export const passwordAsked = z.object({
  account: id,
  name: z.string(),
  username: z.string(),
  communeName: z.nullable(z.string()),
  first: z.boolean(),
});

export type PasswordAsked = z.infer<typeof passwordAsked>;

export const newPassword = z.object({ password });

export type NewPassword = z.infer<typeof newPassword>;
