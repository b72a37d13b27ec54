import { foldToned } from "@toso/domain/words/fold";
import { keyOf } from "./edit.ts";
import {
  type DecisionForm,
  type MemberForm,
  type Plan,
  type PlannedTeam,
  type TeamForm,
  teamName,
} from "./form.ts";
import { changes } from "./plan.ts";
import { typedDay } from "./typed-day.ts";
import { WORDS } from "./words.ts";

/** What must be mended before a decision can be confirmed, each with its box. */
export interface FormFault {
  field: string;
  sentence: string;
}

/** All faults of a form, in the order of the page. */
export function faultsOf(form: DecisionForm): FormFault[] {
  const { agency, commune } = form.paper;
  return [
    ...(agency.value.trim() ? [] : [paper("agency", WORDS.faults.agency)]),
    ...dayFaults(form),
    ...(commune.value.trim() ? [] : [paper("commune", WORDS.faults.commune)]),
    ...(form.plan ? planFaults(form.plan, form) : listFaults(form)),
  ];
}

const paper = (field: string, sentence: string): FormFault => ({ field: keyOf("paper", field), sentence });

function dayFaults({ paper: { date, effective }, amends }: DecisionForm): FormFault[] {
  const [signed, inForce] = [typedDay(date.value), typedDay(effective.value)];
  const wrong = (value: string) => value.trim() !== "" && !typedDay(value);
  return [
    ...(date.value.trim() ? [] : [paper("date", WORDS.faults.noDate)]),
    ...(wrong(date.value) ? [paper("date", WORDS.faults.badDate)] : []),
    ...(wrong(effective.value) ? [paper("effective", WORDS.faults.badEffective)] : []),
    ...(signed && inForce && inForce < signed ? [paper("effective", WORDS.faults.early)] : []),
    ...(wrong(amends.date.value)
      ? [{ field: keyOf("amends", "date"), sentence: WORDS.faults.badAmendsDate }]
      : []),
  ];
}

const listFaults = (form: DecisionForm): FormFault[] => [
  ...(form.teams.length > 0 ? [] : [{ field: "add-team", sentence: WORDS.faults.noTeam }]),
  ...form.teams.flatMap((team, n) => teamFaults(team, n, form)),
];

function planFaults(plan: Plan, form: DecisionForm): FormFault[] {
  const founded = { ...form, teams: plan.founded.map(({ team }) => team) };
  const nothing = plan.founded.length === 0 && !plan.teams.some(changes);
  return [
    ...(nothing ? [{ field: "plan", sentence: WORDS.faults.nothing }] : []),
    ...plan.unplaced.map(({ id, name }) => ({
      field: keyOf(id, "place"),
      sentence: WORDS.faults.unplaced(name.value),
    })),
    ...plan.teams.flatMap((team) => (team.ends ? [] : plannedFaults(team))),
    ...founded.teams.flatMap((team, n) => teamFaults(team, n, founded)),
  ];
}

function plannedFaults({ team, name, people }: PlannedTeam): FormFault[] {
  const coming = people.flatMap((one) => ("said" in one ? one.said : []));
  const left = people.filter(({ fate }) => fate !== "leaves").length;
  return [
    ...(left > 0 || people.length === 0
      ? []
      : [{ field: `add-member-${team}`, sentence: WORDS.faults.emptied(name) }]),
    ...coming.flatMap((member) => [
      ...(member.name.value.trim()
        ? []
        : [{ field: keyOf(member.id, "name"), sentence: WORDS.faults.namelessIn(name) }]),
      ...phoneFaults(member),
    ]),
  ];
}

function teamFaults(team: TeamForm, n: number, { teams, paper }: DecisionForm): FormFault[] {
  const name = (each: TeamForm) => foldToned(teamName(each, paper.commune.value));
  const village = (sentence: string) => ({ field: keyOf(team.id, "village"), sentence });
  const nameless = team.level === "hamlet" && !team.village.value.trim();
  const twice = !nameless && teams.slice(0, n).some((earlier) => name(earlier) === name(team));
  return [
    ...(nameless ? [village(WORDS.faults.noVillage(n + 1))] : []),
    ...(team.level === "hamlet" && !team.villageKind.value.trim()
      ? [{ field: keyOf(team.id, "villageKind"), sentence: WORDS.faults.noKind(n + 1) }]
      : []),
    ...(twice ? [village(WORDS.faults.twice(n + 1))] : []),
    ...(team.members.length === 0
      ? [{ field: `add-member-${team.id}`, sentence: WORDS.faults.noMember(n + 1) }]
      : []),
    ...team.members.flatMap((member, m) => memberFaults(member, n, m)),
  ];
}

function memberFaults(member: MemberForm, n: number, m: number): FormFault[] {
  const { id, name } = member;
  return [
    ...(name.value.trim() ? [] : [{ field: keyOf(id, "name"), sentence: WORDS.faults.noName(n + 1, m + 1) }]),
    ...phoneFaults(member),
  ];
}

const phoneFaults = ({ id, name, phone }: MemberForm): FormFault[] =>
  /^[\d\s.+()-]{0,20}$/.test(phone.value)
    ? []
    : [{ field: keyOf(id, "phone"), sentence: WORDS.faults.phone(name.value) }];
