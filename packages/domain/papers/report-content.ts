import type { Id } from "../command/command.ts";
import type { Stored } from "../command/state.ts";
import type { Difficulty } from "../difficulties/difficulty.ts";
import { INDICATORS } from "../indicators/catalogue.ts";
import { type Period, periodLabel } from "../reports/calendar.ts";
import type { CommuneReport } from "../reports/consolidate.ts";
import type { Figure, Report } from "../reports/report.ts";
import { dayOf } from "../words/day.ts";
import type { PaperReport, ReportFigure, ReportRow } from "./template-content.ts";

/** The records that a commune's report of a period is put together from. */
export interface ReportedOn {
  made: CommuneReport;
  /** Of that period, whether they are part of it or not. */
  reports: Stored<Report>[];
  /** The teams that it speaks of, as they were called. */
  names: ReadonlyMap<Id, string>;
  difficulties: Stored<Difficulty>[];
}

/** What a consolidated report says, figure by figure and team by team, as a paper takes it. */
export function reportContent(
  period: Period,
  { made, reports, names, difficulties }: ReportedOn,
): PaperReport {
  const name = (team: Id) => names.get(team) ?? "";
  const parts = reports.filter(({ id }) => made.parts.includes(id)).map(({ doc }) => doc);
  const withinPeriod = (at: number) => period.from <= dayOf(at) && dayOf(at) <= period.to;
  return {
    period: { label: periodLabel(period), from: period.from, to: period.to },
    rows: rowsOf(parts, name),
    narratives: parts.flatMap(({ team, narrative: text }) => (text ? [{ team: name(team), text }] : [])),
    difficulties: difficulties
      .filter(({ doc }) => names.has(doc.team))
      .filter(
        ({ doc }) => withinPeriod(doc.raisedAt) || parts.some(({ difficulty }) => difficulty === doc.text),
      )
      .map(({ doc }) => ({ team: name(doc.team), text: doc.text, answer: doc.answer?.text ?? null })),
    missing: made.missing.map((team) => team.name),
    proposals: [],
    tasks: [],
  };
}

/** Indicators down, in the catalogue's order; teams across. */
const rowsOf = (parts: Report[], name: (team: Id) => string): ReportRow[] =>
  INDICATORS.flatMap(({ code, name: title, unit }) => {
    const teams = parts.flatMap(({ team, figures }) =>
      figures
        .filter(({ indicator }) => indicator === code)
        .map((figure) => ({ team: name(team), figure: reportFigure(figure) })),
    );
    return teams.length > 0 ? [{ name: title, unit, teams }] : [];
  });

/** A report's line as a paper's table takes it. */
export const reportFigure = ({ target, done, soFar }: Figure): ReportFigure => ({
  target,
  inPeriod: done,
  result: soFar ?? done,
});
