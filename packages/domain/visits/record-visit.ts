import type { Id } from "../command/command.ts";
import { isRefusal, type Refusal, refuse } from "../command/refusal.ts";
import { rule } from "../command/rule.ts";
import { one, put } from "../command/state.ts";
import { households, seenOn } from "../households/household.ts";
import { householdOf } from "../households/household-of.ts";
import { addDays, type Day, dayOf } from "../words/day.ts";
import { visited } from "./standing-from.ts";
import { type Visit, visits } from "./visit.ts";

export interface RecordVisit extends Omit<Visit, "by" | "earlier" | "withdrawn"> {
  visit: Id;
}

/** A member went to a household and says what came of it. Who was there after it had left shows that it has not. */
export const recordVisit = rule<RecordVisit>({
  type: "recordVisit",
  needs: ({ visit, household }) => [one(visits, visit), one(households, household)],
  decide(state, { visit, ...said }, context) {
    const { actor, now } = context;
    const found = householdOf(state, said.household, context, said.day);
    if (isRefusal(found)) return found;
    if (state.get(visits, visit)) return refuse("visit_exists", "Lượt này đã được ghi rồi.");
    const ahead = dayAhead(said.day, now);
    if (ahead) return ahead;
    const home = visited(seenOn(found.doc, said.day), visit, said);
    return [
      put(visits, visit, found.audience, { ...said, by: { account: actor.account, name: actor.name } }),
      put(households, said.household, found.audience, home.left ? { ...home, next: null } : home),
    ];
  },
});

/** A day of grace: the phone's midnight may come before the server's. */
export const dayAhead = (day: Day, now: number): Refusal | null =>
  day > addDays(dayOf(now), 1)
    ? refuse("day_ahead", "Ngày đến hộ ở sau hôm nay. Hãy sửa lại ngày rồi ghi lại.")
    : null;
