import * as z from "zod/mini";
import { id } from "../text.ts";

const code = z.string().check(z.regex(/^\d{5}$/, "Mã xã phải có đúng 5 chữ số."));

/** A commune of the national lists. */
const nationalUnit = z.object({
  code: z.string(),
  name: z.string(),
  district: z.nullable(z.string()),
  province: z.string(),
  /** Its name and district in early 2023, where they are not the same. */
  earlier: z.nullable(z.object({ name: z.string(), district: z.string() })),
  ended: z.boolean(),
});
export type NationalUnit = z.infer<typeof nationalUnit>;

export const unitsFound = z.object({ units: z.array(nationalUnit) });
export type UnitsFound = z.infer<typeof unitsFound>;

/** What the office sees before it hands its book over. */
export const reformShown = z.object({
  commune: z.object({
    name: z.string(),
    district: z.nullable(z.string()),
    province: z.nullable(z.string()),
    code: z.nullable(z.string()),
  }),
  /** A day of the national list in which it stands: before the reform or since. */
  day: z.string(),
  /** Which commune of that list it may be; empty once it is matched. */
  suggested: z.array(nationalUnit),
  /** Why it cannot be handed over (yet); null: it can. */
  hindrance: z.nullable(z.object({ code: z.string(), sentence: z.string() })),
  resolution: z.nullable(z.string()),
  successors: z.array(
    z.object({ code: z.string(), name: z.string(), province: z.string(), share: z.enum(["whole", "part"]) }),
  ),
  /** Teams that are still in this commune's book, with what is on file of each. */
  teams: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      members: z.number(),
      households: z.number(),
      visits: z.number(),
      reports: z.number(),
    }),
  ),
  /** Teams that have gone before. */
  gone: z.array(z.object({ id: z.string(), name: z.string() })),
  /** The communes whose books went into this one. */
  received: z.array(z.object({ name: z.string(), district: z.nullable(z.string()), teams: z.number() })),
});
export type ReformShown = z.infer<typeof reformShown>;

/** null: to the only successor; all teams that are still here. */
export const handover = z.object({
  into: z.nullable(code),
  teams: z.nullable(z.array(id).check(z.maxLength(1_000))),
});
export type HandoverAsked = z.infer<typeof handover>;

export const handedOver = z.object({
  /** The commune that has the book now. */
  name: z.string(),
  teams: z.number(),
  records: z.number(),
  closed: z.boolean(),
  /** It had been done before: nothing was done now. */
  already: z.boolean(),
});
export type HandedOverShown = z.infer<typeof handedOver>;
