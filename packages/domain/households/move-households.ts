import type { Id } from "../command/command.ts";
import { notYours, officeOnly } from "../command/permission.ts";
import { type Refusal, refuse } from "../command/refusal.ts";
import { rule } from "../command/rule.ts";
import { one, put, type State, whole } from "../command/state.ts";
import { teams } from "../teams/team.ts";
import { visits } from "../visits/visit.ts";
import { dayOf, sayDay } from "../words/day.ts";
import { households } from "./household.ts";

export interface MoveHouseholds {
  /** The team that has them. */
  from: Id;
  /** The team that is to have them. */
  to: Id;
  households: Id[];
}

/**
 * The office gives some households of one team to another: a neighbourhood that went over, a list in the wrong place.
 * Their visits go with them, so the commune's sums stay what they are.
 * Refused: to the same team, to a team that has ended, households that the team does not have.
 */
export const moveHouseholds = rule<MoveHouseholds>({
  type: "moveHouseholds",
  needs: ({ from, to }) => [one(teams, from), one(teams, to), whole(from)],
  decide(state, body, { actor, now }) {
    const wrong = officeOnly(actor) ?? impossible(state, body, now);
    if (wrong) return wrong;
    const { from, to } = body;
    const moving = new Set(body.households);
    const found = state.all(households).filter(({ id, audience }) => audience === from && moving.has(id));
    if (found.length < moving.size)
      return refuse(
        "household_elsewhere",
        "Có hộ không còn ở tổ này. Hãy mở lại danh sách của tổ rồi chọn lại.",
      );
    const follow = state
      .all(visits)
      .filter(({ audience, doc }) => audience === from && moving.has(doc.household));
    return [
      ...found.map(({ id, doc }) =>
        put(households, id, to, { ...doc, moved: [...(doc.moved ?? []), { from, on: dayOf(now) }] }),
      ),
      ...follow.map(({ id, doc }) => put(visits, id, to, doc)),
    ];
  },
});

function impossible(
  state: State,
  { from, to, households: chosen }: MoveHouseholds,
  now: number,
): Refusal | null {
  const receiver = state.get(teams, to);
  if (!receiver || !state.get(teams, from)) return notYours();
  if (from === to) return refuse("same_team", "Các hộ đã ở tổ này. Hãy chọn tổ khác.");
  if (chosen.length === 0) return refuse("household_none", "Chưa chọn hộ nào. Hãy đánh dấu hộ cần chuyển.");
  if (receiver.doc.to !== null && receiver.doc.to < dayOf(now))
    return refuse(
      "team_ended",
      `${receiver.doc.name} chỉ hoạt động đến ngày ${sayDay(receiver.doc.to)}. Hãy chọn tổ đang hoạt động.`,
    );
  return null;
}
