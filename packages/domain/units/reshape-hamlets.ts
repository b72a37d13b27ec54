import type { Id } from "../command/command.ts";
import { officeOnly } from "../command/permission.ts";
import { isRefusal, refuse } from "../command/refusal.ts";
import { rule } from "../command/rule.ts";
import { every, one, put } from "../command/state.ts";
import { reshape } from "./reshape.ts";
import { type Reshaping, reshapings } from "./reshaping.ts";
import { hamlets } from "./unit.ts";

export interface ReshapeHamlets extends Reshaping {
  reshaping: Id;
}

/**
 * The office notes what a paper says about hamlets: merged, split, partly moved, renamed, left open, decided later.
 * Hamlets change, teams do not: they go on by the old hamlets until a decision reorganises them. Hamlets that change
 * are everybody's business: from then on the whole commune receives them.
 * Refused: what `reshape` refuses, a reshaping without any change, one that is on file already.
 * Law: Thông tư 04/2012/TT-BNV (amended by 14/2018/TT-BNV, 05/2022/TT-BNV) on hamlets and their change.
 */
export const reshapeHamlets = rule<ReshapeHamlets>({
  type: "reshapeHamlets",
  needs: (body) => [
    every(hamlets),
    one(reshapings, body.reshaping),
    ...idsOf(body).map((id) => one(hamlets, id)),
  ],
  decide(state, { reshaping, ...said }, { actor }) {
    const wrong = officeOnly(actor);
    if (wrong) return wrong;
    if (state.get(reshapings, reshaping))
      return refuse("reshaping_exists", "Lần sắp xếp này đã ghi rồi. Hãy xem ở trang Tổ chức.");
    if (idsOf({ reshaping, ...said }).length === 0)
      return refuse("reshape_nothing", "Chưa có thôn nào thay đổi. Hãy thêm ít nhất một việc.");
    const known = new Map(state.all(hamlets).map(({ id, doc }) => [id, doc]));
    const after = reshape(known, said);
    if (isRefusal(after)) return after;
    const before = [...known].flatMap(([id, hamlet]) => (after.has(id) ? { id, hamlet } : []));
    return [
      put(reshapings, reshaping, null, { ...said, before, takenBack: false }),
      ...[...after].map(([id, hamlet]) => put(hamlets, id, actor.commune, hamlet)),
    ];
  },
});

/** Every hamlet that it may make or change. */
const idsOf = ({ unlisted, begins, leaves, renames }: ReshapeHamlets): Id[] => [
  ...new Set([
    ...[...unlisted, ...begins, ...renames].map(({ id }) => id),
    ...leaves.flatMap(({ hamlet, goes }) => [hamlet, ...goes.flatMap(({ to }) => to ?? [])]),
  ]),
];
