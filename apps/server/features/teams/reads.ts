import type { CommuneOverview, TeamOverview } from "@toso/contract/teams/office";
import type { Id } from "@toso/domain/command/command";
import type { Stored } from "@toso/domain/command/state";
import { decisions } from "@toso/domain/decisions/decision";
import { BEGINNING } from "@toso/domain/reports/figures";
import { byRole, type Membership, memberships, type Team, teams } from "@toso/domain/teams/team";
import { communes, type Hamlet, hamlets } from "@toso/domain/units/unit";
import { dayOf } from "@toso/domain/words/day";
import { recordOf, recordsOf } from "../../platform/db/records.ts";
import type { Db } from "../../platform/db/tables.ts";
import { totalsOver } from "../../platform/db/totals.ts";

/** The commune with its hamlets, teams and their members, former ones included. */
export async function overview(db: Db, commune: Id, now: number): Promise<CommuneOverview> {
  const [unit, allTeams, members, places, papers] = await Promise.all([
    recordOf(db, commune, communes, commune),
    recordsOf(db, commune, teams),
    recordsOf(db, commune, memberships),
    recordsOf(db, commune, hamlets),
    recordsOf(db, commune, decisions),
  ]);
  const today = dayOf(now);
  const sums = await totalsOver(
    db,
    commune,
    allTeams.map(({ id }) => ({ team: id, from: BEGINNING, to: today })),
  );
  return {
    id: commune,
    name: unit?.doc.name ?? "",
    agency: unit?.doc.agency ?? "",
    district: unit?.doc.district ?? null,
    province: unit?.doc.province ?? null,
    hamlets: places.map(({ id, doc: { name, type, from, to, successors } }) => ({
      id,
      name,
      type,
      from,
      to,
      successors: successors.map(({ unit }) => unit),
    })),
    decisions: papers.map(({ id, doc: { kind, number, symbol, date, effective } }) => ({
      id,
      kind,
      number,
      symbol,
      date,
      effective,
    })),
    teams: allTeams.map((team, i) => teamOf(team, members, places, sums[i]?.get("households") ?? 0)),
  };
}

function teamOf(
  { id, doc }: Stored<Team>,
  members: Stored<Membership>[],
  places: Stored<Hamlet>[],
  households: number,
): TeamOverview {
  const hamlet = places.find((place) => place.id === doc.hamlet)?.doc;
  const { name, level, from, to, decision, endedBy, predecessors, heir } = doc;
  return {
    id,
    name,
    level,
    hamlet: hamlet?.name ?? null,
    hamletType: hamlet?.type ?? null,
    formerly: hamlet?.former.map((before) => before.name) ?? [],
    from,
    to,
    decision,
    endedBy,
    predecessors,
    heir,
    households,
    members: members
      .filter((member) => member.doc.team === id)
      .sort((a, b) => byRole(a.doc, b.doc))
      .map(({ id: membership, doc: { team: _, endNoted: __, account, ...said } }) => ({
        id: membership,
        ...said,
        joined: account !== null,
      })),
  };
}
