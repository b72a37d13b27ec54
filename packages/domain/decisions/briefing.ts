import type { Id } from "../command/command.ts";
import { derivedId } from "../command/derived-id.ts";
import { type Change, kind, put } from "../command/state.ts";
import type { Decision } from "./decision.ts";

/** What one team's phones hold of a decision: enough to know what it is and what it asks, not its whole text. */
export interface Briefing
  extends Pick<
    Decision,
    "kind" | "number" | "symbol" | "date" | "effective" | "agency" | "signer" | "duties"
  > {
  decision: Id;
  team: Id;
}

export const briefings = kind<Briefing>("briefing");

export const briefingId = (decision: Id, team: Id): Id => derivedId("briefing", decision, team);

/** One member has seen a decision. */
export interface Seen {
  decision: Id;
  membership: Id;
  /** ms since 1970, by the server's clock once received. */
  at: number;
}

export const seens = kind<Seen>("seen");

export const seenId = (decision: Id, membership: Id): Id => derivedId("seen", decision, membership);

/** Tells a team of the decision that names it. */
export function brief(decision: Id, team: Id, paper: Decision): Change {
  const { kind: what, number, symbol, date, effective, agency, signer, duties } = paper;
  return put(briefings, briefingId(decision, team), team, {
    decision,
    team,
    kind: what,
    number,
    symbol,
    date,
    effective,
    agency,
    signer,
    duties,
  });
}
