import type { Organisation, OrganisationChanges } from "@toso/contract/units/office";
import type { Id } from "@toso/domain/command/command";
import { decisions } from "@toso/domain/decisions/decision";
import { BEGINNING } from "@toso/domain/reports/figures";
import { memberships, teams } from "@toso/domain/teams/team";
import { changesOf } from "@toso/domain/units/changes";
import { hamletTotal, type OrganisationRecords, organisationOn } from "@toso/domain/units/organisation";
import { reshapings } from "@toso/domain/units/reshaping";
import { communes, hamlets } from "@toso/domain/units/unit";
import type { Day } from "@toso/domain/words/day";
import { recordsOf } from "../../platform/db/records.ts";
import type { Db } from "../../platform/db/tables.ts";
import { totalsOver } from "../../platform/db/totals.ts";

async function organisationRecords(db: Db, commune: Id): Promise<OrganisationRecords> {
  const [units, places, allTeams, members] = await Promise.all([
    recordsOf(db, commune, communes),
    recordsOf(db, commune, hamlets),
    recordsOf(db, commune, teams),
    recordsOf(db, commune, memberships),
  ]);
  return {
    commune: units.find(({ id }) => id === commune)?.doc ?? null,
    merged: units.filter(({ id }) => id !== commune),
    hamlets: places,
    teams: allTeams,
    memberships: members,
  };
}

/** The organisation as it was on that day, with the households that its teams had on their lists by then. */
export async function organisation(db: Db, commune: Id, day: Day): Promise<Organisation> {
  const records = await organisationRecords(db, commune);
  const ids = records.teams.map(({ id }) => id);
  const totals = await totalsOver(
    db,
    commune,
    ids.map((team) => ({ team, from: BEGINNING, to: day })),
  );
  const sums = new Map(ids.map((id, i) => [id, totals[i]?.get("households") ?? 0]));
  const of = (team: Id) => sums.get(team) ?? 0;
  const told = organisationOn(records, day);
  const withSums = <Team extends { id: Id }>(list: Team[]) =>
    list.map((team) => ({ ...team, households: of(team.id) }));
  const hamletsWithSums = (list: typeof told.hamlets) =>
    list.map((hamlet) => ({
      ...hamlet,
      teams: withSums(hamlet.teams),
      households: hamletTotal(hamlet, of),
    }));
  return {
    ...told,
    hamlets: hamletsWithSums(told.hamlets),
    undecided: hamletsWithSums(told.undecided),
    wide: withSums(told.wide),
    households: [...sums.values()].reduce((sum, n) => sum + n, 0),
  };
}

/** What happened to the organisation, newest first, and its hamlets as they are on file. */
export async function changes(db: Db, commune: Id): Promise<OrganisationChanges> {
  const [records, papers, kept] = await Promise.all([
    organisationRecords(db, commune),
    recordsOf(db, commune, decisions),
    recordsOf(db, commune, reshapings),
  ]);
  return {
    changes: changesOf({ ...records, decisions: papers, reshapings: kept }),
    hamlets: records.hamlets.map(({ id, doc }) => ({ id, ...doc })),
  };
}
