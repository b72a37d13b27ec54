import type { Id } from "../command/command.ts";
import { refuse } from "../command/refusal.ts";
import { rule } from "../command/rule.ts";
import { one, put } from "../command/state.ts";
import { memberships } from "./team.ts";

export interface JoinTeam {
  membership: Id;
}

/** The one who opened an invitation becomes that member. The server asks this only after it checked the invitation. */
export const joinTeam = rule<JoinTeam>({
  type: "joinTeam",
  needs: ({ membership }) => [one(memberships, membership)],
  decide(state, { membership }, { actor }) {
    const found = state.get(memberships, membership);
    if (!found)
      return refuse("membership_unknown", "Không tìm thấy thành viên này trong tổ. Hãy hỏi lại UBND xã.");
    if (found.doc.account && found.doc.account !== actor.account && !actor.office)
      return refuse(
        "membership_taken",
        "Thành viên này đã có tài khoản trên máy khác. Hãy xin UBND xã lời mời mới.",
      );
    return [put(memberships, membership, found.audience, { ...found.doc, account: actor.account })];
  },
});
