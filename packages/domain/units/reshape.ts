import type { Id } from "../command/command.ts";
import { notYours } from "../command/permission.ts";
import { isRefusal, type Refusal, refuse } from "../command/refusal.ts";
import { addDays, type Day, sayDay } from "../words/day.ts";
import { hamletKey, sayHamlet } from "./hamlet-name.ts";
import type { Leaving, NamedHamlet, Reshaping } from "./reshaping.ts";
import { type Hamlet, newHamlet, reshaped, type Succession, stoodOn } from "./unit.ts";

export type Hamlets = ReadonlyMap<Id, Hamlet>;

/** What becomes of one hamlet. */
type Step = [Id, (hamlet: Hamlet) => Hamlet | Refusal];

/**
 * The hamlets that a reshaping makes or changes, as they are after it.
 * Refused: a hamlet that is not there, has ended, begins only later or has changed since; no successor and not said
 * to be undecided; a receiver that is gone by then (so no circle can come about); two of one name at one time.
 */
export function reshape(before: Hamlets, said: Reshaping): Map<Id, Hamlet> | Refusal {
  const { on, unlisted, begins, leaves, renames } = said;
  const touched = new Map<Id, Hamlet>([
    ...unlisted.map((hamlet): [Id, Hamlet] => [hamlet.id, newHamlet(hamlet, null)]),
    ...begins.map((hamlet): [Id, Hamlet] => [hamlet.id, newHamlet(hamlet, on)]),
  ]);
  const receivers = new Set(leaves.flatMap(({ goes }) => goes.flatMap(({ to }) => to ?? [])));
  const steps: Step[] = [
    ...leaves.map((leaving): Step => [leaving.hamlet, (hamlet) => leave(hamlet, before, leaving, on)]),
    ...renames.map((named): Step => [named.id, (hamlet) => rename(hamlet, before, named, on)]),
    ...[...receivers].map((id): Step => [id, (hamlet) => receive(hamlet, before, id, on)]),
  ];
  const wrong = saidTwice(before, said);
  if (wrong) return wrong;
  for (const [id, step] of steps) {
    const hamlet = touched.get(id) ?? before.get(id);
    const after = hamlet ? step(hamlet) : notYours();
    if (isRefusal(after)) return after;
    if (after !== hamlet) touched.set(id, after);
  }
  return nameTaken(new Map([...before, ...touched]), said) ?? touched;
}

/** The hamlet after it gave something away, or after it was said where what it left open goes. */
function leave(hamlet: Hamlet, all: Hamlets, leaving: Leaving, on: Day): Hamlet | Refusal {
  const { ends, goes } = leaving;
  const deciding = hamlet.undecided && ends;
  const wrong =
    unsaid(hamlet, leaving) ??
    (deciding ? before(hamlet, hamlet.to, on) : unfit(hamlet, all, leaving.hamlet, on));
  if (wrong) return wrong;
  const partly = deciding && hamlet.successors.some(({ from }) => from > (hamlet.to ?? from));
  const share = ends && goes.length === 1 && !partly ? "whole" : "part";
  const given = goes.flatMap(({ to, part }): Succession[] =>
    to ? [{ unit: to, share, from: on, ...(part && { part }) }] : [],
  );
  return {
    ...hamlet,
    to: ends && !deciding ? addDays(on, -1) : hamlet.to,
    undecided: goes.some(({ to }) => to === null),
    successors: [...hamlet.successors, ...given],
  };
}

function rename(hamlet: Hamlet, all: Hamlets, { id, name, type }: NamedHamlet, on: Day): Hamlet | Refusal {
  const same = hamlet.name === name && hamlet.type === type;
  if (same) return refuse("hamlet_same_name", `${capital(hamlet)} đã có tên này. Hãy điền tên mới.`);
  return (
    unfit(hamlet, all, id, on) ??
    reshaped(hamlet, { name: hamlet.name, type: hamlet.type }, { name, type }, on)
  );
}

/** Who receives was there by then. One known only since a later paper about its team has just not said so yet. */
function receive(hamlet: Hamlet, all: Hamlets, id: Id, on: Day): Hamlet | Refusal {
  if (stoodOn(hamlet, on)) return hamlet;
  const onlyKnownLater = hamlet.to === null && arrivals(all, id).length === 0;
  if (onlyKnownLater) return { ...hamlet, from: on };
  return refuse(
    "receiver_gone",
    `Ngày ${sayDay(on)} không có ${sayHamlet(hamlet)}. Hãy chọn thôn nhận khác, hoặc đổi ngày.`,
  );
}

