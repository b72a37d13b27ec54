import type { CommuneOverview } from "@toso/contract/teams/office";
import type { Id } from "@toso/domain/command/command";
import { freshId } from "../../../platform/fresh-id.ts";
import { Button } from "../../../platform/ui/button.tsx";
import { Notice } from "../../../platform/ui/notice.tsx";
import { keyOf } from "./edit.ts";
import { blankTeam, type DecisionForm, type MemberForm, type Plan, type PlannedTeam } from "./form.ts";
import { Choice } from "./further-boxes.tsx";
import { formDay, relocated } from "./plan.ts";
import { PlannedTeamBox } from "./planned-team-box.tsx";
import { SamePerson } from "./same-person.tsx";
import { MemberBoxes, TeamBox } from "./team-box.tsx";
import { WORDS } from "./words.ts";

const words = WORDS.plan;

/** What a kiện toàn does, team by team: those it speaks of first, the others folded away. */
export function PlanBoxes({
  form,
  plan,
  commune,
  onPlan,
}: {
  form: DecisionForm;
  plan: Plan;
  commune: CommuneOverview;
  onPlan: (plan: Plan) => void;
}) {
  const day = formDay(form);
  const spoken = plan.teams.filter(({ by }) => by !== "nothing");
  const silent = plan.teams.filter(({ by }) => by === "nothing");
  const put = (team: PlannedTeam) =>
    onPlan({ ...plan, teams: plan.teams.map((one) => (one.team === team.team ? team : one)) });
  const box = (team: PlannedTeam) => (
    <PlannedTeamBox
      key={team.team}
      team={team}
      plan={plan}
      commune={commune}
      day={day}
      onTeam={put}
      onRelocate={(to) => onPlan(relocated(plan, team, to, { commune, day }))}
    />
  );
  return (
    <div id="plan" tabIndex={-1} class="flex flex-col gap-5">
      {plan.notFound.length > 0 && <Notice tone="warning">{words.notFound(plan.notFound.join(", "))}</Notice>}
      {plan.unplaced.map((person) => (
        <Unplaced
          key={person.id}
          person={person}
          plan={plan}
          onPlace={(team) => onPlan(placed(plan, person, team))}
        />
      ))}
      {spoken.map(box)}
      {plan.founded.map((founded, n) => (
        <TeamBox
          key={founded.team.id}
          team={founded.team}
          n={n + 1}
          commune={form.paper.commune.value}
          mark={words.founded}
          extra={(member) => (
            <SamePerson
              member={member}
              plan={plan}
              commune={commune}
              same={founded.same[member.id] ?? null}
              onSame={(same) =>
                onPlan({
                  ...plan,
                  founded: plan.founded.map((one) =>
                    one === founded ? { ...one, same: { ...one.same, [member.id]: same } } : one,
                  ),
                })
              }
            />
          )}
          onTeam={(team) =>
            onPlan({
              ...plan,
              founded: plan.founded.map((one) => (one === founded ? { ...one, team } : one)),
            })
          }
          onDrop={() => onPlan({ ...plan, founded: plan.founded.filter((one) => one !== founded) })}
        />
      ))}
      <div>
        <Button
          onClick={() =>
            onPlan({ ...plan, founded: [...plan.founded, { team: blankTeam(freshId), same: {} }] })
          }
        >
          {WORDS.addTeam}
        </Button>
      </div>
      {silent.length > 0 && (
        <details class="rounded-box border border-base-300" open={spoken.length + plan.founded.length === 0}>
          <summary class="flex min-h-12 cursor-pointer items-center px-4 font-bold">
            {words.untouched(silent.length)}
          </summary>
          <div class="flex flex-col gap-5 p-4 pt-0">{silent.map(box)}</div>
        </details>
      )}
    </div>
  );
}

function Unplaced({
  person,
  plan,
  onPlace,
}: {
  person: MemberForm;
  plan: Plan;
  onPlace: (team: Id) => void;
}) {
  const teams = Object.fromEntries(plan.teams.map(({ team, name }) => [team, name]));
  return (
    <fieldset class="rounded-box border-2 border-warning p-4">
      <legend class="px-1 font-bold">{words.unplaced}</legend>
      <MemberBoxes member={person} />
      <Choice
        class="mt-3"
        label={words.place}
        name={keyOf(person.id, "place")}
        options={{ "": words.choose, ...teams }}
        value=""
        onChoose={onPlace}
      />
    </fieldset>
  );
}

const placed = (plan: Plan, person: MemberForm, team: Id): Plan => ({
  ...plan,
  unplaced: plan.unplaced.filter((one) => one !== person),
  teams: plan.teams.map((one) =>
    one.team === team
      ? {
          ...one,
          by: one.by === "nothing" ? "changes" : one.by,
          people: [...one.people, { fate: "joins" as const, said: person, same: null, doubt: null }],
        }
      : one,
  ),
});
