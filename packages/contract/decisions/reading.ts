import type { Refusal } from "@toso/domain/command/refusal";
import * as z from "zod/mini";
import { day } from "../command.ts";

const found = <T extends z.ZodMiniType>(value: T) =>
  z.object({
    value,
    /** Where in `text` it was read; null: it was not written there. */
    source: z.nullable(z.object({ start: z.int(), end: z.int() })),
    /** A sentence for the person when it is uncertain. */
    doubt: z.nullable(z.string()),
  });

const string = z.nullable(z.string());

const member = z.object({
  name: found(z.string()),
  gender: found(z.nullable(z.enum(["male", "female"]))),
  positions: z.array(found(z.string())),
  teamRole: found(z.nullable(z.enum(["leader", "deputy", "member"]))),
  phone: found(string),
});

/** What was read from a decision file, each value tied to its place in the text, for a person to correct. */
export const readingOfDecision = z.object({
  text: z.string(),
  kind: z.enum(["establish", "reorganise", "none"]),
  /** Why the kind is not sure, or why the document establishes nothing. */
  why: z.nullable(z.string()),
  number: found(string),
  symbol: found(z.string()),
  date: found(z.nullable(day)),
  /** null: from the day it was signed. */
  effective: found(z.nullable(day)),
  agency: found(z.string()),
  signer: found(z.string()),
  signerPosition: found(z.string()),
  commune: found(z.string()),
  district: found(string),
  province: found(string),
  teams: z.array(
    z.object({
      level: z.enum(["hamlet", "commune"]),
      village: found(string),
      villageKind: found(string),
      members: z.array(member),
    }),
  ),
  /** Who leaves and who comes, where the decision says only that; a hamlet that it does not name is null. */
  changes: z.array(
    z.object({ village: found(string), remove: z.array(found(z.string())), add: z.array(member) }),
  ),
  grounds: z.array(
    found(z.object({ text: z.string(), kind: string, number: string, date: string, issuer: string })),
  ),
  /** Nơi nhận. */
  recipients: z.array(found(z.string())),
  /** Who must carry it out, as the last article says. */
  executors: z.array(found(z.string())),
  amends: found(
    z.nullable(
      z.object({ number: string, date: string, issuer: string, way: z.enum(["replaces", "amends"]) }),
    ),
  ),
  /** The article that names the teams' duties, as written. */
  duties: string,
});

export type ReadingOfDecision = z.infer<typeof readingOfDecision>;

/** How far a scan is recognised: `progress` of the whole from 0 to 1, the page it is at, and how many there are. */
export interface ReadingProgress {
  progress: number;
  page: number;
  pages: number;
  /** So many other documents are recognised before this one begins. */
  before?: number;
}

/** A line of the answer to who asks for `application/x-ndjson`: progress, and last the reading or the refusal. */
export type ReadingLine = ReadingProgress | { reading: ReadingOfDecision } | { refusal: Refusal };
