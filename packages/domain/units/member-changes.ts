import type { Id } from "../command/command.ts";
import type { Stored } from "../command/state.ts";
import { type Membership, sayRole, type Team } from "../teams/team.ts";
import { addDays, type Day } from "../words/day.ts";
import { foldToned } from "../words/fold.ts";

/** People who came to a team or left it on a day, by the same decision; or one whose role changed. */
export interface MemberChange {
  day: Day;
  kind: "joined" | "left" | "roleChanged";
  who: string[];
  /** The team; of a role, which one it is now. */
  into: string[];
  team: Id;
  by: Id | null;
}

interface Step {
  day: Day;
  kind: "joined" | "left";
  team: Id;
  by: Id | null;
  doc: Membership;
}

/**
 * Who joined after a team's first day and who left before its last. Who left and came back on the same day is the
 * same person: only another role is told.
 */
export function memberChanges(teams: Stored<Team>[], memberships: Stored<Membership>[]): MemberChange[] {
  const named = new Map(teams.map(({ id, doc }) => [id, doc]));
  const steps = memberships.flatMap(({ doc }) => stepsOf(doc, named.get(doc.team)));
  const people = Map.groupBy(steps, ({ day, team, doc }) => `${day} ${team} ${foldToned(doc.name)}`);
  const told = [...people.values()].flatMap((same) =>
    isBack(same) ? roleOf(same) : same.map((step) => cameOrWent(step, named)),
  );
  const together = Map.groupBy(told, ({ day, kind, into, team, by }) =>
    [day, kind, into, team, by].join(" "),
  );
  return [...together.values()].map((group) => ({
    ...(group[0] as MemberChange),
    who: group.flatMap(({ who }) => who),
  }));
}

/** One leaves and one of that name comes: the same person. Two of one name who both come are two. */
const isBack = (steps: Step[]): boolean => steps.length === 2 && steps[0]?.kind !== steps[1]?.kind;

function stepsOf(doc: Membership, team: Team | undefined): Step[] {
  // One that ends before it begins was a mistake and never held.
  if (!team || (doc.to !== null && doc.to < doc.from)) return [];
  const at = { team: doc.team, doc };
  return [
    ...(doc.from > team.from ? [{ ...at, kind: "joined" as const, day: doc.from, by: doc.decision }] : []),
    ...(doc.to !== null && doc.to !== team.to
      ? [{ ...at, kind: "left" as const, day: addDays(doc.to, 1), by: doc.endedBy }]
      : []),
  ];
}

const cameOrWent = ({ day, kind, team, by, doc }: Step, named: ReadonlyMap<Id, Team>): MemberChange => ({
  day,
  kind,
  who: [doc.name],
  into: [named.get(team)?.name ?? ""],
  team,
  by,
});

function roleOf(steps: Step[]): MemberChange[] {
  const [left, joined] = ["left", "joined"].map((kind) => steps.find((step) => step.kind === kind)) as [
    Step,
    Step,
  ];
  const { day, team, by, doc } = joined;
  if (left.doc.role === doc.role || !doc.role) return [];
  return [{ day, kind: "roleChanged", who: [doc.name], into: [sayRole(doc.role).toLowerCase()], team, by }];
}
