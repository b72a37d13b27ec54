/** A "no" is a value: a code for machines, a sentence for people, and whether asking again may help. */
export interface Refusal {
  refused: true;
  code: string;
  sentence: string;
  again: "retry" | "final";
}

/** A final refusal: the same command will never be accepted. */
export const refuse = (code: string, sentence: string): Refusal => ({
  refused: true,
  code,
  sentence,
  again: "final",
});

export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === "object" && value !== null && (value as Refusal).refused === true;
