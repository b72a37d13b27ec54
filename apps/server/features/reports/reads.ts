import type { ReportBoard, ReportRow } from "@toso/contract/reports/office";
import type { Id } from "@toso/domain/command/command";
import type { Stored } from "@toso/domain/command/state";
import { dueDay, type Period, periodLabel, timeliness } from "@toso/domain/reports/calendar";
import { moments, type Report, reports } from "@toso/domain/reports/report";
import { type Team, teams } from "@toso/domain/teams/team";
import { type Day, dayOf } from "@toso/domain/words/day";
import { recordsOf } from "../../platform/db/records.ts";
import type { Db } from "../../platform/db/tables.ts";
import { madeReport, pastReports } from "./author.ts";

/** A period's reports: a row for every team that existed in it, with or without a report. */
export async function reportBoard(db: Db, commune: Id, period: Period, now: number): Promise<ReportBoard> {
  const [allTeams, sent, own, past] = await Promise.all([
    recordsOf(db, commune, teams),
    recordsOf(db, commune, reports, { period: period.key }),
    madeReport(db, commune, period),
    pastReports(db, commune, period),
  ]);
  const due = dueDay(period);
  const byTeam = new Map(sent.map((report) => [report.doc.team, report]));
  return {
    period: period.key,
    label: periodLabel(period),
    from: period.from,
    to: period.to,
    due,
    rows: allTeams
      .filter(({ id, doc }) => byTeam.has(id) || existedIn(doc, period))
      .map((team) => rowOf(team, byTeam.get(team.id), due, dayOf(now))),
    commune: own ? { ...own.made.doc } : null,
    past,
  };
}

/** A team that handed over within the period is not asked: its figures are its heir's. */
const existedIn = ({ from, to, heir }: Team, period: Period): boolean =>
  from <= period.to && (to === null || to >= (heir ? period.to : period.from));

function rowOf(team: Stored<Team>, report: Stored<Report> | undefined, due: Day, today: Day): ReportRow {
  const at = report ? moments(report.doc) : null;
  return {
    team: team.id,
    teamName: team.doc.name,
    report: report?.id ?? null,
    status: report?.doc.status ?? null,
    timeliness: timeliness({ due, sentAt: at ? dayOf(at.received) : null, today }),
    receivedAt: at?.received ?? null,
    changedAt: at?.changed ?? null,
    approvedAt: at?.approved ?? null,
    figures: report?.doc.figures ?? [],
    narrative: report?.doc.narrative ?? null,
    difficulty: report?.doc.difficulty ?? null,
    history: report?.doc.history ?? [],
  };
}
