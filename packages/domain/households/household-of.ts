import type { Context, Id } from "../command/command.ts";
import { notYours, outside } from "../command/permission.ts";
import type { Refusal } from "../command/refusal.ts";
import type { State, Stored } from "../command/state.ts";
import { type Day, dayOf } from "../words/day.ts";
import { type Household, hadLately, households } from "./household.ts";

/** The household, if this person's deed of that day counts in its team or in one that had it lately. */
export function householdOf(state: State, id: Id, context: Context, day: Day): Stored<Household> | Refusal {
  const found = state.get(households, id);
  if (!found) return notYours();
  const homes = [found.audience, ...hadLately(found.doc, dayOf(context.now))];
  const [wrong, ...others] = homes.map((team) => outside(context.actor, team, day));
  return wrong && others.every(Boolean) ? wrong : found;
}
