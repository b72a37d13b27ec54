import type { Id } from "../command/command.ts";
import { notYours, officeOnly } from "../command/permission.ts";
import { refuse } from "../command/refusal.ts";
import { rule } from "../command/rule.ts";
import { one, put } from "../command/state.ts";
import { addDays, dayOf } from "../words/day.ts";
import { type Delivery, decisions } from "./decision.ts";

export interface NoteDelivery extends Omit<Delivery, "by"> {
  decision: Id;
}

/** The office notes that it handed a decision to a receiver outside. Said again, the newer note stands. */
export const noteDelivery = rule<NoteDelivery>({
  type: "noteDelivery",
  needs: ({ decision }) => [one(decisions, decision)],
  decide(state, { decision, ...said }, { actor, now }) {
    const wrong = officeOnly(actor);
    if (wrong) return wrong;
    const found = state.get(decisions, decision);
    if (!found?.doc.recipients.some(({ name }) => name === said.recipient)) return notYours();
    if (!said.how.trim())
      return refuse("how_missing", "Chưa ghi gửi bằng cách nào. Hãy chọn hoặc điền cách gửi rồi lưu lại.");
    if (said.day > addDays(dayOf(now), 1))
      return refuse("day_ahead", "Ngày gửi ở sau hôm nay. Hãy sửa lại ngày rồi lưu lại.");
    const others = found.doc.delivered.filter(({ recipient }) => recipient !== said.recipient);
    const delivered = [...others, { ...said, how: said.how.trim(), by: actor.name }];
    return [put(decisions, decision, found.audience, { ...found.doc, delivered })];
  },
});
