import type { Id } from "../command/command.ts";
import { isRefusal, refuse } from "../command/refusal.ts";
import { rule } from "../command/rule.ts";
import { one, put } from "../command/state.ts";
import { homeOf, teams } from "../teams/team.ts";
import { dayOf } from "../words/day.ts";
import { type Voice, voices } from "./voice.ts";

/** A card is one sentence: who needs longer speaks of something else. */
export const MOST_SECONDS = 60;

export interface RecordVoice extends Omit<Voice, "by" | "recordedAt" | "withdrawn"> {
  voice: Id;
  team: Id;
  /** The speaker agrees that the team hears the voice: asked for on its own, kept in the journal (Luật 91/2025/QH15). */
  consent: boolean;
}

/**
 * A member has read a step card aloud for the team. A guide or card that this version does not know is taken:
 * a newer phone may have it (S7).
 */
export const recordVoice = rule<RecordVoice>({
  type: "recordVoice",
  needs: ({ team, voice }) => [one(teams, team), one(voices, voice)],
  decide(state, { voice, team, consent, ...said }, { actor, now }, { made }) {
    const home = homeOf(state, actor, team, dayOf(made));
    if (isRefusal(home)) return home;
    if (!consent)
      return refuse(
        "consent_missing",
        "Người đọc chưa đồng ý cho tổ nghe. Hãy hỏi người đọc, rồi bấm “Đồng ý, chia sẻ với tổ”.",
      );
    if (said.seconds > MOST_SECONDS)
      return refuse("voice_long", "Bài ghi dài quá 60 giây. Hãy ghi lại, mỗi thẻ chỉ đọc một câu.");
    if (state.get(voices, voice)) return refuse("voice_exists", "Bài ghi này đã được gửi rồi.");
    const by = { account: actor.account, name: actor.name };
    return [put(voices, voice, home, { ...said, by, recordedAt: now, withdrawn: null })];
  },
});
