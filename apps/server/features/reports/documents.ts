import { type CommuneReport as CommuneText, communeReport } from "@toso/documents/reports/commune-report";
import { teamReport } from "@toso/documents/reports/team-report";
import type { OfficialDocument } from "@toso/documents/write/official";
import type { Id } from "@toso/domain/command/command";
import { type Decision, decisions } from "@toso/domain/decisions/decision";
import { difficulties } from "@toso/domain/difficulties/difficulty";
import { indicator } from "@toso/domain/indicators/catalogue";
import { officeOf } from "@toso/domain/papers/begin-paper";
import { reportContent, reportFigure } from "@toso/domain/papers/report-content";
import { periodByKey, periodLabel } from "@toso/domain/reports/calendar";
import { reports } from "@toso/domain/reports/report";
import { memberships, teams } from "@toso/domain/teams/team";
import type { Commune } from "@toso/domain/units/unit";
import { type Day, dayOf } from "@toso/domain/words/day";
import { fold } from "@toso/domain/words/fold";
import { recordOf, recordsOf } from "../../platform/db/records.ts";
import type { Db } from "../../platform/db/tables.ts";
import { authorFor, authorsOn, madeReport } from "./author.ts";

/**
 * The commune's report of a period as an official document, in the name of the commune of that time (`of`: of one
 * that went into this); undefined while it has not been put together.
 */
export async function communeDocument(
  db: Db,
  commune: Id,
  key: string,
  of?: Id,
): Promise<OfficialDocument | undefined> {
  const period = periodByKey(key);
  const found = period && (await madeReport(db, commune, period, of));
  if (!found) return undefined;
  const { made, author } = found;
  const [sent, allTeams, raised, papers] = await Promise.all([
    recordsOf(db, commune, reports, { period: key }),
    recordsOf(db, commune, teams),
    recordsOf(db, commune, difficulties),
    recordsOf(db, commune, decisions),
  ]);
  const names = new Map(allTeams.filter(author.owns).map((team) => [team.id, author.nameOf(team)]));
  const day = dayOf(made.doc.madeAt);
  return communeReport({
    ...letterhead(author.unit),
    ...reportContent(period, { made: made.doc, reports: sent, names, difficulties: raised }),
    // A number comes from the register, with a paper: what is taken from here is for reading.
    number: null,
    date: day.slice(0, 7),
    signer: signerOf(
      papers.map(({ doc }) => doc),
      author.unit,
      day,
    ),
  });
}

/** One team's own report as a document, or undefined. */
export async function teamDocument(db: Db, commune: Id, id: Id): Promise<OfficialDocument | undefined> {
  const report = await recordOf(db, commune, reports, id);
  const period = report && periodByKey(report.doc.period);
  const authors = period && (await authorsOn(db, commune, period.to));
  if (!report || !period || !authors) return undefined;
  const [team, members] = await Promise.all([
    recordOf(db, commune, teams, report.doc.team),
    recordsOf(db, commune, memberships, { team: report.doc.team }),
  ]);
  const author = authorFor(authors, team, period.to);
  const leader = members.find(({ doc }) => doc.role === "leader") ?? members[0];
  return teamReport({
    team: { name: team ? author.nameOf(team) : "", place: officeOf(author.unit).place },
    agency: author.unit.agency,
    period: { label: periodLabel(period), from: period.from, to: period.to },
    date: dayOf(report.doc.history.at(-1)?.at ?? 0),
    rows: report.doc.figures.flatMap((figure) => {
      const known = indicator(figure.indicator);
      return known ? [{ name: known.name, unit: known.unit, figure: reportFigure(figure) }] : [];
    }),
    narrative: report.doc.narrative,
    difficulties: report.doc.difficulty ? [{ text: report.doc.difficulty, answer: null }] : [],
    proposals: [],
    signer: { authority: ["TM. Tổ công nghệ số cộng đồng", "Tổ trưởng"], name: leader?.doc.name ?? null },
  });
}

function letterhead(unit: Commune): Pick<CommuneText, "commune" | "addressees" | "recipients"> {
  const { agency, superior, place } = officeOf(unit);
  return {
    commune: { name: unit.name, agency, superior, place },
    addressees: superior ? [superior] : [],
    recipients: [
      ...(superior ? ["Như trên"] : []),
      `TT. Đảng ủy, HĐND ${unit.name}`,
      `CT, các PCT UBND ${unit.name}`,
      "Các Tổ công nghệ số cộng đồng",
      "Lưu: VT",
    ],
  };
}

/** Who signed the commune's newest decision of that time signs for it, until an office names another. */
function signerOf(papers: Decision[], { agency }: Commune, day: Day): CommuneText["signer"] {
  const newest = papers
    .filter(({ date, agency: its }) => date <= day && fold(its) === fold(agency))
    .sort((a, b) => (a.date < b.date ? 1 : -1))[0];
  return {
    authority: ["TM. Ủy ban nhân dân", newest?.signerPosition || "Chủ tịch"],
    name: newest?.signer || null,
  };
}
