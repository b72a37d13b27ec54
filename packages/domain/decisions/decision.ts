import type { Id } from "../command/command.ts";
import { kind } from "../command/state.ts";
import type { Day } from "../words/day.ts";
import type { Amended } from "./read/amended.ts";
import type { Ground } from "./read/grounds.ts";

/** One line of "Nơi nhận", or one whom an article charges with carrying the decision out. */
export interface Recipient {
  name: string;
  /** The members of its teams, who see it on their phones; one who must carry it out; one who is only told. */
  duty: "members" | "carriesOut" | "informed";
}

/** The decision reached a receiver who has no account here: on which day, and how. */
export interface Delivery {
  recipient: string;
  day: Day;
  /** "bản giấy", "trục liên thông văn bản" … */
  how: string;
  by: string;
}

/** A decision on file, as the commune confirmed it. */
export interface Decision {
  kind: "establish" | "reorganise";
  number: string | null;
  symbol: string;
  date: Day;
  /** Its first day in force: the day it was signed, or a later one that it names. */
  effective: Day;
  agency: string;
  signer: string;
  signerPosition: string;
  /** Căn cứ, in their order. */
  grounds: Ground[];
  recipients: Recipient[];
  /** The earlier decision that it changes or replaces. */
  amends: Amended | null;
  /** What it charges its teams with, as their phones show it; null: nothing was taken over. */
  duties: string | null;
  /** The text it was read from, kept as proof. */
  text: string;
  /** Every team that it sets up, changes or ends. */
  teams: Id[];
  delivered: Delivery[];
}

export const decisions = kind<Decision>("decision");

type Stated = "kind" | "number" | "symbol" | "date" | "agency" | "signer" | "signerPosition";
type PerhapsStated = "effective" | "grounds" | "recipients" | "amends" | "duties";

/** What a person confirmed of the paper itself. */
export type ConfirmedPaper = Pick<Decision, Stated> & {
  [Field in PerhapsStated]?: Decision[Field] | undefined;
};

/** The first day in force. */
export const effectiveDay = ({ date, effective }: Pick<ConfirmedPaper, "date" | "effective">): Day =>
  effective ?? date;

/** The decision as it is put on file. */
export const onFile = (paper: ConfirmedPaper, text: string, teams: Id[]): Decision => ({
  ...paper,
  effective: effectiveDay(paper),
  grounds: paper.grounds ?? [],
  recipients: paper.recipients ?? [],
  amends: paper.amends ?? null,
  duties: paper.duties?.trim() || null,
  text,
  teams,
  delivered: [],
});

/** "12/QĐ-UBND"; a decision that came without its number has a blank before its symbol. */
export const sayDecision = ({ number, symbol }: Pick<Decision, "number" | "symbol">): string =>
  `${number ?? "…"}/${symbol}`;
