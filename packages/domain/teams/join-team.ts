import type { Id } from "../command/command.ts";
import { refuse } from "../command/refusal.ts";
import { rule } from "../command/rule.ts";
import { every, one, put } from "../command/state.ts";
import { memberships } from "./team.ts";

export interface JoinTeam {
  membership: Id;
}

/**
 * The one who opened an invitation becomes that member, and stays it where the membership goes on as another from a
 * day to come. The server asks this only after it checked the invitation.
 */
export const joinTeam = rule<JoinTeam>({
  type: "joinTeam",
  needs: ({ membership }) => [one(memberships, membership), every(memberships, { follows: membership })],
  decide(state, { membership }, { actor }) {
    const found = state.get(memberships, membership);
    if (!found)
      return refuse("membership_unknown", "Không tìm thấy thành viên này trong tổ. Hãy hỏi lại UBND xã.");
    if (found.doc.account && found.doc.account !== actor.account && !actor.office)
      return refuse(
        "membership_taken",
        "Thành viên này đã có tài khoản trên máy khác. Hãy xin UBND xã lời mời mới.",
      );
    const following = state.all(memberships, { follows: membership }).filter(({ doc }) => !doc.account);
    return [found, ...following].map(({ id, audience, doc }) =>
      put(memberships, id, audience, { ...doc, account: actor.account }),
    );
  },
});
