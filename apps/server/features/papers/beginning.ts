import type { BegunPaper } from "@toso/contract/papers/office";
import type { Id } from "@toso/domain/command/command";
import { decisions } from "@toso/domain/decisions/decision";
import { difficulties } from "@toso/domain/difficulties/difficulty";
import { beginPaper } from "@toso/domain/papers/begin-paper";
import { reportContent } from "@toso/domain/papers/report-content";
import type { PaperReport, Template } from "@toso/domain/papers/template";
import type { Period } from "@toso/domain/reports/calendar";
import { communeReportId, communeReports } from "@toso/domain/reports/consolidate";
import { reports } from "@toso/domain/reports/report";
import { targets } from "@toso/domain/targets/target";
import { memberships, teams } from "@toso/domain/teams/team";
import { communes, hamlets } from "@toso/domain/units/unit";
import type { Day } from "@toso/domain/words/day";
import { recordOf, recordsOf } from "../../platform/db/records.ts";
import type { Db } from "../../platform/db/tables.ts";

/** A new paper of a template with what the office has on file; undefined while the commune has no name yet. */
export async function beginning(
  db: Db,
  commune: Id,
  template: Template,
  { today, period }: { today: Day; period: Period | undefined },
): Promise<BegunPaper | undefined> {
  const [unit, allTeams, members, places, given, decided, report] = await Promise.all([
    recordOf(db, commune, communes, commune),
    recordsOf(db, commune, teams),
    recordsOf(db, commune, memberships),
    recordsOf(db, commune, hamlets),
    recordsOf(db, commune, targets),
    recordsOf(db, commune, decisions),
    template.kind === "report" && period ? reportOf(db, commune, period) : null,
  ]);
  if (!unit) return undefined;
  const content = beginPaper(template, {
    commune: unit.doc,
    today,
    teams: allTeams,
    memberships: members,
    hamlets: places,
    targets: given,
    decisions: decided,
    report,
  });
  return { template, content };
}

/** What was consolidated of a period; null: nothing yet. */
async function reportOf(db: Db, commune: Id, period: Period): Promise<PaperReport | null> {
  const [made, sent, allTeams, raised] = await Promise.all([
    recordOf(db, commune, communeReports, communeReportId(commune, period.key)),
    recordsOf(db, commune, reports, { period: period.key }),
    recordsOf(db, commune, teams),
    recordsOf(db, commune, difficulties),
  ]);
  return made
    ? reportContent(period, {
        made: made.doc,
        reports: sent,
        names: new Map(allTeams.map(({ id, doc }) => [id, doc.name])),
        difficulties: raised,
      })
    : null;
}
