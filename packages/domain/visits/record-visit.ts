import type { Id } from "../command/command.ts";
import { notYours, outside } from "../command/permission.ts";
import { refuse } from "../command/refusal.ts";
import { rule } from "../command/rule.ts";
import { one, put } from "../command/state.ts";
import { type Household, hadLately, households, type Standing } from "../households/household.ts";
import { addDays, type Day, dayOf } from "../words/day.ts";
import { type Visit, visits } from "./visit.ts";

export interface RecordVisit extends Omit<Visit, "by"> {
  visit: Id;
}

/** A member went to a household and says what came of it. */
export const recordVisit = rule<RecordVisit>({
  type: "recordVisit",
  needs: ({ visit, household }) => [one(visits, visit), one(households, household)],
  decide(state, { visit, ...said }, { actor, now }) {
    const found = state.get(households, said.household);
    if (!found) return notYours();
    const homes = [found.audience, ...hadLately(found.doc, dayOf(now))];
    const [wrong, ...others] = homes.map((team) => outside(actor, team, said.day));
    if (wrong && others.every(Boolean)) return wrong;
    if (state.get(visits, visit)) return refuse("visit_exists", "Lượt này đã được ghi rồi.");
    // A day of grace: the phone's midnight may come before the server's.
    if (said.day > addDays(dayOf(now), 1))
      return refuse("day_ahead", "Ngày đến hộ ở sau hôm nay. Hãy sửa lại ngày rồi ghi lại.");
    return [
      put(visits, visit, found.audience, { ...said, by: { account: actor.account, name: actor.name } }),
      put(households, said.household, found.audience, visited(found.doc, visit, said)),
    ];
  },
});

/** The household after a visit. A newer visit moves its standing; who already uses a platform keeps using it. */
export function visited(household: Household, visit: Id, said: Omit<Visit, "by">): Household {
  const before = household.standing[said.platform];
  const standing = moves(before, said)
    ? { ...household.standing, [said.platform]: { outcome: said.outcome, since: said.day, visit } }
    : household.standing;
  const newest = household.lastVisit === null || said.day >= household.lastVisit;
  return {
    ...household,
    standing,
    lastVisit: newest ? said.day : household.lastVisit,
    next: newest ? said.next : household.next,
  };
}

/** First use counts on its earliest day; other results give way to a later visit, and to use. */
function moves(before: Standing | undefined, said: { outcome: Visit["outcome"]; day: Day }): boolean {
  if (!before) return true;
  if (before.outcome === "uses") return said.outcome === "uses" && said.day < before.since;
  return said.outcome === "uses" || said.day >= before.since;
}
