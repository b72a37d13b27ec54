import type { Amended } from "./amended.ts";
import type { DecisionKind, ReadDecision } from "./decision.ts";
import type { Ground } from "./grounds.ts";
import type { ReadMember } from "./persons.ts";
import type { TeamRole } from "./posts.ts";

export type MemberJson = {
  name: string;
  gender: "male" | "female" | null;
  positions: string[];
  teamRole: TeamRole | null;
  phone: string | null;
};

/** What `toso decision read FILE --json` prints: the values without their sources and doubts. */
export type DecisionJson = {
  kind: DecisionKind;
  decision: {
    number: string | null;
    symbol: string | null;
    date: string | null;
    agency: string | null;
    signer: string | null;
    signerPosition: string | null;
  };
  units: { commune: string | null; district: string | null; province: string | null };
  teams: {
    level: "hamlet" | "commune";
    village: string | null;
    villageKind: string | null;
    members: MemberJson[];
  }[];
  changes: { village: string | null; remove: string[]; add: MemberJson[] }[];
  grounds: Ground[];
  recipients: string[];
  executors: string[];
  amends: Amended | null;
};

export function plainDecision(read: ReadDecision): DecisionJson {
  const { letterhead } = read;
  return {
    kind: read.kind.value,
    decision: {
      number: letterhead.number.value,
      symbol: letterhead.symbol.value,
      date: letterhead.date.value,
      agency: letterhead.agency.value,
      signer: letterhead.signer.value,
      signerPosition: letterhead.signerPosition.value,
    },
    units: {
      commune: letterhead.commune.value,
      district: letterhead.district.value,
      province: letterhead.province.value,
    },
    teams: read.teams.map((team) => ({
      level: team.level.value,
      village: team.village.value,
      villageKind: team.villageKind.value,
      members: team.members.map(plainMember),
    })),
    changes: read.changes.map((change) => ({
      village: change.village.value,
      remove: change.remove.map((name) => name.value),
      add: change.add.map(plainMember),
    })),
    grounds: read.grounds.map((ground) => ground.value),
    recipients: read.recipients.map((recipient) => recipient.value),
    executors: read.executors.map((executor) => executor.value),
    amends: read.amends.value,
  };
}

function plainMember(member: ReadMember): MemberJson {
  return {
    name: member.name.value,
    gender: member.gender.value,
    positions: member.positions.map((post) => post.value),
    teamRole: member.teamRole.value,
    phone: member.phone.value,
  };
}
