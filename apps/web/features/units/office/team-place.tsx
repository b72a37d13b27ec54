import type { Organisation, PlacedTeam } from "@toso/contract/units/office";
import type { Id } from "@toso/domain/command/command";
import { dayOf } from "@toso/domain/words/day";
import { useAsked } from "../../../platform/asked.ts";
import { Notice } from "../../../platform/ui/notice.tsx";
import { WORDS } from "./words.ts";

/** Where a team works when its hamlet is no more: what that became, or that nobody has decided yet. */
export function TeamPlace({ team }: { team: Id }) {
  const { answer } = useAsked<Organisation>(`/api/organisation?day=${dayOf(Date.now())}`);
  if (!answer) return null;
  const works = ({ teams }: { teams: PlacedTeam[] }) => teams.some(({ id }) => id === team);
  const standing = answer.hamlets.filter(works);
  const open = answer.undecided.filter(works);
  const follows = [...standing, ...open].flatMap(({ teams }) => teams).find(({ id }) => id === team)?.follows;
  if (!follows) return null;
  return (
    <Notice tone={open.length > 0 ? "warning" : "info"}>
      {WORDS.teamPlace(follows)} {standing.length > 0 && WORDS.teamPlaceNow(standing.map(({ name }) => name))}{" "}
      {open.length > 0 && WORDS.teamPlaceOpen}
    </Notice>
  );
}
