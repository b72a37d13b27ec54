import * as z from "zod/mini";
import { id } from "../text.ts";
import { amended, ground, recipient } from "./bodies.ts";

const heading = {
  id,
  kind: z.enum(["establish", "reorganise"]),
  number: z.nullable(z.string()),
  symbol: z.string(),
  date: z.string(),
  effective: z.string(),
  agency: z.string(),
};

/** A decision on file, in the list of them. */
export const decisionRow = z.object({
  ...heading,
  teams: z.int(),
  /** Members whom it names, and how many of them have seen it on their phones. */
  receivers: z.int(),
  seen: z.int(),
});

export type DecisionRow = z.infer<typeof decisionRow>;

export const decisionList = z.object({ decisions: z.array(decisionRow) });

export type DecisionList = z.infer<typeof decisionList>;

const person = {
  membership: id,
  name: z.string(),
  gender: z.nullable(z.enum(["male", "female"])),
  role: z.nullable(z.enum(["leader", "deputy", "member"])),
  phone: z.nullable(z.string()),
};

/** One member whom a decision names. */
const receiver = z.object({
  ...person,
  /** Has the application on a phone. */
  joined: z.boolean(),
  /** ms since 1970; null: has not seen it yet. */
  seenAt: z.nullable(z.number()),
});

export type Receiver = z.infer<typeof receiver>;

const delivered = z.object({ day: z.string(), how: z.string(), by: z.string() });

/** Everything about one decision. */
export const decisionPage = z.object({
  ...heading,
  signer: z.string(),
  signerPosition: z.string(),
  grounds: z.array(ground),
  recipients: z.array(z.extend(recipient, { delivered: z.nullable(delivered) })),
  amends: z.nullable(z.extend(amended, { /** Where it is on file here. */ id: z.nullable(id) })),
  duties: z.nullable(z.string()),
  text: z.string(),
  teams: z.array(
    z.object({
      id,
      name: z.string(),
      /** It began, or ended, by this decision. */
      begun: z.boolean(),
      ended: z.boolean(),
      /** Everybody in it on the first day in force. */
      members: z.array(receiver),
      /** Of these, who came, and who stayed with another role, position or telephone. */
      came: z.array(id),
      changed: z.array(id),
      left: z.array(z.object(person)),
    }),
  ),
  /** Ended teams whose work is to go over, or went over. `into` null: nobody was named. */
  handovers: z.array(
    z.object({
      from: z.object({ id, name: z.string(), to: z.string() }),
      into: z.nullable(z.object({ id, name: z.string() })),
      done: z.boolean(),
    }),
  ),
});

export type DecisionPage = z.infer<typeof decisionPage>;
