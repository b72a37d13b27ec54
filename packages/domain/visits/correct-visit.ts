import type { Actor, Context, Id } from "../command/command.ts";
import { changedFields, contestedIn, corrected, doneBy } from "../command/correction.ts";
import { notYours, outside, worksIn } from "../command/permission.ts";
import { isRefusal, type Refusal, refuse } from "../command/refusal.ts";
import { rule } from "../command/rule.ts";
import { every, type Need, one, put, type State, type Stored } from "../command/state.ts";
import { type Household, hadLately, households } from "../households/household.ts";
import { holdsOn, type Membership, memberships } from "../teams/team.ts";
import { type Day, dayOf } from "../words/day.ts";
import { dayAhead } from "./record-visit.ts";
import { standingFrom } from "./standing-from.ts";
import { type SaidOfVisit, saidOfVisit, type Visit, visits } from "./visit.ts";

interface OfVisit {
  visit: Id;
  household: Id;
}

export interface CorrectVisit extends OfVisit {
  /** What the visit said when the person opened it. */
  before: SaidOfVisit;
  said: SaidOfVisit;
  reason: string | null;
}

export interface WithdrawVisit extends OfVisit {
  reason: string;
}

const needs = ({ visit, household }: OfVisit, { actor }: Context): Need[] => [
  one(visits, visit),
  one(households, household),
  every(visits, { household }),
  every(memberships, { account: actor.account }),
];

/**
 * Who made a visit, or the leader of its team, says it anew; its photos stay. Two who correct one visit at once are
 * merged field by field. The earlier version is kept in the visit.
 * Refused: to others and to the office, when the visit was withdrawn, when nothing is new, for a day to come.
 */
export const correctVisit = rule<CorrectVisit>({
  type: "correctVisit",
  needs,
  decide(state, body, context) {
    const found = correctable(state, body, context, body.said.day);
    if (isRefusal(found)) return found;
    const { earlier } = found.visit.doc;
    const idle = changedFields(body.before, body.said).length === 0;
    if (idle && contestedIn(found.visit.doc).length === 0)
      return refuse("nothing_new", "Chưa có gì được sửa. Hãy sửa mục cần sửa rồi ghi lại.");
    const ahead = dayAhead(body.said.day, context.now);
    if (ahead) return ahead;
    const done = doneBy(context, body.reason);
    const after = corrected(saidOfVisit(found.visit.doc), body, done, earlier);
    return changed(state, found, { ...found.visit.doc, ...after.said, earlier: after.earlier });
  },
});

/**
 * Who made a visit, or the leader of its team, takes it back: it stays to be read, and counts for nothing.
 * Refused: to others and to the office, when it was withdrawn already.
 */
export const withdrawVisit = rule<WithdrawVisit>({
  type: "withdrawVisit",
  needs,
  decide(state, body, context) {
    const found = correctable(state, body, context);
    if (isRefusal(found)) return found;
    return changed(state, found, { ...found.visit.doc, withdrawn: doneBy(context, body.reason) });
  },
});

interface Found {
  visit: Stored<Visit>;
  household: Stored<Household>;
}

/** The visit and its household, or why this person may not change it. */
function correctable(state: State, body: OfVisit, { actor, now }: Context, day?: Day): Found | Refusal {
  const visit = state.get(visits, body.visit);
  const household = state.get(households, body.household);
  if (!visit || !household) return notYours();
  if (visit.doc.household !== body.household)
    return worksIn(actor, visit.audience)
      ? refuse(
          "visit_elsewhere",
          "Lượt này đã sang hộ khác vì ghi trùng hộ. Hãy mở lượt ở hộ đó rồi sửa lại.",
        )
      : notYours();
  const days = day === undefined ? [visit.doc.day] : [visit.doc.day, day];
  const homes = [visit.audience, ...hadLately(household.doc, dayOf(now))];
  const wrong = mayNot(state, actor, visit, homes, days, dayOf(now));
  if (wrong) return wrong;
  if (visit.doc.withdrawn)
    return refuse(
      "visit_withdrawn",
      `${visit.doc.withdrawn.by.name} đã rút lại lượt này. Nếu rút nhầm, hãy ghi một lượt mới.`,
    );
  return { visit, household };
}

/** @param days the visit's, as it is and as it is said anew: who left hands in only what he did until then */
function mayNot(
  state: State,
  actor: Actor,
  { doc, audience }: Stored<Visit>,
  homes: (Id | null)[],
  days: Day[],
  today: Day,
): Refusal | null {
  if (actor.office)
    return refuse(
      "members_only",
      "Chỉ người ghi lượt này hoặc tổ trưởng sửa được. Nếu số liệu chưa đúng, hãy trả lại báo cáo để tổ sửa.",
    );
  if (doc.by.account === actor.account) {
    const [wrong = null, ...others] = homes.map((team) => outsideOn(actor, team, days));
    return others.includes(null) ? null : wrong;
  }
  if (!worksIn(actor, audience)) return notYours();
  const leads = ({ account, team, role, ...dates }: Membership) =>
    account === actor.account && team === audience && role === "leader" && holdsOn(dates, today);
  if (state.all(memberships, { account: actor.account }).some(({ doc }) => leads(doc))) return null;
  return refuse("not_your_visit", `${doc.by.name} ghi lượt này. Hãy nhờ ${doc.by.name} hoặc tổ trưởng sửa.`);
}

const outsideOn = (actor: Actor, team: Id | null, days: Day[]): Refusal | null =>
  days.map((day) => outside(actor, team, day)).find((wrong) => wrong !== null) ?? null;

/** The visit as it is now, and what all visits together make of the household. */
function changed(state: State, { visit, household }: Found, doc: Visit) {
  const all = state
    .all(visits, { household: household.id })
    .map((each) => (each.id === visit.id ? { id: visit.id, doc } : each));
  return [
    put(visits, visit.id, visit.audience, doc),
    put(households, household.id, household.audience, standingFrom(household.doc, all)),
  ];
}
