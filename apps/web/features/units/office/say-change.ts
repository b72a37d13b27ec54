import type { OrganisationChange } from "@toso/contract/units/office";
import { WORDS } from "./words.ts";

/** One change as a sentence: "Thôn A và thôn B thành thôn C". */
export function sayChange({
  kind,
  who,
  into,
  part,
}: Pick<OrganisationChange, "kind" | "who" | "into" | "part">): string {
  const said = WORDS.changes[kind](who, into, part);
  return said.charAt(0).toUpperCase() + said.slice(1);
}
