import type { Id } from "@toso/domain/command/command";
import type { NationalList } from "@toso/domain/units/match";
import type { Handover } from "@toso/domain/units/reform";
import { successorId } from "@toso/domain/units/reform";
import type { Book } from "./book.ts";
import type { Digest } from "./copy.ts";
import type { Signed } from "./lines.ts";

/** What a handover did. */
export interface HandedOver {
  into: Id;
  name: string;
  teams: Id[];
  closed: boolean;
  /** Everything written into the other book, and what of it belongs to the teams. */
  written: number;
  digest: Digest;
  /** Whose commune changed: what is known of them elsewhere is out of date. */
  accounts: Id[];
}

/** Nothing was left to do: done before. */
export interface AlreadyGone {
  already: string;
}

export interface CarryOver extends Signed {
  commune: Id;
  handover: Handover;
  list: NationalList;
}

/** The names of those that took over earlier. */
export const namesOf = ({ commune }: Book, { since }: NationalList): string[] =>
  commune.successors.flatMap(({ unit }) => since.find(({ code }) => successorId(code) === unit)?.name ?? []);
