import type { Id } from "../command/command.ts";
import { notYours, officeOnly } from "../command/permission.ts";
import { type Refusal, refuse } from "../command/refusal.ts";
import { rule } from "../command/rule.ts";
import { type Change, every, type Kind, one, put, type State, type Stored, whole } from "../command/state.ts";
import { difficulties } from "../difficulties/difficulty.ts";
import { voices } from "../guides/voice.ts";
import { households } from "../households/household.ts";
import { type Target, targets } from "../targets/target.ts";
import { visits } from "../visits/visit.ts";
import { dayOf, sayDay } from "../words/day.ts";
import { type Team, teams } from "./team.ts";

export interface HandOverTeam {
  /** The team that has ended. */
  from: Id;
  into: Id;
}

/**
 * An ended team's work goes over to another: households with their visits, targets, voices of the step cards, difficulties
 * that nobody has answered. Its reports and members stay with it, as they were; the commune's sums are the same before and after.
 */
export const handOverTeam = rule<HandOverTeam>({
  type: "handOverTeam",
  needs: ({ from, into }) => [
    one(teams, from),
    one(teams, into),
    whole(from),
    every(targets, { team: into }),
  ],
  decide(state, { from, into }, { actor, now }) {
    const old = state.get(teams, from);
    const heir = state.get(teams, into);
    const wrong = officeOnly(actor);
    if (wrong) return wrong;
    if (!old || !heir || from === into) return notYours();
    const unfit = unready(old.doc, heir.doc, now);
    if (unfit) return unfit;
    return [
      put(teams, from, from, { ...old.doc, heir: into }),
      ...over(state, households, { from, into }),
      ...over(state, visits, { from, into }),
      ...over(state, voices, { from, into }),
      ...of(state, difficulties, from)
        .filter(({ doc }) => doc.answer === null)
        .map(({ id, doc }) => put(difficulties, id, into, { ...doc, team: into })),
      ...of(state, targets, from).map((target) => taken(state, target, into)),
    ];
  },
});

const of = <Doc>(state: State, kind: Kind<Doc>, audience: Id): Stored<Doc>[] =>
  state.all(kind).filter((found) => found.audience === audience);

const over = <Doc>(state: State, kind: Kind<Doc>, { from, into }: HandOverTeam): Change[] =>
  of(state, kind, from).map(({ id, doc }) => put(kind, id, into, doc));

/** A number that the heir was also given for these days grows; another one goes over as it is. */
function taken(state: State, { id, doc }: Stored<Target>, into: Id): Change {
  const same = state
    .all(targets, { team: into })
    .find((own) => own.doc.indicator === doc.indicator && own.doc.from === doc.from && own.doc.to === doc.to);
  return same
    ? put(targets, same.id, into, { ...same.doc, value: same.doc.value + doc.value })
    : put(targets, id, into, { ...doc, team: into });
}

function unready(old: Team, heir: Team, now: number): Refusal | null {
  const today = dayOf(now);
  if (old.heir)
    return refuse("handed_over", `${old.name} đã bàn giao rồi. Hãy tải lại trang để xem tổ nhận.`);
  if (old.to === null)
    return refuse(
      "team_goes_on",
      `${old.name} vẫn đang hoạt động nên chưa bàn giao được. Hãy xác nhận quyết định cho tổ thôi hoạt động trước.`,
    );
  if (old.to >= today)
    return refuse(
      "too_early",
      `${old.name} còn làm việc đến hết ngày ${sayDay(old.to)}. Hãy bàn giao từ ngày hôm sau.`,
    );
  return heir.to !== null
    ? refuse("heir_ended", `${heir.name} cũng đã thôi hoạt động. Hãy chọn một tổ đang hoạt động.`)
    : null;
}
