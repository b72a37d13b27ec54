import type { Fate } from "@toso/domain/decisions/propose-reorganisation";
import { fold, foldToned } from "@toso/domain/words/fold";
import {
  type DecisionForm,
  MEMBER,
  type MemberForm,
  PAPER,
  type Plan,
  type TeamForm,
  type Value,
} from "./form.ts";
import type { Mark, Range } from "./marks.ts";

/** One box of the form: `key` names it on the page, and is the id of its input. */
export interface Box {
  key: string;
  value: Value;
}

export const keyOf = (owner: string, field: string): string => `${owner}/${field}`;

/** Every box, in the order of the page. */
export function boxes(form: DecisionForm): Box[] {
  const { paper, teams, plan, grounds, recipients, amends } = form;
  return [
    ...PAPER.map((field) => ({ key: keyOf("paper", field), value: paper[field] })),
    { key: keyOf("amends", "number"), value: amends.number },
    { key: keyOf("amends", "date"), value: amends.date },
    ...(plan ? planBoxes(plan, sourcesOf(form)) : teams.flatMap(teamBoxes)),
    ...grounds.flatMap(({ id, text, number }) => [
      { key: keyOf(id, "text"), value: text },
      { key: keyOf(id, "number"), value: number },
    ]),
    ...recipients.map(({ id, name }) => ({ key: keyOf(id, "name"), value: name })),
  ];
}

const memberBoxes = (member: MemberForm): Box[] =>
  MEMBER.map((field) => ({ key: keyOf(member.id, field), value: member[field] }));

const teamBoxes = (team: TeamForm): Box[] => [
  { key: keyOf(team.id, "villageKind"), value: team.villageKind },
  { key: keyOf(team.id, "village"), value: team.village },
  ...team.members.flatMap(memberBoxes),
];

const planBoxes = ({ teams, founded, unplaced }: Plan, sourceOf: (name: string) => Range[]): Box[] => [
  ...unplaced.flatMap(memberBoxes),
  ...teams.flatMap(({ team, doubt, people }) => [
    { key: keyOf(team, "fate"), value: { value: "", source: [], doubt } },
    ...people.flatMap((one) => [
      {
        key: keyOf(personId(one), "fate"),
        value: {
          value: "",
          doubt: one.doubt,
          source: "said" in one ? [] : sourceOf(one.member.name),
        },
      },
      ...("said" in one ? memberBoxes(one.said) : []),
    ]),
  ]),
  ...founded.flatMap(({ team }) => teamBoxes(team)),
];

/** Where the text names a person: who stays or leaves has no box of his own, and is shown there all the same. */
function sourcesOf({ teams, changes }: DecisionForm): (name: string) => Range[] {
  const names = [
    ...teams.flatMap(({ members }) => members.map(({ name }) => name)),
    ...changes.flatMap(({ remove }) => remove),
  ];
  const exact = new Map(names.map(({ value, source }) => [foldToned(value), source]));
  const bare = new Map(names.map(({ value, source }) => [fold(value), source]));
  return (name) => exact.get(foldToned(name)) ?? bare.get(fold(name)) ?? [];
}

/** By what a line of the plan is known on the page. */
export const personId = (one: Fate<MemberForm>): string => ("said" in one ? one.said.id : one.member.id);

/** Where each box was read. */
export const marksOf = (form: DecisionForm): Mark[] =>
  boxes(form).flatMap(({ key, value }) => value.source.map((range) => ({ ...range, field: key })));

/** What is still uncertain. */
export const doubtsOf = (form: DecisionForm): Box[] =>
  boxes(form).filter(({ value }) => value.doubt !== null);

type Owned = { id: string };

/** The form with one box changed. Whoever typed into a box, or said that it is right, has settled its doubt. */
export function change(form: DecisionForm, key: string, text: string): DecisionForm {
  const [owner, field] = key.split("/") as [string, string];
  const into = <Part extends object>(part: Part): Part => {
    const value = (part as Record<string, unknown>)[field] as Value;
    return { ...part, [field]: { ...value, value: text, doubt: null } };
  };
  const own = <Part extends Owned>(part: Part): Part => (part.id === owner ? into(part) : part);
  const inTeam = (team: TeamForm): TeamForm =>
    team.id === owner ? into(team) : withMembers(team, (members) => members.map(own));
  if (owner === "paper") return { ...form, paper: into(form.paper) };
  if (owner === "amends") return { ...form, amends: into(form.amends) };
  return {
    ...form,
    teams: form.teams.map(inTeam),
    grounds: form.grounds.map(own),
    recipients: form.recipients.map(own),
    plan: form.plan && changedPlan(form.plan, own, inTeam),
  };
}

const changedPlan = (
  plan: Plan,
  own: (member: MemberForm) => MemberForm,
  inTeam: (team: TeamForm) => TeamForm,
): Plan => ({
  ...plan,
  unplaced: plan.unplaced.map(own),
  teams: plan.teams.map((team) => ({
    ...team,
    people: team.people.map((one) => ("said" in one ? { ...one, said: own(one.said) } : one)),
  })),
  founded: plan.founded.map((founded) => ({ ...founded, team: inTeam(founded.team) })),
});

/** The same team with other members; the same object where nothing changes. */
export function withMembers(team: TeamForm, edit: (members: MemberForm[]) => MemberForm[]): TeamForm {
  const members = edit(team.members);
  const same = members.length === team.members.length && members.every((m, n) => m === team.members[n]);
  return same ? team : { ...team, members };
}
