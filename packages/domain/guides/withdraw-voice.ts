import type { Actor, Id } from "../command/command.ts";
import { notYours, worksIn } from "../command/permission.ts";
import { refuse } from "../command/refusal.ts";
import { rule } from "../command/rule.ts";
import { every, one, put, type State, type Stored } from "../command/state.ts";
import { holdsOn, memberships } from "../teams/team.ts";
import { dayOf } from "../words/day.ts";
import { type Voice, voices } from "./voice.ts";

export interface WithdrawVoice {
  voice: Id;
}

/**
 * A voice is taken back: by who spoke, also after leaving the team (withdrawing consent, Luật 91/2025/QH15), or by
 * the team's leader. Said twice, the first time stands.
 */
export const withdrawVoice = rule<WithdrawVoice>({
  type: "withdrawVoice",
  needs: ({ voice }, { actor }) => [one(voices, voice), every(memberships, { account: actor.account })],
  decide(state, { voice }, { actor, now }) {
    const found = state.get(voices, voice);
    if (!found) return notYours();
    if (!mayWithdraw(state, actor, found, now))
      return worksIn(actor, found.audience)
        ? refuse(
            "voice_of_other",
            "Chỉ người ghi hoặc tổ trưởng gỡ được bài này. Hãy nhờ một trong hai người.",
          )
        : notYours();
    if (found.doc.withdrawn) return [];
    return [put(voices, voice, found.audience, { ...found.doc, withdrawn: { at: now, by: actor.name } })];
  },
});

/** May this person take back that voice? Who spoke, and today's leader of the team that hears it. */
export function mayWithdraw(
  state: State,
  actor: Actor,
  { audience, doc }: Stored<Voice>,
  now: number,
): boolean {
  if (doc.by.account === actor.account) return true;
  return (
    worksIn(actor, audience) &&
    state
      .all(memberships, { account: actor.account })
      .some((own) => own.doc.team === audience && own.doc.role === "leader" && holdsOn(own.doc, dayOf(now)))
  );
}
