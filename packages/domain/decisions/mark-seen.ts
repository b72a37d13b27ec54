import type { Id } from "../command/command.ts";
import { notYours } from "../command/permission.ts";
import { rule } from "../command/rule.ts";
import { one, put } from "../command/state.ts";
import { memberships } from "../teams/team.ts";
import { briefingId, briefings, seenId, seens } from "./briefing.ts";

export interface MarkSeen {
  decision: Id;
  /** The team by which the decision concerns the one who saw it. */
  team: Id;
  /** Their place in it. */
  membership: Id;
}

/** A member has read a decision that names his team. Said twice, the first time stands. */
export const markSeen = rule<MarkSeen>({
  type: "markSeen",
  needs: ({ decision, team, membership }) => [
    one(briefings, briefingId(decision, team)),
    one(memberships, membership),
    one(seens, seenId(decision, membership)),
  ],
  decide(state, { decision, team, membership }, { actor, now }) {
    const own = state.get(memberships, membership)?.doc;
    if (!own || own.team !== team || own.account !== actor.account) return notYours();
    if (!state.get(briefings, briefingId(decision, team))) return notYours();
    const id = seenId(decision, membership);
    if (state.get(seens, id)) return [];
    return [put(seens, id, team, { decision, membership, at: now })];
  },
});
