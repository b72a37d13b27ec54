import { foldToned } from "@toso/domain/words/fold";
import { keyOf } from "./edit.ts";
import { type DecisionForm, type MemberForm, type TeamForm, teamName } from "./form.ts";
import { typedDay } from "./typed-day.ts";
import { WORDS } from "./words.ts";

/** What must be mended before a decision can be confirmed, each with its box. */
export interface FormFault {
  field: string;
  sentence: string;
}

/** All faults of a form, in the order of the page. */
export function faultsOf(form: DecisionForm): FormFault[] {
  const { agency, date, commune } = form.paper;
  const paper = (field: string, sentence: string) => ({ field: keyOf("paper", field), sentence });
  return [
    ...(agency.value.trim() ? [] : [paper("agency", WORDS.faults.agency)]),
    ...(date.value.trim() ? [] : [paper("date", WORDS.faults.noDate)]),
    ...(date.value.trim() && !typedDay(date.value) ? [paper("date", WORDS.faults.badDate)] : []),
    ...(commune.value.trim() ? [] : [paper("commune", WORDS.faults.commune)]),
    ...(form.teams.length > 0 ? [] : [{ field: "add-team", sentence: WORDS.faults.noTeam }]),
    ...form.teams.flatMap((team, n) => teamFaults(team, n, form)),
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

function memberFaults({ id, name, phone }: MemberForm, n: number, m: number): FormFault[] {
  return [
    ...(name.value.trim() ? [] : [{ field: keyOf(id, "name"), sentence: WORDS.faults.noName(n + 1, m + 1) }]),
    ...(/^[\d\s.+()-]{0,20}$/.test(phone.value)
      ? []
      : [{ field: keyOf(id, "phone"), sentence: WORDS.faults.phone(name.value) }]),
  ];
}
