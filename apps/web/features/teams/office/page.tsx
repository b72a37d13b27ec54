import type { CommuneOverview, TeamOverview } from "@toso/contract/teams/office";
import { staysPast } from "@toso/domain/teams/team";
import { dayOf, sayDay } from "@toso/domain/words/day";
import { sayNumber } from "@toso/domain/words/numbers";
import { useAsked } from "../../../platform/asked.ts";
import { Button } from "../../../platform/ui/button.tsx";
import { Empty } from "../../../platform/ui/empty.tsx";
import { Loaded } from "../../../platform/ui/loaded.tsx";
import { Page, Section } from "../../../platform/ui/page.tsx";
import { TeamMembers } from "./team-members.tsx";
import { WORDS } from "./words.ts";

/** All teams of the commune with their people. */
export function TeamsPage() {
  const commune = useAsked<CommuneOverview>("/api/commune");
  return (
    <Page
      title={WORDS.title}
      lead={WORDS.lead}
      acts={
        commune.answer?.teams.some(({ to }) => to === null) && (
          <Button href="/api/teams/cards.pdf?paper=a4">{WORDS.cards}</Button>
        )
      }
    >
      <Loaded of={commune}>
        {({ name, teams, hamlets }) => {
          const working = teams.filter((team) => staysPast(team, dayOf(Date.now())));
          const ended = teams.filter((team) => !working.includes(team));
          return (
            <>
              {teams.length === 0 ? (
                <Empty title={WORDS.none}>
                  <Button look="main" href="/quyet-dinh">
                    {WORDS.upload}
                  </Button>
                </Empty>
              ) : (
                working.map((team) => (
                  <Section
                    key={team.id}
                    title={
                      <a class="link-hover" href={`/to/${team.id}`}>
                        {team.name}
                      </a>
                    }
                    acts={<span class="text-sm text-base-content/80">{sayTeam(team)}</span>}
                  >
                    <TeamMembers team={team} commune={name} />
                  </Section>
                ))
              )}
              <Ended teams={ended} all={teams} />
              <MergedHamlets hamlets={hamlets} />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

/** Teams that are no more: their people and reports can still be seen. */
function Ended({ teams, all }: { teams: TeamOverview[]; all: TeamOverview[] }) {
  if (teams.length === 0) return null;
  const named = (id: string | null) => all.find((team) => team.id === id)?.name;
  return (
    <Section title={WORDS.ended}>
      <ul class="flex flex-col">
        {teams.map(({ id, name, to, heir }) => (
          <li key={id}>
            <a class="link inline-flex min-h-11 items-center" href={`/to/${id}`}>
              {WORDS.endedOn(name, sayDay(to ?? ""), named(heir) ?? null)}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What became of hamlets that are no more: their past records and reports are still theirs. */
function MergedHamlets({ hamlets }: Pick<CommuneOverview, "hamlets">) {
  const gone = hamlets.filter(({ to }) => to !== null);
  if (gone.length === 0) return null;
  const named = new Map(hamlets.map(({ id, type, name }) => [id, `${type} ${name}`]));
  return (
    <Section title={WORDS.merged}>
      <ul class="flex list-disc flex-col gap-1 pl-5">
        {gone.map(({ id, to, successors }) => (
          <li key={id} class="first-letter:uppercase">
            {WORDS.mergedInto(
              named.get(id) ?? "",
              sayDay(to ?? ""),
              successors.flatMap((one) => named.get(one) ?? []).join(", "),
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** "lập ngày 09/08/2022 · 120 hộ" */
export function sayTeam({ from, to, households }: TeamOverview): string {
  return [
    WORDS.since(sayDay(from)),
    to && WORDS.until(sayDay(to)),
    households > 0 ? WORDS.households(sayNumber(households)) : WORDS.noHouseholds,
  ]
    .filter(Boolean)
    .join(" · ");
}
