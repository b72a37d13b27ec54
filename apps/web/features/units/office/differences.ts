import type { Organisation, PlacedHamlet, PlacedTeam } from "@toso/contract/units/office";
import type { Id } from "@toso/domain/command/command";
import { sayRole } from "@toso/domain/teams/team";
import { successorOn } from "@toso/domain/units/successors";
import type { Hamlet } from "@toso/domain/units/unit";
import { WORDS } from "./words.ts";

/** How a day differs from today: words beside what changed, by id, and what only today has. */
export interface Differences {
  notes: ReadonlyMap<Id, string>;
  /** Hamlets and teams of today that the day does not have. */
  onlyToday: string[];
}

const placesOf = ({ hamlets, undecided }: Organisation) => [...hamlets, ...undecided];
const teamsOf = (told: Organisation): PlacedTeam[] => [
  ...new Map(
    [...placesOf(told).flatMap(({ teams }) => teams), ...told.wide].map((team) => [team.id, team]),
  ).values(),
];

/** What became of everything that a day had, by today; for a day to come, what is not there yet. */
export function differences(
  then: Organisation,
  now: Organisation,
  hamlets: ReadonlyMap<Id, Hamlet>,
): Differences {
  const ahead = then.day > now.day;
  const notes = new Map<Id, string>();
  const note = (id: Id, said: string | null) => said && notes.set(id, said);
  const named = new Map(now.hamlets.map(({ id, name }) => [id, name]));
  for (const hamlet of then.hamlets)
    note(hamlet.id, ahead ? lackedHamlet(hamlet, named) : cameOf(hamlet, now, named, hamlets));
  const today = new Map(teamsOf(now).map((team) => [team.id, team]));
  for (const team of teamsOf(then)) {
    const still = today.get(team.id);
    if (!still) note(team.id, ahead ? WORDS.notYet : WORDS.nowGone);
    for (const member of still ? team.members : [])
      note(member.id, memberNow(member, still as PlacedTeam, ahead));
  }
  const had = new Set([...placesOf(then), ...teamsOf(then)].map(({ id }) => id));
  const onlyToday = [...now.hamlets, ...teamsOf(now)]
    .filter(({ id }) => !had.has(id))
    .map(({ name }) => name);
  return { notes, onlyToday };
}

function lackedHamlet({ id, name }: PlacedHamlet, today: ReadonlyMap<Id, string>): string | null {
  const called = today.get(id);
  if (called === undefined) return WORDS.notYet;
  return called === name ? null : WORDS.nowCalled(called);
}

function cameOf(
  { id, name }: PlacedHamlet,
  now: Organisation,
  today: ReadonlyMap<Id, string>,
  hamlets: ReadonlyMap<Id, Hamlet>,
): string | null {
  const called = today.get(id);
  if (called !== undefined) return called === name ? null : WORDS.nowCalled(called);
  const { units, undecided } = successorOn(hamlets, id, now.day);
  const into = units.flatMap((unit) => today.get(unit) ?? []);
  return (
    [into.length > 0 && WORDS.nowIn(into), undecided.length > 0 && WORDS.nowOpen]
      .filter(Boolean)
      .join("; ") || WORDS.nowGone
  );
}

/** A person may come back to the team by another membership, with another role. */
function memberNow(member: PlacedTeam["members"][number], team: PlacedTeam, ahead: boolean): string | null {
  const same =
    team.members.find(({ id }) => id === member.id) ?? team.members.find(({ name }) => name === member.name);
  if (!same) return ahead ? WORDS.notYetIn : WORDS.nowLeft;
  return same.role !== member.role && same.role ? WORDS.nowRole(sayRole(same.role).toLowerCase()) : null;
}
