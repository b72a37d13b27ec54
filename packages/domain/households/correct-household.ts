import type { Id } from "../command/command.ts";
import { changedFields, contestedIn, corrected, doneBy } from "../command/correction.ts";
import { isRefusal, refuse } from "../command/refusal.ts";
import { rule } from "../command/rule.ts";
import { one, put } from "../command/state.ts";
import { dayOf } from "../words/day.ts";
import { households, type SaidOfHousehold, saidOfHousehold } from "./household.ts";
import { householdOf } from "./household-of.ts";

export interface CorrectHousehold {
  household: Id;
  /** What was said of it when the person opened it. */
  before: SaidOfHousehold;
  said: SaidOfHousehold;
  reason: string | null;
}

/**
 * Anybody of the team says anew who a household is. Two who correct it at once are merged field by field; the
 * earlier version is kept in the household.
 * Refused: to other teams, without a name, when nothing is new.
 */
export const correctHousehold = rule<CorrectHousehold>({
  type: "correctHousehold",
  needs: ({ household }) => [one(households, household)],
  decide(state, body, context, { made }) {
    const found = householdOf(state, body.household, context, dayOf(made));
    if (isRefusal(found)) return found;
    if (!body.said.head.trim())
      return refuse("head_missing", "Chưa có tên chủ hộ. Hãy điền họ tên chủ hộ rồi ghi lại.");
    const idle = changedFields(body.before, body.said).length === 0;
    if (idle && contestedIn(found.doc).length === 0)
      return refuse("nothing_new", "Chưa có gì được sửa. Hãy sửa mục cần sửa rồi ghi lại.");
    const done = doneBy(context, body.reason);
    const after = corrected(saidOfHousehold(found.doc), body, done, found.doc.earlier);
    return [
      put(households, found.id, found.audience, { ...found.doc, ...after.said, earlier: after.earlier }),
    ];
  },
});
