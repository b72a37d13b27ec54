import type { Id } from "../command/command.ts";
import type { Stored } from "../command/state.ts";
import type { Team } from "../teams/team.ts";
import type { Day } from "../words/day.ts";
import { stoodOn } from "./unit.ts";

/**
 * The teams of a past day whose work a team's sums hold: itself, if it was there by then, and those that handed over
 * to it since. So a past period is told by the teams of its day. Where none of them was, the team itself.
 */
export function teamsBehind(teams: Stored<Team>[], id: Id, day: Day): Stored<Team>[] {
  const seen = new Set([id]);
  for (const heir of seen) for (const team of teams) if (team.doc.heir === heir) seen.add(team.id);
  const all = teams.filter((team) => seen.has(team.id));
  const standing = all.filter(({ doc }) => stoodOn(doc, day));
  return standing.length > 0 ? standing : all.filter((team) => team.id === id);
}
