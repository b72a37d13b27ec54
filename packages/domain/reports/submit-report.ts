import type { Id } from "../command/command.ts";
import { derivedId } from "../command/derived-id.ts";
import { isRefusal, refuse } from "../command/refusal.ts";
import { rule } from "../command/rule.ts";
import { type Change, every, one, put, sums } from "../command/state.ts";
import { difficulties } from "../difficulties/difficulty.ts";
import { targets } from "../targets/target.ts";
import { homeOf, teams } from "../teams/team.ts";
import { dayOf } from "../words/day.ts";
import { periodByKey } from "./calendar.ts";
import { BEGINNING, draftFigures } from "./figures.ts";
import { type Report, type ReportEvent, reportId, reports } from "./report.ts";

export interface SubmitReport {
  team: Id;
  period: string;
  narrative: string;
  /** Also raised to the commune on its own, so that it gets an answer. */
  difficulty: string | null;
}

/** The team sends its report, first or again after it came back. The figures come from the records. */
export const submitReport = rule<SubmitReport>({
  type: "submitReport",
  needs({ team, period: key }) {
    const period = periodByKey(key);
    if (!period) return [];
    const report = reportId(team, key);
    return [
      one(teams, team),
      one(reports, report),
      one(difficulties, difficultyOf(report)),
      every(targets, { team }),
      sums(team, BEGINNING, period.to),
    ];
  },
  decide(state, { team, period: key, narrative, difficulty }, { actor, now }, { made }) {
    const home = homeOf(state, actor, team, dayOf(made));
    if (isRefusal(home)) return home;
    if (home !== team)
      return refuse(
        "team_handed_over",
        "Tổ này đã bàn giao cho tổ mới, số liệu ở tổ mới. Hãy báo cáo từ tổ mới.",
      );
    const period = periodByKey(key);
    if (!period) return refuse("period_unknown", "Kỳ báo cáo này không có. Hãy chọn lại kỳ.");
    const id = reportId(team, key);
    const before = state.get(reports, id)?.doc;
    if (before && before.status !== "returned")
      return refuse("report_sent", "Báo cáo kỳ này đã gửi rồi. Muốn sửa, hãy nhờ UBND xã trả lại.");
    const { from, to } = period;
    const asked = state.all(targets, { team }).map(({ doc }) => doc);
    const report: Report = {
      team,
      period: key,
      from,
      to,
      status: "sent",
      figures: draftFigures(asked, period, (since, until) => state.totals(team, since, until)),
      narrative: narrative.trim(),
      difficulty: difficulty?.trim() || null,
      history: [...(before?.history ?? []), event("submit", now, actor.name)],
    };
    return [
      put(reports, id, team, report),
      ...raised(id, report, state.get(difficulties, difficultyOf(id))?.doc, now, actor.name),
    ];
  },
});

const difficultyOf = (report: Id): Id => derivedId(report, "difficulty");

function raised(
  id: Id,
  report: Report,
  before: { text: string } | undefined,
  now: number,
  by: string,
): Change[] {
  const { difficulty: text, team } = report;
  if (!text || before?.text === text) return [];
  return [
    put(difficulties, difficultyOf(id), team, {
      team,
      text,
      raisedAt: now,
      raisedBy: by,
      report: id,
      answer: null,
    }),
  ];
}

export const event = (
  act: ReportEvent["act"],
  at: number,
  by: string,
  reason: string | null = null,
): ReportEvent => ({
  act,
  at,
  by,
  reason,
});
