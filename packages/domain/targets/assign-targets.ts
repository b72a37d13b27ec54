import type { Id } from "../command/command.ts";
import { notYours, officeOnly } from "../command/permission.ts";
import { type Refusal, refuse } from "../command/refusal.ts";
import { rule } from "../command/rule.ts";
import { one, put } from "../command/state.ts";
import { indicator } from "../indicators/catalogue.ts";
import { teams } from "../teams/team.ts";
import { type Target, targets } from "./target.ts";

export interface AssignTargets {
  targets: (Target & { id: Id })[];
}

/** The commune gives numbers to its teams. The same team, indicator and span given again is a revision. */
export const assignTargets = rule<AssignTargets>({
  type: "assignTargets",
  needs: (body) => [
    ...body.targets.map(({ id }) => one(targets, id)),
    ...[...new Set(body.targets.map(({ team }) => team))].map((id) => one(teams, id)),
  ],
  decide(state, body, { actor }) {
    const wrong = officeOnly(actor) ?? unfit(body.targets);
    if (wrong) return wrong;
    if (body.targets.some(({ team }) => !state.get(teams, team))) return notYours();
    // A revision changes numbers and days; taken to another team it would stay on the first one's phones.
    const moved = body.targets.some(({ id, team }) => (state.get(targets, id)?.doc.team ?? team) !== team);
    if (moved) return notYours();
    return body.targets.map(({ id, ...target }) => put(targets, id, target.team, target));
  },
});

function unfit(list: Target[]): Refusal | null {
  if (list.length === 0)
    return refuse("target_none", "Chưa có chỉ tiêu nào. Hãy điền số cho ít nhất một tổ.");
  for (const { indicator: code, value, from, to } of list) {
    if (!indicator(code))
      return refuse("indicator_unknown", "Chỉ tiêu này không có trong danh mục. Hãy chọn lại.");
    if (!Number.isInteger(value) || value < 1)
      return refuse("target_value", "Số giao phải là số nguyên từ 1 trở lên. Hãy sửa lại ô được đánh dấu.");
    if (from > to) return refuse("target_span", "Ngày bắt đầu ở sau ngày kết thúc. Hãy chọn lại kỳ.");
  }
  return null;
}
