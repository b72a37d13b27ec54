import type { TeamOverview } from "@toso/contract/teams/office";
import type { Id } from "@toso/domain/command/command";
import { holdsOn } from "@toso/domain/teams/team";
import { addDays, type Day } from "@toso/domain/words/day";
import { foldToned } from "@toso/domain/words/fold";

type Member = TeamOverview["members"][number];

/** A day on which the team became another one. */
export interface TeamEvent {
  day: Day;
  decision: Id | null;
  began: boolean;
  ended: boolean;
  came: Member[];
  left: Member[];
  /** Who stayed with another role, position or telephone. */
  changed: { before: Member; after: Member }[];
}

/** Who belonged to the team on that day. */
export const membersOn = ({ members }: Pick<TeamOverview, "members">, day: Day): Member[] =>
  members.filter((member) => holdsOn(member, day));

/** Everything that happened to the team's people, the newest first. What was written by mistake never happened. */
export function historyOf({ from, to, decision, endedBy, members }: TeamOverview): TeamEvent[] {
  const real = members.filter((member) => member.to === null || member.to >= member.from);
  const firstWithout = (member: Member) => (member.to === null ? null : addDays(member.to, 1));
  const after = to === null ? null : addDays(to, 1);
  const days = new Set([from, after, ...real.flatMap((member) => [member.from, firstWithout(member)])]);
  return [...days]
    .filter((day) => day !== null)
    .sort((a, b) => (a < b ? 1 : -1))
    .map((day) => {
      const coming = real.filter((member) => member.from === day);
      const going = real.filter((member) => firstWithout(member) === day);
      const same = (one: Member) => (other: Member) => foldToned(one.name) === foldToned(other.name);
      const changed = coming.flatMap((one) => {
        const before = going.find(same(one));
        return before ? { before, after: one } : [];
      });
      const began = day === from;
      const ended = day === after;
      const said = coming[0]?.decision ?? going[0]?.endedBy ?? null;
      return {
        day,
        began,
        ended,
        decision: said ?? (began ? decision : ended ? endedBy : null),
        came: coming.filter((one) => !going.some(same(one))),
        left: going.filter((one) => !coming.some(same(one))),
        changed,
      };
    });
}
