import type { Id } from "../command/command.ts";
import { notYours, officeOnly } from "../command/permission.ts";
import { isRefusal, type Refusal, refuse } from "../command/refusal.ts";
import { rule } from "../command/rule.ts";
import { every, one, put, type State } from "../command/state.ts";
import { teams } from "../teams/team.ts";
import { addDays } from "../words/day.ts";
import { sayHamlet } from "./hamlet-name.ts";
import { reshape } from "./reshape.ts";
import { type KeptReshaping, reshapings } from "./reshaping.ts";
import { type Hamlet, hamlets } from "./unit.ts";

export interface TakeBackReshaping {
  reshaping: Id;
}

/**
 * The office takes back a reshaping that was written down by mistake: its hamlets are again what they were before,
 * those it made never stood. Refused: when a hamlet of it has changed since, or a team works by one that it made.
 */
export const takeBackReshaping = rule<TakeBackReshaping>({
  type: "takeBackReshaping",
  needs: ({ reshaping }) => [one(reshapings, reshaping), every(hamlets), every(teams)],
  decide(state, { reshaping }, { actor }) {
    const wrong = officeOnly(actor);
    if (wrong) return wrong;
    const found = state.get(reshapings, reshaping);
    if (!found) return notYours();
    if (found.doc.takenBack)
      return refuse("reshaping_taken_back", "Lần sắp xếp này đã được bỏ rồi. Hãy xem ở trang Tổ chức.");
    const made = stillAsMade(state, found.doc);
    if (isRefusal(made)) return made;
    const before = beforeOf(found.doc);
    return [
      put(reshapings, reshaping, found.audience, { ...found.doc, takenBack: true }),
      ...[...made].map(([id, hamlet]) =>
        put(hamlets, id, actor.commune, before.get(id) ?? neverStood(hamlet, found.doc.on)),
      ),
    ];
  },
});

const beforeOf = ({ before }: KeptReshaping) => new Map(before.map(({ id, hamlet }) => [id, hamlet]));

const neverStood = (hamlet: Hamlet, on: string): Hamlet => ({
  ...hamlet,
  from: on,
  to: addDays(on, -1),
  successors: [],
  undecided: false,
});

/** The hamlets that the reshaping made or changed, if they are still as it left them. */
function stillAsMade(state: State, said: KeptReshaping): Map<Id, Hamlet> | Refusal {
  const now = new Map(state.all(hamlets).map(({ id, doc }) => [id, doc]));
  const made = [...said.unlisted, ...said.begins].map(({ id }) => id);
  const then = new Map([...now, ...beforeOf(said)]);
  for (const id of made) then.delete(id);
  const after = reshape(then, said);
  if (isRefusal(after)) return after;
  const changed = [...after].find(
    ([id, hamlet]) => !same(hamlet, now.get(id)) || isReceiving(then, id, made),
  );
  if (changed)
    return refuse(
      "reshaping_built_upon",
      `${sayHamlet(changed[1])} đã có thay đổi khác dựa trên lần sắp xếp này. Hãy bỏ thay đổi sau trước.`,
    );
  const worked = state.all(teams).find(({ doc }) => doc.hamlet !== null && made.includes(doc.hamlet));
  return worked
    ? refuse(
        "hamlet_has_team",
        `${worked.doc.name} đã lập theo thôn mới. Hãy kiện toàn tổ trước, rồi mới bỏ được lần sắp xếp này.`,
      )
    : after;
}

/** Something else went to a hamlet that this reshaping made. */
const isReceiving = (others: ReadonlyMap<Id, Hamlet>, id: Id, made: Id[]): boolean =>
  made.includes(id) &&
  [...others.values()].some(({ successors }) => successors.some(({ unit }) => unit === id));

/** Equal in every field, in whatever order a database gives them back. */
const same = (a: Hamlet, b: Hamlet | undefined): boolean => b !== undefined && ordered(a) === ordered(b);

const ordered = (value: unknown): string =>
  JSON.stringify(value, (_key, inner) =>
    inner && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
