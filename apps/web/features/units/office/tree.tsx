import type { Organisation, PlacedHamlet, PlacedTeam } from "@toso/contract/units/office";
import { honorific, sayRole } from "@toso/domain/teams/team";
import { sayNumber } from "@toso/domain/words/numbers";
import { ChevronRight } from "lucide-preact";
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { Button } from "../../../platform/ui/button.tsx";
import type { Differences } from "./differences.ts";
import { WORDS } from "./words.ts";

type Notes = Differences["notes"];

/** The commune of a day as nested lists that open and close: hamlets, their teams, their people. */
export function Tree({ told, notes }: { told: Organisation; notes: Notes }) {
  // Who opens or folds all gets fresh branches; each goes its own way after that.
  const [all, setAll] = useState({ open: false, times: 0 });
  const teams = [...told.hamlets, ...told.undecided].flatMap((hamlet) => hamlet.teams);
  const branch = (hamlet: PlacedHamlet, name = hamlet.name) => (
    <HamletBranch
      key={`${hamlet.id} ${all.times}`}
      hamlet={{ ...hamlet, name }}
      open={all.open}
      notes={notes}
    />
  );
  return (
    <div class="flex flex-col gap-2">
      {teams.length > 0 && (
        <div class="flex justify-end print:hidden">
          <Button
            look="quiet"
            class="min-h-11!"
            onClick={() => setAll({ open: !all.open, times: all.times + 1 })}
          >
            {all.open ? WORDS.foldAll : WORDS.expandAll}
          </Button>
        </div>
      )}
      <ul class="rounded-box divide-y divide-base-300 border border-base-300">
        {told.hamlets.map((hamlet) => branch(hamlet))}
        {told.undecided.map((hamlet) => branch(hamlet, `${hamlet.name} (${WORDS.undecided.toLowerCase()})`))}
        {told.wide.length > 0 && (
          <li class="px-3 py-2">
            <p class="px-2 py-2 font-bold">{WORDS.wide}</p>
            <TeamList teams={told.wide} open={all.open} times={all.times} notes={notes} />
          </li>
        )}
      </ul>
    </div>
  );
}

function HamletBranch({ hamlet, open, notes }: { hamlet: PlacedHamlet; open: boolean; notes: Notes }) {
  const { id, name, teams, households, predecessors } = hamlet;
  const said = [
    WORDS.teams(sayNumber(teams.length)),
    teams.length > 0 && WORDS.households(households, sayNumber(households ?? 0)),
    predecessors.length > 0 && WORDS.predecessors(predecessors),
  ]
    .filter(Boolean)
    .join(" · ");
  if (teams.length === 0)
    return (
      <li class="px-5 py-3 pl-13">
        <Line name={name} said={said} note={notes.get(id)} strong />
      </li>
    );
  return (
    <li class="px-3 py-1">
      <Branch open summary={<Line name={name} said={said} note={notes.get(id)} strong />}>
        <TeamList teams={teams} open={open} times={0} notes={notes} />
      </Branch>
    </li>
  );
}

function TeamList({
  teams,
  open,
  times,
  notes,
}: {
  teams: PlacedTeam[];
  open: boolean;
  times: number;
  notes: Notes;
}) {
  return (
    <ul class="ml-4 border-l border-base-300 pl-2">
      {teams.map((team) => (
        <li key={`${team.id} ${times}`}>
          <Branch
            open={open}
            summary={
              <Line
                name={team.name}
                said={[
                  WORDS.members(sayNumber(team.members.length)),
                  WORDS.households(team.households, sayNumber(team.households)),
                  team.follows && WORDS.follows(team.follows),
                  team.shared && WORDS.shared,
                ]
                  .filter(Boolean)
                  .join(" · ")}
                note={notes.get(team.id)}
              />
            }
          >
            <div class="ml-4 flex flex-col gap-1 border-l border-base-300 pb-2 pl-4">
              {team.members.length === 0 && <p>{WORDS.noMembers}</p>}
              <ul class="flex flex-col gap-1">
                {team.members.map((member) => (
                  <li key={member.id}>
                    {[honorific(member.gender), member.name].filter(Boolean).join(" ")}
                    <span class="text-base-content/80">
                      {[sayRole(member.role), ...member.positions]
                        .filter(Boolean)
                        .map((said) => ` · ${said}`)}
                    </span>
                    <Note said={notes.get(member.id)} />
                  </li>
                ))}
              </ul>
              <a class="link flex min-h-11 items-center self-start text-primary" href={`/to/${team.id}`}>
                {WORDS.open(team.name)}
              </a>
            </div>
          </Branch>
        </li>
      ))}
    </ul>
  );
}

function Branch({
  open,
  summary,
  children,
}: {
  open: boolean;
  summary: ComponentChildren;
  children: ComponentChildren;
}) {
  return (
    <details open={open} class="group/branch">
      <summary class="rounded-field flex min-h-11 cursor-pointer list-none items-start gap-2 px-2 py-2 hover:bg-base-200 [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden="true"
          class="mt-0.5 size-5 shrink-0 transition-transform [[open]>summary>&]:rotate-90"
        />
        <span class="min-w-0 flex-1">{summary}</span>
      </summary>
      {children}
    </details>
  );
}

function Line({
  name,
  said,
  note,
  strong = false,
}: {
  name: string;
  said: string;
  note: string | undefined;
  strong?: boolean;
}) {
  return (
    <>
      <span class={`block first-letter:uppercase ${strong ? "font-bold" : ""}`}>{name}</span>
      <span class="block text-sm text-base-content/80">{said}</span>
      <Note said={note} />
    </>
  );
}

/** How it is different today: in words, so that it is heard and printed too. */
function Note({ said }: { said: string | undefined }) {
  if (!said) return null;
  return <em class="ml-0.5 block text-sm font-bold text-warning first-letter:uppercase">{said}</em>;
}
