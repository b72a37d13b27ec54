import type { Range } from "./document.ts";

/** A value, the range of the shown text it was read from, and why it may be wrong (a sentence for the person). */
export type Found<T> = { value: T; source: Range | null; doubt: string | null };

export function found<T>(value: T, source: Range | null, doubt: string | null = null): Found<T> {
  return { value, source, doubt };
}

export function missing(doubt: string | null = null): Found<null> {
  return { value: null, source: null, doubt };
}
