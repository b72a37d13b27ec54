import type { BodyOf } from "@toso/contract/commands";
import { type DecisionForm, type MemberForm, type TeamForm, teamName } from "./form.ts";
import { typedDay } from "./typed-day.ts";

const orNull = (text: string): string | null => text.trim() || null;

/** What the person confirmed, as the command says it. Only for a form in which `faultsOf` finds nothing. */
export function confirmBody({ decision, text, kind, paper, teams }: DecisionForm): BodyOf<"confirmDecision"> {
  const said = (field: keyof typeof paper) => paper[field].value.trim();
  return {
    decision,
    commune: {
      name: said("commune"),
      district: orNull(said("district")),
      province: orNull(said("province")),
    },
    text,
    read: {
      kind,
      number: orNull(said("number")),
      symbol: said("symbol"),
      date: typedDay(said("date")) ?? "",
      agency: said("agency"),
      signer: said("signer"),
      signerPosition: said("signerPosition"),
    },
    teams: teams.map((team) => confirmedTeam(team, said("commune"))),
  };
}

function confirmedTeam(team: TeamForm, commune: string) {
  const { id, level, hamlet, village, villageKind, members } = team;
  return {
    id,
    name: teamName(team, commune),
    level,
    hamlet:
      level === "hamlet" ? { id: hamlet, name: village.value.trim(), type: villageKind.value.trim() } : null,
    members: members.map(confirmedMember),
  };
}

function confirmedMember({ id, name, gender, positions, role, phone }: MemberForm) {
  return {
    id,
    name: name.value.trim(),
    gender: (orNull(gender.value) as "male" | "female" | null) ?? null,
    positions: positions.value
      .split(/[,;]/)
      .map((position) => position.trim())
      .filter(Boolean),
    role: (orNull(role.value) as "leader" | "deputy" | "member" | null) ?? null,
    phone: orNull(phone.value),
  };
}
