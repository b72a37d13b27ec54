import type { Actor, Id } from "../command/command.ts";
import { worksIn } from "../command/permission.ts";
import { kind, type State } from "../command/state.ts";
import type { Day } from "../words/day.ts";

/** A Tổ công nghệ số cộng đồng of one hamlet, or of the whole commune. */
export interface Team {
  /** "Tổ Công nghệ số thôn Trà Veo" */
  name: string;
  level: "hamlet" | "commune";
  hamlet: Id | null;
  decision: Id | null;
  from: Day;
  to: Day | null;
}

export const teams = kind<Team>("team");

/** May this person add to that team? An office works in all teams of its commune, so the team must be one of them. */
export const addsTo = (state: State, actor: Actor, team: Id): boolean =>
  worksIn(actor, team) && (!actor.office || state.get(teams, team) !== undefined);

export type TeamRole = "leader" | "deputy" | "member" | null;

/** One person's place in one team. Dated: a past report keeps the members of its day. */
export interface Membership {
  team: Id;
  name: string;
  gender: "male" | "female" | null;
  positions: string[];
  role: TeamRole;
  phone: string | null;
  from: Day;
  to: Day | null;
  /** The account that the invitation made; null until it is opened. */
  account: Id | null;
}

export const memberships = kind<Membership>("membership");

/** Does this membership hold on that day? Both ends included. */
export const holdsOn = (membership: Pick<Membership, "from" | "to">, day: Day): boolean =>
  membership.from <= day && (membership.to === null || day <= membership.to);

const ROLE_WORDS = { leader: "Tổ trưởng", deputy: "Tổ phó", member: "Thành viên" } as const;

export const sayRole = (role: TeamRole): string => (role ? ROLE_WORDS[role] : "");

/** "Ông" or "Bà" as the decision writes it; nothing where the gender was not read. */
export const honorific = (gender: Membership["gender"]): string =>
  gender === "male" ? "Ông" : gender === "female" ? "Bà" : "";