function unsaid(hamlet: Hamlet, { hamlet: id, ends, goes }: Leaving): Refusal | null {
  const name = sayHamlet(hamlet);
  if (goes.length === 0)
    return refuse(
      "successor_missing",
      `Chưa nói ${name} về đâu. Hãy chọn thôn nhận, hoặc chọn “chưa phân định” nếu chưa có quyết định.`,
    );
  if (goes.some(({ to }) => to === id))
    return refuse(
      "successor_itself",
      `${capital(hamlet)} không thể nhập vào chính mình. Hãy chọn thôn khác.`,
    );
  if (!ends && goes.some(({ to }) => to === null))
    return refuse(
      "part_undecided",
      `Phần của ${name} chưa biết về đâu thì vẫn thuộc ${name}. Hãy chọn thôn nhận, hoặc bỏ dòng này.`,
    );
  return null;
}

/** A hamlet changes while it stands, and only after everything that already happened to it. */
function unfit(hamlet: Hamlet, all: Hamlets, id: Id, on: Day): Refusal | null {
  if (hamlet.to !== null)
    return refuse(
      "hamlet_ended",
      `${capital(hamlet)} chỉ đến ngày ${sayDay(hamlet.to)}. Hãy chọn thôn đang có.`,
    );
  if (hamlet.from !== null && on <= hamlet.from)
    return refuse(
      "hamlet_not_yet",
      `${capital(hamlet)} có từ ngày ${sayDay(hamlet.from)}. Hãy chọn ngày sau ngày đó.`,
    );
  return before(hamlet, newestChange(hamlet, all, id), on);
}

const before = (hamlet: Hamlet, last: Day | null, on: Day): Refusal | null =>
  last !== null && on <= last
    ? refuse(
        "hamlet_changed_since",
        `${capital(hamlet)} đã thay đổi ngày ${sayDay(last)}. Hãy chọn ngày sau ngày đó.`,
      )
    : null;

/** The newest day on which something happened to a hamlet besides its beginning; null: nothing yet. */
export function newestChange({ former, successors }: Hamlet, all: Hamlets, id: Id): Day | null {
  const days = [
    ...former.map(({ until }) => addDays(until, 1)),
    ...[...successors, ...arrivals(all, id)].map(({ from }) => from),
  ];
  return days.sort().at(-1) ?? null;
}

const arrivals = (all: Hamlets, id: Id): Succession[] =>
  [...all.values()].flatMap(({ successors }) => successors.filter(({ unit }) => unit === id));

function saidTwice(all: Hamlets, { unlisted, begins, leaves, renames }: Reshaping): Refusal | null {
  const made = [...unlisted, ...begins].map(({ id }) => id);
  const lists = [made, leaves.map(({ hamlet }) => hamlet), renames.map(({ id }) => id)];
  const twice = lists.some((ids) => new Set(ids).size < ids.length) || made.some((id) => all.has(id));
  return twice
    ? refuse("hamlet_twice", "Có thôn được ghi hai lần. Hãy bỏ bớt một lần, hoặc tải lại trang rồi làm lại.")
    : null;
}

/** Two hamlets of one name at one time are a mistake; the same name after one another is not. */
function nameTaken(all: Hamlets, { unlisted, begins, renames, on }: Reshaping): Refusal | null {
  for (const { id, name, type } of [...unlisted, ...begins, ...renames]) {
    const own = all.get(id) as Hamlet;
    const since = own.former.length > 0 ? on : own.from;
    for (const [other, hamlet] of all)
      if (
        other !== id &&
        hamletKey(hamlet) === hamletKey({ name, type }) &&
        together({ ...own, from: since }, hamlet)
      )
        return refuse(
          "hamlet_name_taken",
          `Đã có ${sayHamlet(hamlet)} trong thời gian đó. Hãy chọn thôn ấy trong danh sách, hoặc đặt tên khác.`,
        );
  }
  return null;
}

type Span = Pick<Hamlet, "from" | "to">;

const together = (a: Span, b: Span): boolean =>
  ![a, b].some(({ from, to }) => from !== null && to !== null && to < from) &&
  (a.from ?? "") <= (b.to ?? "9999") &&
  (b.from ?? "") <= (a.to ?? "9999");

function capital(hamlet: Hamlet): string {
  const said = sayHamlet(hamlet);
  return said.charAt(0).toUpperCase() + said.slice(1);
}
