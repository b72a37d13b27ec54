import type { BodyOf } from "@toso/contract/commands";
import type { Fate } from "@toso/domain/decisions/propose-reorganisation";
import { changeFrom } from "@toso/domain/decisions/propose-reorganisation";
import { confirmedMember, orNull } from "./confirmed-member.ts";
import type { DecisionForm, FoundedTeam, MemberForm, Plan, TeamForm } from "./form.ts";
import { teamName } from "./form.ts";
import { changes } from "./plan.ts";
import { typedDay } from "./typed-day.ts";

/** What the person confirmed, as the command says it. Only for a form in which `faultsOf` finds nothing. */
export function confirmBody(form: DecisionForm): BodyOf<"confirmDecision"> {
  const { decision, text, paper, teams } = form;
  const said = (field: keyof typeof paper) => paper[field].value.trim();
  return {
    decision,
    commune: {
      name: said("commune"),
      district: orNull(said("district")),
      province: orNull(said("province")),
    },
    text,
    read: paperOf(form),
    teams: teams.map((team) => ({
      ...namedTeam(team, said("commune")),
      members: team.members.map(confirmedMember),
    })),
  };
}

/** A kiện toàn as the person left it. */
export function reorganiseBody(form: DecisionForm, plan: Plan): BodyOf<"reorganiseTeams"> {
  const commune = form.paper.commune.value.trim();
  return {
    decision: form.decision,
    text: form.text,
    read: paperOf(form),
    teams: plan.teams
      .filter(changes)
      .map(({ team, people, ends }) =>
        ends ? { team, leave: [], join: [], ends } : changeFrom({ team, people: people.map(confirmedFate) }),
      ),
    founded: plan.founded.map((founded) => ({
      ...namedTeam(founded.team, commune),
      members: founded.team.members.map((member) => ({
        ...confirmedMember(member),
        same: founded.same[member.id] ?? null,
      })),
      predecessors: predecessorsOf(founded, plan),
    })),
  };
}

/** Which team takes over from which, once the decision is in force. */
export const handoversOf = ({ teams }: Plan): { from: string; into: string }[] =>
  teams.flatMap(({ team, ends, heir }) => (ends && heir ? { from: team, into: heir } : []));

const predecessorsOf = ({ team }: FoundedTeam, plan: Plan) =>
  handoversOf(plan).flatMap(({ from, into }) => (into === team.id ? from : []));

function confirmedFate(one: Fate<MemberForm>) {
  return "said" in one ? { ...one, said: confirmedMember(one.said) } : one;
}

function paperOf({ kind, paper, grounds, recipients, amends, duties }: DecisionForm) {
  const said = (field: keyof typeof paper) => paper[field].value.trim();
  const number = orNull(amends.number.value);
  return {
    kind,
    number: orNull(said("number")),
    symbol: said("symbol"),
    date: typedDay(said("date")) ?? "",
    effective: typedDay(said("effective")) ?? typedDay(said("date")) ?? "",
    agency: said("agency"),
    signer: said("signer"),
    signerPosition: said("signerPosition"),
    grounds: grounds
      .filter(({ text }) => text.value.trim())
      .map(({ id: _, text, number: named, ...rest }) => ({
        ...rest,
        text: text.value.trim(),
        number: orNull(named.value),
      })),
    recipients: recipients
      .filter(({ name }) => name.value.trim())
      .map(({ name, duty }) => ({ name: name.value.trim(), duty })),
    amends: number
      ? { number, date: typedDay(amends.date.value), issuer: amends.issuer, way: amends.way }
      : null,
    duties: orNull(duties),
  };
}

function namedTeam(team: TeamForm, commune: string) {
  const { id, level, hamlet, village, villageKind } = team;
  return {
    id,
    name: teamName(team, commune),
    level,
    hamlet:
      level === "hamlet" ? { id: hamlet, name: village.value.trim(), type: villageKind.value.trim() } : null,
  };
}
