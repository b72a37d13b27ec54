import type { Stored } from "@toso/domain/command/state";
import { holdsOn, memberships } from "@toso/domain/teams/team";
import type { Visit } from "@toso/domain/visits/visit";
import { me } from "../../../platform/local/me.ts";
import { mirror } from "../../../platform/local/mirror.ts";
import { today } from "../../../platform/today.ts";

/** May this phone's member say it anew or take it back: it is their own, or they lead the team? */
export function mayChange({ doc, audience }: Stored<Visit>): boolean {
  const account = me.value?.id;
  if (doc.withdrawn) return false;
  if (doc.by.account === account) return true;
  return [...mirror.all(memberships).values()].some(
    ({ doc: held }) =>
      held.account === account &&
      held.team === audience &&
      held.role === "leader" &&
      holdsOn(held, today.value),
  );
}
