import type { CommuneOverview, TeamOverview } from "@toso/contract/teams/office";
import type { Id } from "@toso/domain/command/command";
import type { ConfirmedMember } from "@toso/domain/decisions/confirm-decision";
import type { MemberOnFile, TeamOnFile } from "@toso/domain/decisions/on-file";
import { byList, type Fate, proposeReorganisation } from "@toso/domain/decisions/propose-reorganisation";
import { dayOf } from "@toso/domain/words/day";
import { foldToned } from "@toso/domain/words/fold";
import { freshId } from "../../../platform/fresh-id.ts";
import { confirmedMember } from "./confirmed-member.ts";
import {
  blankMember,
  blankTeam,
  type DecisionForm,
  empty,
  type MemberForm,
  type Plan,
  type PlannedTeam,
  type TeamForm,
  type Value,
} from "./form.ts";
import { typedDay } from "./typed-day.ts";

/** A person as the proposal compares him, and as the page corrects him. */
type Said = ConfirmedMember & { form: MemberForm };

const said = (form: MemberForm): Said => ({ ...confirmedMember(form), form });

export const onFile = ({
  id,
  name,
  level,
  hamlet,
  hamletType,
  formerly,
  to,
  members,
}: TeamOverview): TeamOnFile => ({
  id,
  name,
  level,
  hamlet: hamlet ? { name: hamlet, type: hamletType ?? "", formerly } : null,
  to,
  members,
});

/** The first day in force as the form has it now; today where no day is readable yet. */
export const formDay = ({ paper: { effective, date } }: Pick<DecisionForm, "paper">): string =>
  typedDay(effective.value) ?? typedDay(date.value) ?? dayOf(Date.now());

/** What the decision changes in the teams on file, ready to be corrected. */
export function planOf(form: DecisionForm, { teams, hamlets }: CommuneOverview): Plan {
  const lists = form.teams.map((team) => ({
    team,
    level: team.level,
    village: team.village.value.trim() || null,
    villageKind: team.villageKind.value.trim() || null,
    members: team.members.filter(({ name }) => name.value.trim()).map(said),
  }));
  const changes = form.changes.map(({ village, remove, add }) => ({
    village: village.value.trim() || null,
    remove: remove.map(({ value }) => value),
    add: add.map(said),
  }));
  const named = lists.filter(({ members }) => members.length > 0);
  const proposal = proposeReorganisation<Said>(teams.map(onFile), { teams: named, changes }, formDay(form));
  return {
    teams: proposal.teams.map(({ people, ...team }) => ({
      ...team,
      name: teams.find(({ id }) => id === team.team)?.name ?? "",
      people: people.map(formed),
      ends: false,
      heir: null,
    })),
    founded: proposal.founded.map(({ list, people }) => {
      const { team } = list as (typeof lists)[number];
      return { team: withHamlet(team, hamlets), same: samesOf(people) };
    }),
    unplaced: proposal.unplaced.map(({ form: person }) => person),
    notFound: proposal.notFound,
  };
}

/** A list is another team's than was thought, or a new team's: the first team stays as it was. */
export function relocated(
  plan: Plan,
  from: PlannedTeam,
  to: Id | null,
  { commune, day }: { commune: CommuneOverview; day: string },
): Plan {
  const list = from.people.flatMap((one): MemberForm | MemberForm[] =>
    one.fate === "stays" ? memberFrom(one.member, freshId()) : "said" in one ? one.said : [],
  );
  const fresh = (id: Id, lines: MemberForm[] | null): PlannedTeam | undefined => {
    const team = commune.teams.find((each) => each.id === id);
    if (!team) return undefined;
    const { people } = byList<Said>(onFile(team), (lines ?? []).map(said), day);
    const by = lines ? ("list" as const) : ("nothing" as const);
    const found = lines ? people.map(formed) : people.map(stays);
    return { team: id, name: team.name, by, doubt: null, people: found, ends: false, heir: null };
  };
  const teams = plan.teams.map((each) =>
    each.team === from.team
      ? (fresh(each.team, null) ?? each)
      : each.team === to
        ? (fresh(to, list) ?? each)
        : each,
  );
  const founded = { team: { ...blankTeam(freshId), members: list }, same: {} };
  return { ...plan, teams, founded: to ? plan.founded : [...plan.founded, founded] };
}

const stays = (one: Fate<Said>): Fate<MemberForm> =>
  "member" in one ? { fate: "stays", member: one.member, doubt: null } : formed(one);

/** What was not said of somebody who changes is filled in from what is on file. */
function formed(one: Fate<Said>): Fate<MemberForm> {
  if (one.fate === "joins") return { ...one, said: one.said.form };
  if (one.fate !== "changes") return one;
  const known = memberFrom(one.member, one.said.id);
  const filled = Object.fromEntries(
    (["gender", "name", "positions", "role", "phone"] as const).map((field) => [
      field,
      one.said.form[field].value.trim() ? one.said.form[field] : known[field],
    ]),
  ) as Omit<MemberForm, "id">;
  return { ...one, said: { id: one.said.id, ...filled } };
}

const typed = (value: string | null): Value => ({ ...empty, value: value ?? "" });

/** The boxes of somebody on file. */
export const memberFrom = (
  { name, gender, positions, role, phone }: Omit<MemberOnFile, "id" | "from" | "to">,
  id: Id,
): MemberForm => ({
  ...blankMember(() => id),
  name: typed(name),
  gender: typed(gender),
  positions: typed(positions.join(", ")),
  role: typed(role),
  phone: typed(phone),
});

const samesOf = (people: Fate<Said>[]): Record<Id, Id | null> =>
  Object.fromEntries(people.flatMap((one) => (one.fate === "joins" ? [[one.said.id, one.same]] : [])));

/** A hamlet that is on file already, though its team has ended, stays the same hamlet. */
function withHamlet(team: TeamForm, hamlets: CommuneOverview["hamlets"]): TeamForm {
  const known = hamlets.find(
    ({ name, type, to }) =>
      to === null &&
      // Trà Kem and Trà Kém are two places: only the spelling of the tone may differ.
      foldToned(name) === foldToned(team.village.value) &&
      (!team.villageKind.value || foldToned(type) === foldToned(team.villageKind.value)),
  );
  return known ? { ...team, hamlet: known.id } : team;
}

/** Will the plan change this team? */
export const changes = ({ ends, people }: PlannedTeam): boolean =>
  ends || people.some(({ fate }) => fate !== "stays");

/** What is to be thought about before a team becomes so. */
export function warningsOf({ people, ends }: PlannedTeam): ("noLeader" | "twoLeaders" | "few")[] {
  if (ends || people.every(({ fate }) => fate === "stays")) return [];
  const roleOf = (one: Fate<MemberForm>) => ("said" in one ? one.said.role.value : one.member.role);
  const after = people.filter(({ fate }) => fate !== "leaves");
  const leaders = after.filter((one) => roleOf(one) === "leader").length;
  const led = people.some((one) => "member" in one && one.member.role === "leader");
  return [
    ...(led && leaders === 0 ? ["noLeader" as const] : []),
    ...(leaders > 1 ? ["twoLeaders" as const] : []),
    ...(after.length < 3 ? ["few" as const] : []),
  ];
}
