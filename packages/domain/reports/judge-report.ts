import type { Id } from "../command/command.ts";
import { notYours, officeOnly } from "../command/permission.ts";
import { type Refusal, refuse } from "../command/refusal.ts";
import { rule } from "../command/rule.ts";
import { one, put, type State, type Stored } from "../command/state.ts";
import { type Report, reports } from "./report.ts";
import { event } from "./submit-report.ts";

export interface ReturnReport {
  report: Id;
  reason: string;
}

export interface AcceptReport {
  report: Id;
}

/** The commune sends a report back, with a reason that says what to mend. */
export const returnReport = rule<ReturnReport>({
  type: "returnReport",
  needs: ({ report }) => [one(reports, report)],
  decide(state, { report, reason }, { actor, now }) {
    const wrong = officeOnly(actor);
    if (wrong) return wrong;
    if (!reason.trim())
      return refuse("reason_missing", "Chưa có lý do. Hãy viết điều tổ cần sửa rồi trả lại.");
    const found = waiting(state, report);
    if ("refused" in found) return found;
    const history = [...found.doc.history, event("return", now, actor.name, reason.trim())];
    return [put(reports, report, found.audience, { ...found.doc, status: "returned", history })];
  },
});

/** The commune accepts a report: from now on it counts in the commune's own. */
export const acceptReport = rule<AcceptReport>({
  type: "acceptReport",
  needs: ({ report }) => [one(reports, report)],
  decide(state, { report }, { actor, now }) {
    const wrong = officeOnly(actor);
    if (wrong) return wrong;
    const found = waiting(state, report);
    if ("refused" in found) return found;
    const history = [...found.doc.history, event("accept", now, actor.name)];
    return [put(reports, report, found.audience, { ...found.doc, status: "accepted", history })];
  },
});

function waiting(state: State, id: Id): Stored<Report> | Refusal {
  const found = state.get(reports, id);
  if (!found) return notYours();
  if (found.doc.status !== "sent")
    return refuse(
      "report_not_waiting",
      "Báo cáo này không còn chờ duyệt. Hãy tải lại trang để xem tình trạng mới.",
    );
  return found;
}
