import type { Id } from "../command/command.ts";
import { kind } from "../command/state.ts";
import type { Day } from "../words/day.ts";

/** A decision on file, as the commune confirmed it. */
export interface Decision {
  kind: "establish" | "reorganise";
  number: string | null;
  symbol: string;
  date: Day;
  agency: string;
  signer: string;
  signerPosition: string;
  /** The text it was read from, kept as proof. */
  text: string;
  teams: Id[];
}

export const decisions = kind<Decision>("decision");
