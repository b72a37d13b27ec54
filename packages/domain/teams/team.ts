import type { Actor, Id } from "../command/command.ts";
import { notYours, outside } from "../command/permission.ts";
import type { Refusal } from "../command/refusal.ts";
import { kind, type State } from "../command/state.ts";
import type { Day } from "../words/day.ts";

/** A Tổ công nghệ số cộng đồng of one hamlet, or of the whole commune. */
export interface Team {
  /** "Tổ Công nghệ số thôn Trà Veo" */
  name: string;
  level: "hamlet" | "commune";
  hamlet: Id | null;
  /** The decision that set it up, and the one that ended it. */
  decision: Id | null;
  endedBy: Id | null;
  from: Day;
  to: Day | null;
  /** The ended teams that it follows. */
  predecessors: Id[];
  /** Once it has handed over: who has its households now. What still comes for it goes there too. */
  heir: Id | null;
  /** Communes that it belonged to before theirs was merged, and its name there; oldest first. Absent: always here. */
  origins?: { commune: Id; name: string }[];
}

export const teams = kind<Team>("team");

/**
 * Where goes what this person adds to a team by a deed of that day: to the team, or to its heir. An office works in
 * all teams of its commune, so the team must be one of them. A refusal where the person may not.
 */
export function homeOf(state: State, actor: Actor, team: Id, day: Day): Id | Refusal {
  const found = state.get(teams, team)?.doc;
  if (actor.office && !found) return notYours();
  return outside(actor, team, day) ?? found?.heir ?? team;
}

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
  /** Its last day; before `from`: it was written down by mistake and never held. */
  to: Day | null;
  /** The decision that began it, and the one that ended it. */
  decision: Id | null;
  endedBy: Id | null;
  /** The day on which its end was put on file: until then the member could not know of it. */
  endNoted: Day | null;
  /** The account that the invitation made; null until it is opened. */
  account: Id | null;
  /** The same person's membership before, in this team or another; absent where it is the first. */
  follows?: Id;
}

export const memberships = kind<Membership>("membership");

/** Does this membership hold on that day? Both ends included. */
export const holdsOn = (membership: Pick<Membership, "from" | "to">, day: Day): boolean =>
  membership.from <= day && (membership.to === null || day <= membership.to);

/** Does it hold on that day or later, as far as is known? */
export const staysPast = ({ from, to }: Pick<Membership, "from" | "to">, day: Day): boolean =>
  to === null || (to >= day && to >= from);

const ROLE_WORDS = { leader: "Tổ trưởng", deputy: "Tổ phó", member: "Thành viên" } as const;

const RANKS = { leader: 0, deputy: 1, member: 2 } as const;

/** For sorting: the leader first, then the deputies; the others as they are. */
export const byRole = (a: Pick<Membership, "role">, b: Pick<Membership, "role">): number =>
  RANKS[a.role ?? "member"] - RANKS[b.role ?? "member"];

export const sayRole = (role: TeamRole): string => (role ? ROLE_WORDS[role] : "");

/** "Ông" or "Bà" as the decision writes it; nothing where the gender was not read. */
export const honorific = (gender: Membership["gender"]): string =>
  gender === "male" ? "Ông" : gender === "female" ? "Bà" : "";

/** A membership that begins. */
export const newMembership = (begun: Omit<Membership, "to" | "endedBy" | "endNoted">): Membership => ({
  ...begun,
  to: null,
  endedBy: null,
  endNoted: null,
});
