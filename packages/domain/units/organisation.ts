import type { Id } from "../command/command.ts";
import type { Stored } from "../command/state.ts";
import { holdsOn, type Membership, type Team } from "../teams/team.ts";
import type { Day } from "../words/day.ts";
import { byName, sayHamlet } from "./hamlet-name.ts";
import { communeOn, teamNameOn } from "./merged.ts";
import { leftOpen, successorOn } from "./successors.ts";
import { asOf, type Commune, type CommuneShape, type Hamlet, stoodOn } from "./unit.ts";

/** Everything that a commune's organisation is told from, former things included. */
export interface OrganisationRecords {
  commune: Commune | null;
  /** Communes that went into this one. */
  merged?: Stored<Commune>[];
  hamlets: Stored<Hamlet>[];
  teams: Stored<Team>[];
  memberships: Stored<Membership>[];
}

/** A member as on that day. */
export type PlacedMember = Pick<Membership, "name" | "gender" | "positions" | "role"> & { id: Id };

/** A team in the hamlet where it works on that day. */
export interface PlacedTeam {
  id: Id;
  name: string;
  /** The hamlet by which it still works although that is no more; null: its hamlet stands. */
  follows: string | null;
  /** It works in other hamlets of that day too: what it has cannot be told apart by hamlet. */
  shared: boolean;
  members: PlacedMember[];
}

/** A hamlet as on that day. */
export interface PlacedHamlet {
  id: Id;
  /** "thôn Trà Veo" */
  name: string;
  from: Day | null;
  to: Day | null;
  /** Hamlets that went into it by then, in whole or in part. */
  predecessors: string[];
  teams: PlacedTeam[];
}

export interface Organisation {
  day: Day;
  commune: CommuneShape | null;
  hamlets: PlacedHamlet[];
  /** Hamlets that have ended with something left open on that day. */
  undecided: PlacedHamlet[];
  /** Teams of the whole commune, and those whose hamlet is not on file. */
  wide: PlacedTeam[];
}

const RANKS = ["leader", "deputy", "member"];
const rank = ({ role }: PlacedMember) => RANKS.indexOf(role ?? "member");

/** The commune as it was on a day: as it was called, its hamlets, their teams, who was in them as what. */
export function organisationOn(records: OrganisationRecords, day: Day): Organisation {
  const { commune, merged = [], hamlets, teams, memberships } = records;
  const byId = new Map(hamlets.map(({ id, doc }) => [id, doc]));
  const placed = teams
    .filter(({ doc }) => stoodOn(doc, day))
    .map((team) => ({
      where: team.doc.hamlet ? successorOn(byId, team.doc.hamlet, day) : { units: [], undecided: [] },
      team: { ...placeTeam(team, byId, memberships, day), name: teamNameOn(team.doc, merged, day) },
    }));
  const placeHamlet = ({ id, doc }: Stored<Hamlet>): PlacedHamlet => ({
    id,
    name: sayHamlet(asOf(doc, day)),
    from: doc.from,
    to: doc.to,
    predecessors: hamlets
      .filter((other) => other.doc.successors.some(({ unit, from }) => unit === id && from <= day))
      .map((other) => sayHamlet(other.doc)),
    teams: placed
      .filter(({ where }) => where.units.includes(id) || where.undecided.includes(id))
      .map(({ team, where }) => ({ ...team, shared: where.units.length + where.undecided.length > 1 })),
  });
  return {
    day,
    commune: commune && communeOn(commune, merged, day),
    hamlets: hamlets
      .filter(({ doc }) => stoodOn(doc, day))
      .map(placeHamlet)
      .sort((a, b) => byName(a.name, b.name)),
    undecided: hamlets
      .filter(({ doc }) => leftOpen(doc, day))
      .map(placeHamlet)
      .sort((a, b) => byName(a.name, b.name)),
    wide: placed
      .filter(({ where }) => where.units.length + where.undecided.length === 0)
      .map(({ team }) => team),
  };
}

function placeTeam(
  { id, doc }: Stored<Team>,
  hamlets: ReadonlyMap<Id, Hamlet>,
  memberships: Stored<Membership>[],
  day: Day,
): PlacedTeam {
  const own = doc.hamlet ? hamlets.get(doc.hamlet) : undefined;
  return {
    id,
    name: doc.name,
    follows: own && !stoodOn(own, day) ? sayHamlet(own) : null,
    shared: false,
    members: memberships
      .filter((member) => member.doc.team === id && holdsOn(member.doc, day))
      .map(({ id: membership, doc: { name, gender, positions, role } }) => ({
        id: membership,
        name,
        gender,
        positions,
        role,
      }))
      .sort((a, b) => rank(a) - rank(b)),
  };
}

/**
 * A sum by hamlet, from the sums of its teams. Null where it cannot be told: a team of it also works in another
 * hamlet, or what it was before is left open. The commune's own sum does not depend on that and goes on.
 */
export function hamletTotal({ teams }: PlacedHamlet, of: (team: Id) => number): number | null {
  if (teams.some(({ shared }) => shared)) return null;
  return teams.reduce((sum, { id }) => sum + of(id), 0);
}
