import type { Id } from "../command/command.ts";
import { isRefusal, type Refusal, refuse } from "../command/refusal.ts";
import { rule } from "../command/rule.ts";
import { one, put } from "../command/state.ts";
import { homeOf, teams } from "../teams/team.ts";
import { dayOf } from "../words/day.ts";
import { type Household, households } from "./household.ts";

export interface NewHousehold extends Pick<Household, "head" | "place" | "phone" | "people" | "poverty"> {
  id: Id;
}

export interface AddHouseholds {
  team: Id;
  households: NewHousehold[];
}

/** One household at the door, or a whole list: all are added, or none. */
export const addHouseholds = rule<AddHouseholds>({
  type: "addHouseholds",
  needs: (body) => [one(teams, body.team), ...body.households.map(({ id }) => one(households, id))],
  decide(state, body, { actor, now }, { made }) {
    const home = homeOf(state, actor, body.team, dayOf(made));
    if (isRefusal(home)) return home;
    const wrong = unreadable(body.households);
    if (wrong) return wrong;
    const added = dayOf(now);
    const known = body.households.some(({ id }) => state.get(households, id));
    if (known) return refuse("household_exists", "Hộ này đã được thêm rồi. Hãy mở danh sách hộ để xem.");
    return body.households.map(({ id, ...said }) =>
      put(households, id, home, { ...said, added, standing: {}, lastVisit: null, next: null }),
    );
  },
});

function unreadable(list: NewHousehold[]): Refusal | null {
  if (list.length === 0) return refuse("household_none", "Chưa có hộ nào để thêm.");
  if (list.some(({ head }) => !head.trim()))
    return refuse("head_missing", "Chưa có tên chủ hộ. Hãy điền họ tên chủ hộ rồi ghi lại.");
  if (new Set(list.map(({ id }) => id)).size < list.length)
    return refuse("household_twice", "Có hộ bị lặp trong danh sách. Hãy tải lại danh sách.");
  return null;
}
