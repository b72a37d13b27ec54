import type { Command } from "@toso/domain/command/command";

const LONGEST = 20_000;

/**
 * A command that could not be read, as the journal can keep it: its body as JSON text inside a string.
 * There NUL, half a surrogate and the deepest nesting are only characters, which jsonb holds.
 */
export const keepable = ({ type, body, ...rest }: Command): Command => ({
  ...rest,
  type: type.replaceAll("\u0000", "").toWellFormed(),
  body: { unreadable: textOf(body).slice(0, LONGEST).toWellFormed() },
});

function textOf(body: unknown): string {
  try {
    return JSON.stringify(body) ?? "";
  } catch {
    return ""; // nested deeper than the stack
  }
}
