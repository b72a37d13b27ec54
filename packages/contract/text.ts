import * as z from "zod/mini";

const keepable = (value: string) => value.isWellFormed() && !value.includes("\u0000");

/** Text that PostgreSQL and every phone can keep: well-formed Unicode without NUL, composed (NFC), of bounded length. */
export const text = (maximum: number) =>
  z
    .string()
    .check(
      z.maxLength(maximum, `Dài quá ${maximum} ký tự. Hãy viết ngắn lại.`),
      z.refine(keepable, "Có ký tự không đọc được. Hãy gõ lại."),
      z.normalize("NFC"),
    );

/** Text in which something is said. */
export const words = (maximum: number) =>
  text(maximum).check(z.refine((value) => value.trim() !== "", "Chưa điền. Hãy điền ô này."));

/** A UUID of any version, in its one spelling: written in capitals it would be another text for the same record. */
export const id = z.uuid("Mã không đúng.").check(z.lowercase("Mã không đúng."));
