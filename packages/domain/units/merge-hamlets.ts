import type { Id } from "../command/command.ts";
import { notYours, officeOnly } from "../command/permission.ts";
import { refuse } from "../command/refusal.ts";
import { rule } from "../command/rule.ts";
import { one, put } from "../command/state.ts";
import { addDays, type Day } from "../words/day.ts";
import { type Hamlet, hamlets, newHamlet } from "./unit.ts";

export interface MergeHamlets {
  /** The hamlets of before; ones not on file yet come with their name. */
  merged: (Pick<Hamlet, "name" | "type"> & { id: Id })[];
  /** The hamlet that took them over. */
  into: Id;
  /** Its first day. */
  on: Day;
}

/** The commune notes that old hamlets went into a present one: a past period keeps its shape. */
export const mergeHamlets = rule<MergeHamlets>({
  type: "mergeHamlets",
  needs: ({ merged, into }) => [one(hamlets, into), ...merged.map(({ id }) => one(hamlets, id))],
  decide(state, { merged, into, on }, { actor }) {
    const wrong = officeOnly(actor);
    if (wrong) return wrong;
    if (!state.get(hamlets, into)) return notYours();
    if (merged.length === 0 || merged.some(({ id }) => id === into))
      return refuse("merge_itself", "Hãy chọn ít nhất một thôn cũ, khác với thôn nhận.");
    return merged.map(({ id, ...named }) => {
      const known = state.get(hamlets, id);
      const before = known?.doc ?? newHamlet(named, null);
      const others = before.successors.filter(({ unit }) => unit !== into);
      return put(hamlets, id, known?.audience ?? actor.commune, {
        ...before,
        to: addDays(on, -1),
        successors: [...others, { unit: into, share: others.length > 0 ? "part" : "whole", from: on }],
      });
    });
  },
});
