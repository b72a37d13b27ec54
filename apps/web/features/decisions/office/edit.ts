import { type DecisionForm, MEMBER, type MemberForm, PAPER, type TeamForm, type Value } from "./form.ts";
import type { Mark } from "./marks.ts";

/** One box of the form: `key` names it on the page, and is the id of its input. */
export interface Box {
  key: string;
  value: Value;
}

export const keyOf = (owner: string, field: string): string => `${owner}/${field}`;

/** Every box, in the order of the page. */
export function boxes({ paper, teams }: DecisionForm): Box[] {
  return [
    ...PAPER.map((field) => ({ key: keyOf("paper", field), value: paper[field] })),
    ...teams.flatMap((team) => [
      { key: keyOf(team.id, "villageKind"), value: team.villageKind },
      { key: keyOf(team.id, "village"), value: team.village },
      ...team.members.flatMap((member) =>
        MEMBER.map((field) => ({ key: keyOf(member.id, field), value: member[field] })),
      ),
    ]),
  ];
}

/** Where each box was read. */
export const marksOf = (form: DecisionForm): Mark[] =>
  boxes(form).flatMap(({ key, value }) => value.source.map((range) => ({ ...range, field: key })));

/** What is still uncertain. */
export const doubtsOf = (form: DecisionForm): Box[] =>
  boxes(form).filter(({ value }) => value.doubt !== null);

/** The form with one box changed. Whoever typed into a box, or said that it is right, has settled its doubt. */
export function change(form: DecisionForm, key: string, text: string): DecisionForm {
  const [owner, field] = key.split("/") as [string, string];
  const into = <Part extends object>(part: Part): Part => {
    const value = (part as Record<string, unknown>)[field] as Value;
    return { ...part, [field]: { ...value, value: text, doubt: null } };
  };
  if (owner === "paper") return { ...form, paper: into(form.paper) };
  return {
    ...form,
    teams: form.teams.map((team) =>
      team.id === owner
        ? into(team)
        : withMembers(team, (members) =>
            members.map((member) => (member.id === owner ? into(member) : member)),
          ),
    ),
  };
}

/** The same team with other members; the same object where nothing changes. */
export function withMembers(team: TeamForm, edit: (members: MemberForm[]) => MemberForm[]): TeamForm {
  const members = edit(team.members);
  const same = members.length === team.members.length && members.every((m, n) => m === team.members[n]);
  return same ? team : { ...team, members };
}
