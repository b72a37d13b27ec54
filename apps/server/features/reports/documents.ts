import { type CommuneReport as CommuneText, communeReport } from "@toso/documents/reports/commune-report";
import type { IndicatorRow } from "@toso/documents/reports/figures";
import { teamReport } from "@toso/documents/reports/team-report";
import type { OfficialDocument } from "@toso/documents/write/official";
import type { Id } from "@toso/domain/command/command";
import { decisions } from "@toso/domain/decisions/decision";
import { difficulties } from "@toso/domain/difficulties/difficulty";
import { INDICATORS, indicator } from "@toso/domain/indicators/catalogue";
import { periodByKey, periodLabel } from "@toso/domain/reports/calendar";
import { communeReportId, communeReports } from "@toso/domain/reports/consolidate";
import { type Figure, type Report, reports } from "@toso/domain/reports/report";
import { memberships, teams } from "@toso/domain/teams/team";
import { type Commune, communes } from "@toso/domain/units/unit";
import { dayOf } from "@toso/domain/words/day";
import { recordOf, recordsOf } from "../../platform/db/records.ts";
import type { Db } from "../../platform/db/tables.ts";

/** The commune's report of a period as an official document, or undefined while it has not been put together. */
export async function communeDocument(
  db: Db,
  commune: Id,
  key: string,
): Promise<OfficialDocument | undefined> {
  const period = periodByKey(key);
  const made = await recordOf(db, commune, communeReports, communeReportId(commune, key));
  const unit = await recordOf(db, commune, communes, commune);
  if (!period || !made || !unit) return undefined;
  const [sent, allTeams, raised, signer] = await Promise.all([
    recordsOf(db, commune, reports, { period: key }),
    recordsOf(db, commune, teams),
    recordsOf(db, commune, difficulties),
    signerOf(db, commune),
  ]);
  const name = (team: Id) => allTeams.find(({ id }) => id === team)?.doc.name ?? "";
  const parts = sent.filter(({ id }) => made.doc.parts.includes(id)).map(({ doc }) => doc);
  return communeReport({
    ...letterhead(unit.doc),
    period: { label: periodLabel(period), from: period.from, to: period.to },
    // Numbers come from the office's register, which this version does not keep: a draft leaves them blank.
    number: null,
    date: dayOf(made.doc.madeAt).slice(0, 7),
    rows: rowsOf(parts, name),
    narratives: parts.flatMap(({ team, narrative: text }) => (text ? [{ team: name(team), text }] : [])),
    difficulties: raised
      .filter(
        ({ doc }) =>
          within(dayOf(doc.raisedAt), period.from, period.to) ||
          parts.some(({ difficulty }) => difficulty === doc.text),
      )
      .map(({ doc }) => ({ team: name(doc.team), text: doc.text, answer: doc.answer?.text ?? null })),
    missing: made.doc.missing.map((team) => team.name),
    proposals: [],
    tasks: [],
    signer,
  });
}

/** One team's own report as a document, or undefined. */
export async function teamDocument(db: Db, commune: Id, id: Id): Promise<OfficialDocument | undefined> {
  const report = await recordOf(db, commune, reports, id);
  const unit = await recordOf(db, commune, communes, commune);
  const period = report && periodByKey(report.doc.period);
  if (!report || !unit || !period) return undefined;
  const [team, members] = await Promise.all([
    recordOf(db, commune, teams, report.doc.team),
    recordsOf(db, commune, memberships, { team: report.doc.team }),
  ]);
  const leader = members.find(({ doc }) => doc.role === "leader") ?? members[0];
  return teamReport({
    team: { name: team?.doc.name ?? "", place: placeOf(unit.doc) },
    agency: unit.doc.agency,
    period: { label: periodLabel(period), from: period.from, to: period.to },
    date: dayOf(report.doc.history.at(-1)?.at ?? 0),
    rows: report.doc.figures.flatMap((figure) => {
      const known = indicator(figure.indicator);
      return known ? [{ name: known.name, unit: known.unit, figure: counted(figure) }] : [];
    }),
    narrative: report.doc.narrative,
    difficulties: report.doc.difficulty ? [{ text: report.doc.difficulty, answer: null }] : [],
    proposals: [],
    signer: { authority: ["TM. Tổ công nghệ số cộng đồng", "Tổ trưởng"], name: leader?.doc.name ?? null },
  });
}

function letterhead(unit: Commune): Pick<CommuneText, "commune" | "addressees" | "recipients"> {
  const above = unit.district ?? unit.province;
  const superior = above ? `Ủy ban nhân dân ${above}` : null;
  return {
    commune: { name: unit.name, agency: unit.agency, superior, place: placeOf(unit) },
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

/** "xã Trà Xinh" is written from Trà Xinh. */
const placeOf = ({ name }: Commune): string => name.replace(/^(xã|phường|thị trấn|đặc khu)\s+/i, "");

/** Who signed the newest decision signs for the commune, until an office names another. */
async function signerOf(db: Db, commune: Id): Promise<CommuneText["signer"]> {
  const all = await recordsOf(db, commune, decisions);
  const newest = all.sort((a, b) => (a.doc.date < b.doc.date ? 1 : -1))[0]?.doc;
  return {
    authority: ["TM. Ủy ban nhân dân", newest?.signerPosition || "Chủ tịch"],
    name: newest?.signer || null,
  };
}

/** Indicators down, in the catalogue's order; teams across. */
function rowsOf(parts: Report[], name: (team: Id) => string): IndicatorRow[] {
  return INDICATORS.flatMap(({ code, name: title, unit }) => {
    const figures = parts.flatMap(({ team, figures: lines }) =>
      lines
        .filter((figure) => figure.indicator === code)
        .map((figure) => ({ team: name(team), figure: counted(figure) })),
    );
    return figures.length > 0 ? [{ name: title, unit, teams: figures }] : [];
  });
}

const counted = ({ target, done, soFar }: Figure) => ({ target, inPeriod: done, result: soFar ?? done });

const within = (day: string, from: string, to: string): boolean => from <= day && day <= to;
