import type { Id } from "../command/command.ts";
import { notYours, officeOnly } from "../command/permission.ts";
import { isRefusal, refuse } from "../command/refusal.ts";
import { rule } from "../command/rule.ts";
import { one, put } from "../command/state.ts";
import { homeOf, teams } from "../teams/team.ts";
import { dayOf } from "../words/day.ts";
import { difficulties } from "./difficulty.ts";

export interface RaiseDifficulty {
  difficulty: Id;
  team: Id;
  text: string;
}

/** A member says what stands in the way. */
export const raiseDifficulty = rule<RaiseDifficulty>({
  type: "raiseDifficulty",
  needs: ({ difficulty, team }) => [one(teams, team), one(difficulties, difficulty)],
  decide(state, { difficulty, team, text }, { actor, now }, { made }) {
    const home = homeOf(state, actor, team, dayOf(made));
    if (isRefusal(home)) return home;
    if (!text.trim())
      return refuse("text_missing", "Chưa có nội dung. Hãy viết điều đang vướng rồi gửi lại.");
    if (state.get(difficulties, difficulty))
      return refuse("difficulty_exists", "Khó khăn này đã được gửi rồi.");
    return [
      put(difficulties, difficulty, home, {
        team: home,
        text: text.trim(),
        raisedAt: now,
        raisedBy: actor.name,
        report: null,
        answer: null,
      }),
    ];
  },
});

export interface AnswerDifficulty {
  difficulty: Id;
  text: string;
}

/** The commune answers. A later answer replaces the earlier one; the journal keeps both. */
export const answerDifficulty = rule<AnswerDifficulty>({
  type: "answerDifficulty",
  needs: ({ difficulty }) => [one(difficulties, difficulty)],
  decide(state, { difficulty, text }, { actor, now }) {
    const wrong = officeOnly(actor);
    if (wrong) return wrong;
    const found = state.get(difficulties, difficulty);
    if (!found) return notYours();
    if (!text.trim())
      return refuse("text_missing", "Chưa có câu trả lời. Hãy viết cách tháo gỡ rồi gửi lại.");
    const answer = { text: text.trim(), at: now, by: actor.name };
    return [put(difficulties, difficulty, found.audience, { ...found.doc, answer })];
  },
});
