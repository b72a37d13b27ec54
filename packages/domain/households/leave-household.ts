import type { Context, Id } from "../command/command.ts";
import { doneBy } from "../command/correction.ts";
import { isRefusal, type Refusal, refuse } from "../command/refusal.ts";
import { rule } from "../command/rule.ts";
import { type Change, every, type Need, one, put, type State, type Stored } from "../command/state.ts";
import { standingFrom } from "../visits/standing-from.ts";
import { type Visit, visits } from "../visits/visit.ts";
import { addDays, type Day, dayOf } from "../words/day.ts";
import { type Household, households, type Leaving } from "./household.ts";
import { householdOf } from "./household-of.ts";

export interface LeaveHousehold {
  household: Id;
  kind: Leaving;
  /** Written down twice: the household that stays. */
  into: Id | null;
  /** From this day on it is no longer there. */
  on: Day;
  reason: string | null;
}

export interface ReturnHousehold {
  household: Id;
  /** Where its visits went, if it was said to be written down twice. */
  into: Id | null;
}

const needs = ({ household, into }: ReturnHousehold): Need[] =>
  [household, into].flatMap((id) => (id ? [one(households, id), every(visits, { household: id })] : []));

/**
 * Anybody of the team takes a household off the list: it moved away, was written down twice (its visits go over to
 * the one that stays), or was never there. It stays on file and can be put back.
 * Refused: to other teams, when it left already, for a day to come, twice without the one that stays, by mistake
 * while visits stand.
 */
export const leaveHousehold = rule<LeaveHousehold>({
  type: "leaveHousehold",
  needs,
  decide(state, body, context, { made }) {
    const found = householdOf(state, body.household, context, dayOf(made));
    if (isRefusal(found)) return found;
    const own = state.all(visits, { household: found.id });
    const wrong = impossible(found.doc, body, own, context);
    if (wrong) return wrong;
    if (body.kind === "twice") return merge(state, found, body, context);
    const { kind, on, reason } = body;
    const left = { kind, on, into: null, visits: [], ...doneBy(context, reason) };
    return [put(households, found.id, found.audience, { ...found.doc, next: null, left })];
  },
});

/**
 * Undoes a leaving: the household is on its team's list again, with the visits that had gone over.
 * Refused: to other teams, when it is on the list.
 */
export const returnHousehold = rule<ReturnHousehold>({
  type: "returnHousehold",
  needs,
  decide(state, body, context, { made }) {
    const found = householdOf(state, body.household, context, dayOf(made));
    if (isRefusal(found)) return found;
    const { left, ...doc } = found.doc;
    if (!left || left.into !== body.into)
      return refuse(
        "household_there",
        "Hộ này đang có trong danh sách của tổ. Hãy mở lại trang của hộ để xem.",
      );
    const wrong = body.into && cannotGiveBack(state, body.into, found.audience);
    if (wrong) return wrong;
    const gone = new Set(left.visits);
    const back = body.into
      ? state.all(visits, { household: body.into }).filter(({ id }) => gone.has(id))
      : [];
    return handed(state, back, { from: body.into, to: { ...found, doc } });
  },
});

/** Its visits cannot come back from where they went, as long as that household is away itself. */
function cannotGiveBack(state: State, into: Id, audience: Id | null): Refusal | null {
  const stays = state.get(households, into);
  if (!stays || (stays.audience === audience && !stays.doc.left)) return null;
  return refuse(
    "into_away",
    `Các lượt của hộ này đang ở hộ ${stays.doc.head}, hộ đó không còn trong danh sách. Hãy đưa hộ đó vào lại danh sách trước.`,
  );
}

function impossible(
  { left }: Household,
  { kind, on }: LeaveHousehold,
  own: Stored<Visit>[],
  { now }: Context,
): Refusal | null {
  if (left)
    return refuse(
      "household_left",
      `${left.by.name} đã đưa hộ này ra khỏi danh sách rồi. Không cần làm nữa.`,
    );
  if (on > addDays(dayOf(now), 1))
    return refuse("day_ahead", "Ngày này ở sau hôm nay. Hãy chọn lại ngày hộ chuyển đi.");
  const standing = own.filter(({ doc }) => !doc.withdrawn).length;
  if (kind === "mistake" && standing > 0)
    return refuse(
      "household_visited",
      `Hộ này đã có ${standing} lượt hướng dẫn. Hãy rút lại các lượt ghi nhầm trước, hoặc chọn “Đã chuyển đi” hay “Ghi trùng”.`,
    );
  return null;
}

function merge(
  state: State,
  found: Stored<Household>,
  { into, on, reason }: LeaveHousehold,
  context: Context,
): Change[] | Refusal {
  const stays = into && into !== found.id ? state.get(households, into) : undefined;
  if (!stays || stays.audience !== found.audience || stays.doc.left)
    return refuse("into_missing", "Chưa chọn hộ giữ lại trong danh sách của tổ. Hãy chọn hộ rồi ghi lại.");
  const over = state.all(visits, { household: found.id });
  const left = {
    kind: "twice" as const,
    on,
    into: stays.id,
    visits: over.map(({ id }) => id),
    ...doneBy(context, reason),
  };
  const doc = { ...found.doc, left };
  return handed(state, over, { from: { ...found, doc }, to: stays });
}

/** Visits go from one household to another; both stand as their own visits say. */
function handed(
  state: State,
  over: Stored<Visit>[],
  { from, to }: { from: Stored<Household> | Id | null; to: Stored<Household> },
): Change[] {
  const gone = new Set(over.map(({ id }) => id));
  const moved = over.map((visit) => ({ ...visit, doc: { ...visit.doc, household: to.id } }));
  const giver = typeof from === "string" ? state.get(households, from) : from;
  const stand = ({ id, audience, doc }: Stored<Household>, all: Stored<Visit>[]) =>
    put(households, id, audience, standingFrom(doc, all));
  return [
    ...moved.map(({ id, doc }) => put(visits, id, to.audience, doc)),
    stand(to, [...state.all(visits, { household: to.id }), ...moved]),
    ...(giver
      ? [
          stand(
            giver,
            state.all(visits, { household: giver.id }).filter(({ id }) => !gone.has(id)),
          ),
        ]
      : []),
  ];
}
