import type { Board } from "@toso/contract/targets/office";
import type { Id } from "@toso/domain/command/command";
import type { Stored } from "@toso/domain/command/state";
import { indicator } from "@toso/domain/indicators/catalogue";
import { BEGINNING } from "@toso/domain/reports/figures";
import { progress } from "@toso/domain/targets/progress";
import { type Target, targets } from "@toso/domain/targets/target";
import { teams } from "@toso/domain/teams/team";
import { teamsBehind } from "@toso/domain/units/teams-behind";
import type { Day } from "@toso/domain/words/day";
import { recordsOf } from "../../platform/db/records.ts";
import type { Db } from "../../platform/db/tables.ts";
import { totalsOver } from "../../platform/db/totals.ts";

/** Every target whose span holds the day, and how its team stands; told by the teams of that day. */
export async function boardOf(db: Db, commune: Id, today: Day): Promise<Board> {
  const [allTargets, allTeams] = await Promise.all([
    recordsOf(db, commune, targets),
    recordsOf(db, commune, teams),
  ]);
  // A number that went into the heir's stays with the team that was asked for it, and counts no more.
  const handedOver = new Set(allTeams.flatMap(({ id, doc }) => (doc.heir ? id : [])));
  const current = allTargets.filter(
    ({ doc }) => doc.from <= today && today <= doc.to && !handedOver.has(doc.team),
  );
  const [inSpan, upToDate] = await Promise.all([
    totalsOver(
      db,
      commune,
      current.map(({ doc }) => doc),
    ),
    totalsOver(
      db,
      commune,
      current.map(({ doc }) => ({ team: doc.team, from: BEGINNING, to: today })),
    ),
  ]);
  const rows = current.map((target, i) => {
    const names = teamsBehind(allTeams, target.doc.team, today).map(({ doc }) => doc.name);
    return rowOf(target, names.join(", "), inSpan[i] ?? new Map(), upToDate[i] ?? new Map(), today);
  });
  return { today, rows };
}

function rowOf(
  { id, doc }: Stored<Target>,
  teamName: string,
  inSpan: Map<string, number>,
  upToDate: Map<string, number>,
  today: Day,
): Board["rows"][number] {
  const { done, perWeek } = progress(doc, inSpan, today);
  const platform = indicator(doc.indicator)?.measure.split(":")[1];
  return {
    target: id,
    ...doc,
    teamName,
    done,
    perWeek,
    households: upToDate.get("households") ?? 0,
    noDevice: platform ? (upToDate.get(`no_device:${platform}`) ?? 0) : 0,
  };
}
