import type { Board } from "@toso/contract/targets/office";
import type { CommuneOverview, TeamOverview } from "@toso/contract/teams/office";
import { dayOf } from "@toso/domain/words/day";
import { BoardTable } from "../features/targets/office/board-table.tsx";
import { spansOf } from "../features/targets/office/spans.ts";
import { sayTeam } from "../features/teams/office/page.tsx";
import { TeamHistory } from "../features/teams/office/team-history.tsx";
import { TeamMembers } from "../features/teams/office/team-members.tsx";
import { TeamPlace } from "../features/units/office/team-place.tsx";
import { useAsked } from "../platform/asked.ts";
import { Button } from "../platform/ui/button.tsx";
import { Loaded } from "../platform/ui/loaded.tsx";
import { Notice } from "../platform/ui/notice.tsx";
import { Page, Section } from "../platform/ui/page.tsx";
import { NotFound } from "./not-found.tsx";
import { WORDS } from "./words.ts";

/** Everything about one team: its people, how it stands, the ways to its households and reports. */
export function TeamPage({ team: id }: { team: string }) {
  const commune = useAsked<CommuneOverview>("/api/commune");
  const board = useAsked<Board>(`/api/board?day=${dayOf(Date.now())}`);
  if (commune.answer && !commune.answer.teams.some((team) => team.id === id)) return <NotFound />;
  return (
    <Loaded of={commune}>
      {({ name, teams, decisions }) =>
        teams
          .filter((team) => team.id === id)
          .map((team) => (
            <Page
              key={id}
              title={team.name}
              lead={sayTeam(team)}
              acts={
                <>
                  {team.to === null && <Button href={`/ho-dan?to=${id}`}>{WORDS.households}</Button>}
                  <Button href="/bao-cao">{WORDS.reports}</Button>
                  {team.to === null && (
                    <Button href={`/api/teams/cards.pdf?team=${id}&paper=a6`}>{WORDS.card}</Button>
                  )}
                </>
              }
            >
              <TeamPlace team={id} />
              <HandedOver team={team} teams={teams} />
              <Loaded of={board}>
                {({ rows, today }) => {
                  const spans = spansOf({ rows: rows.filter((row) => row.team === id) });
                  return spans.length === 0 ? (
                    <p>{WORDS.teamNoTargets}</p>
                  ) : (
                    spans.map((span) => (
                      <BoardTable key={`${span.from} ${span.to}`} span={span} today={today} />
                    ))
                  );
                }}
              </Loaded>
              <Section title={WORDS.teamMembers}>
                <TeamMembers team={team} commune={name} />
              </Section>
              <TeamHistory team={team} decisions={decisions} />
            </Page>
          ))
      }
    </Loaded>
  );
}

/** Where an ended team's households are, or the way to hand them over. */
function HandedOver({ team, teams }: { team: TeamOverview; teams: TeamOverview[] }) {
  const heir = teams.find(({ id }) => id === team.heir);
  if (heir)
    return (
      <Notice tone="info" act={<Button href={`/to/${heir.id}`}>{WORDS.open}</Button>}>
        {WORDS.handedOver(heir.name)}
      </Notice>
    );
  const waits = team.to !== null && team.to < dayOf(Date.now()) && team.households > 0 && team.endedBy;
  if (!waits) return null;
  return (
    <Notice tone="warning" act={<Button href={`/quyet-dinh/${team.endedBy}`}>{WORDS.acts.handOver}</Button>}>
      {WORDS.toHandOver}
    </Notice>
  );
}
