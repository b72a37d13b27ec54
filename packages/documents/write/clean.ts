/** What XML 1.0 cannot hold, and marks that turn the reading direction, which could forge a figure. */
const UNFIT = /[\p{Noncharacter_Code_Point}\p{Bidi_Control}\ufeff[\p{Cc}--\n]]/gv;

/** Any text → text that DOCX and PDF can hold: NFC, whole characters, "\n" as the only line end. */
const cleanText = (text: string) =>
  text
    .toWellFormed()
    .normalize("NFC")
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .replace(/\t/g, " ")
    .replace(UNFIT, "");

/** The same value with every text in it cleaned. */
export function clean<T>(value: T): T {
  if (typeof value === "string") return cleanText(value) as T;
  if (Array.isArray(value)) return value.map(clean) as T;
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, clean(part)])) as T;
}
