import { isDay } from "@toso/domain/words/day";
import * as z from "zod/mini";
import { id } from "./text.ts";

/** A day that exists, 'YYYY-MM-DD', between 2000 and 2100. */
export const day = z
  .string()
  .check(
    z.refine(
      (value) => isDay(value) && value >= "2000-01-01" && value < "2100-01-01",
      "Ngày không đúng. Hãy chọn lại ngày.",
    ),
  );

/** The envelope alone: a body that cannot be read must not keep its neighbours in the batch from being heard (S3, S6). */
export const envelope = z.object({
  id,
  type: z.string().check(z.maxLength(60)),
  made: z.int().check(z.nonnegative()),
  body: z.unknown(),
});
