import type { Id } from "../command/command.ts";
import { notYours, officeOnly } from "../command/permission.ts";
import { type Refusal, refuse } from "../command/refusal.ts";
import { rule } from "../command/rule.ts";
import { one, put } from "../command/state.ts";
import { addDays, dayOf, sayDay } from "../words/day.ts";
import { type Membership, memberships } from "./team.ts";

export interface CorrectMembership
  extends Pick<Membership, "name" | "gender" | "positions" | "role" | "phone" | "from" | "to"> {
  membership: Id;
  /** "Ghi nhầm": this person never belonged to the team. */
  mistaken: boolean;
}

/** What was written down wrongly of a member is mended; what it was stays in the journal. Not for what has changed. */
export const correctMembership = rule<CorrectMembership>({
  type: "correctMembership",
  needs: ({ membership }) => [one(memberships, membership)],
  decide(state, { membership, mistaken, ...said }, { actor, now }) {
    const wrong = officeOnly(actor);
    if (wrong) return wrong;
    const found = state.get(memberships, membership);
    if (!found) return notYours();
    const unfit = unreadable(said);
    if (unfit && !mistaken) return unfit;
    const to = mistaken ? addDays(found.doc.from, -1) : said.to;
    const from = mistaken ? found.doc.from : said.from;
    const reopened = to === null ? { endedBy: null, endNoted: null } : { endNoted: dayOf(now) };
    const dates = to === found.doc.to ? {} : reopened;
    return [put(memberships, membership, found.audience, { ...found.doc, ...said, from, to, ...dates })];
  },
});

function unreadable({ name, from, to }: Pick<Membership, "name" | "from" | "to">): Refusal | null {
  if (!name.trim()) return refuse("member_missing", "Chưa có họ tên. Hãy điền họ tên rồi lưu lại.");
  return to !== null && to < from
    ? refuse(
        "dates_crossed",
        `Ngày thôi (${sayDay(to)}) ở trước ngày vào tổ (${sayDay(from)}). Hãy sửa lại ngày rồi lưu lại.`,
      )
    : null;
}
