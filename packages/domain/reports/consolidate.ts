import type { Id } from "../command/command.ts";
import { derivedId } from "../command/derived-id.ts";
import { officeOnly } from "../command/permission.ts";
import { refuse } from "../command/refusal.ts";
import { rule } from "../command/rule.ts";
import { every, kind, one, put } from "../command/state.ts";
import { holdsOn, teams } from "../teams/team.ts";
import { periodByKey } from "./calendar.ts";
import { sumFigures } from "./figures.ts";
import { type Figure, reports } from "./report.ts";

/** The commune's report for a period: the sum of its teams' accepted ones, naming who is missing. */
export interface CommuneReport {
  period: string;
  figures: Figure[];
  /** Reports it is made of. */
  parts: Id[];
  /** Teams whose report was not accepted in time for this version. */
  missing: { team: Id; name: string }[];
  madeAt: number;
  madeBy: string;
}

export const communeReports = kind<CommuneReport>("communeReport");

export const communeReportId = (commune: Id, period: string): Id => derivedId(commune, "report", period);

export interface ConsolidateReports {
  period: string;
}

/** Adds up what was accepted. Asked again, it makes a new version; the journal keeps the earlier one. */
export const consolidateReports = rule<ConsolidateReports>({
  type: "consolidateReports",
  needs: ({ period }, { actor }) => [
    one(communeReports, communeReportId(actor.commune, period)),
    every(teams),
    every(reports, { period }),
  ],
  decide(state, { period: key }, { actor, now }) {
    const wrong = officeOnly(actor);
    if (wrong) return wrong;
    const period = periodByKey(key);
    if (!period) return refuse("period_unknown", "Kỳ báo cáo này không có. Hãy chọn lại kỳ.");
    const accepted = state.all(reports, { period: key }).filter(({ doc }) => doc.status === "accepted");
    if (accepted.length === 0)
      return refuse(
        "nothing_accepted",
        "Chưa có báo cáo tổ nào được duyệt. Hãy duyệt ít nhất một báo cáo rồi tổng hợp.",
      );
    const reported = new Set(accepted.map(({ doc }) => doc.team));
    const missing = state
      .all(teams)
      .filter(({ id, doc }) => holdsOn(doc, period.to) && !reported.has(id))
      .map(({ id, doc }) => ({ team: id, name: doc.name }));
    return [
      put(communeReports, communeReportId(actor.commune, key), null, {
        period: key,
        figures: sumFigures(accepted.map(({ doc }) => doc.figures)),
        parts: accepted.map(({ id }) => id),
        missing,
        madeAt: now,
        madeBy: actor.name,
      }),
    ];
  },
});
