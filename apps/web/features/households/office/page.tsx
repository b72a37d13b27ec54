import type { ListedHouseholds } from "@toso/contract/households/office";
import type { CommuneOverview, TeamOverview } from "@toso/contract/teams/office";
import { staysPast } from "@toso/domain/teams/team";
import { dayOf } from "@toso/domain/words/day";
import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { useAsked } from "../../../platform/asked.ts";
import { freshId } from "../../../platform/fresh-id.ts";
import { Button } from "../../../platform/ui/button.tsx";
import { Empty } from "../../../platform/ui/empty.tsx";
import { Loaded } from "../../../platform/ui/loaded.tsx";
import { Page } from "../../../platform/ui/page.tsx";
import { HouseholdsTable } from "./households-table.tsx";
import { type Plan, planOf } from "./list-plan.ts";
import { ListPreview } from "./list-preview.tsx";
import { ListUpload } from "./list-upload.tsx";
import { WORDS } from "./words.ts";

/** Who lives where: a team's households, and the lists that bring them in. */
export function HouseholdsPage() {
  const commune = useAsked<CommuneOverview>("/api/commune");
  const [plan, setPlan] = useState<Plan | null>(null);
  return (
    <Page
      title={plan ? WORDS.previewTitle(plan.file) : WORDS.title}
      lead={plan ? WORDS.previewLead : WORDS.lead}
    >
      <Loaded of={commune}>
        {({ teams }) => {
          const current = teams.filter((team) => staysPast(team, dayOf(Date.now())));
          if (current.length === 0)
            return (
              <Empty title={WORDS.noTeams}>
                <Button look="main" href="/quyet-dinh">
                  {WORDS.decision}
                </Button>
              </Empty>
            );
          return plan ? (
            <ListPreview plan={plan} teams={current} onPlan={setPlan} />
          ) : (
            <TeamHouseholds teams={current} onPlan={setPlan} />
          );
        }}
      </Loaded>
    </Page>
  );
}

function TeamHouseholds({ teams, onPlan }: { teams: TeamOverview[]; onPlan: (plan: Plan) => void }) {
  const { query, route } = useLocation();
  const team = teams.find(({ id }) => id === query.to) ?? (teams[0] as TeamOverview);
  const list = useAsked<ListedHouseholds>(`/api/teams/${team.id}/households`);
  return (
    <>
      <label class="flex max-w-md flex-col gap-1">
        <span class="text-sm font-semibold">{WORDS.team}</span>
        <select
          class="select w-full border-base-content/40"
          value={team.id}
          onChange={(event) => route(`/ho-dan?to=${event.currentTarget.value}`)}
        >
          {teams.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <ListUpload onRead={(reading, file) => onPlan(planOf(reading, file, teams, team.id, freshId))} />
      <Loaded of={list}>
        {({ households }) =>
          households.length === 0 ? (
            <Empty title={WORDS.none}>
              <p>{WORDS.noneNext}</p>
            </Empty>
          ) : (
            <HouseholdsTable key={team.id} households={households} label={team.name} />
          )
        }
      </Loaded>
    </>
  );
}
