import { computed } from "@preact/signals";
import type { Id } from "@toso/domain/command/command";
import type { Stored } from "@toso/domain/command/state";
import { type Briefing, briefings, seenId, seens } from "@toso/domain/decisions/briefing";
import { holdsOn, type Membership, memberships } from "@toso/domain/teams/team";
import { me } from "../../../platform/local/me.ts";
import { mirror } from "../../../platform/local/mirror.ts";

/** A decision as this member meets it, in one of his teams. */
export interface Told {
  briefing: Stored<Briefing>;
  /** "Tổ Công nghệ số thôn Trà Veo" */
  team: string;
  /** The member's place by which the decision names him. */
  place: Stored<Membership>;
  seen: boolean;
}

/** The decisions that name this member, whichever of his teams he works for now, the newest first. */
export const toldDecisions = computed<Told[]>(() => {
  const account = me.value;
  const own = [...mirror.all(memberships).values()].filter(({ doc }) => doc.account === account?.id);
  return [...mirror.all(briefings).values()]
    .flatMap((briefing): Told[] => {
      const team = account?.teams.find(({ id }) => id === briefing.audience);
      const places = own.filter(({ doc }) => doc.team === briefing.audience);
      const place = placeIn(briefing.doc, places);
      if (!team || !place) return [];
      return [{ briefing, team: team.name, place, seen: seenBy(briefing.doc.decision, places) }];
    })
    .sort((a, b) => (a.briefing.doc.effective < b.briefing.doc.effective ? 1 : -1));
});

export const unseenDecisions = computed(() => toldDecisions.value.filter(({ seen }) => !seen));

/** Where the decision has him: in the team on its first day, else leaving it by this very decision. */
const placeIn = ({ decision, effective }: Briefing, places: Stored<Membership>[]) =>
  places.find(({ doc }) => holdsOn(doc, effective)) ?? places.find(({ doc }) => doc.endedBy === decision);

const seenBy = (decision: Id, places: Stored<Membership>[]): boolean =>
  places.some(({ id }) => mirror.get(seens, seenId(decision, id)) !== undefined);
