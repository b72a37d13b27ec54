import type { CommuneOverview } from "@toso/contract/teams/office";
import type { Id } from "@toso/domain/command/command";
import type { SaidMember } from "@toso/domain/decisions/confirm-decision";
import type { Fate } from "@toso/domain/decisions/propose-reorganisation";
import { honorific, sayRole } from "@toso/domain/teams/team";
import { sayDay } from "@toso/domain/words/day";
import { CircleMinus, CirclePlus, RefreshCw, UserCheck, UserPlus } from "lucide-preact";
import { freshId } from "../../../platform/fresh-id.ts";
import { Button } from "../../../platform/ui/button.tsx";
import { Notice } from "../../../platform/ui/notice.tsx";
import { keyOf, personId } from "./edit.ts";
import { blankMember, type MemberForm, type Plan, type PlannedTeam, teamName } from "./form.ts";
import { Choice } from "./further-boxes.tsx";
import { memberFrom, warningsOf } from "./plan.ts";
import { SamePerson } from "./same-person.tsx";
import { MemberBoxes } from "./team-box.tsx";
import { WORDS } from "./words.ts";

const words = WORDS.plan;

/** One team on file: who stays, leaves, comes, or has something new; each can be put right. */
export function PlannedTeamBox({
  team,
  plan,
  commune,
  day,
  onTeam,
  onRelocate,
}: {
  team: PlannedTeam;
  plan: Plan;
  commune: CommuneOverview;
  /** The first day in force. */
  day: string;
  onTeam: (team: PlannedTeam) => void;
  /** Its list is of this team; null: of a new one. */
  onRelocate: (to: Id | null) => void;
}) {
  const { people, ends } = team;
  const before = people.filter((one) => "member" in one).length;
  const after = people.filter(({ fate }) => fate !== "leaves").length;
  const put = (n: number, one: Fate<MemberForm> | null) =>
    onTeam({ ...team, people: people.flatMap((each, i) => (i === n ? (one ?? []) : each)) });
  const add = () => {
    const said = blankMember(freshId);
    onTeam({ ...team, people: [...people, { fate: "joins", said, same: null, doubt: null }] });
    requestAnimationFrame(() => document.getElementById(keyOf(said.id, "name"))?.focus());
  };
  return (
    <fieldset
      id={keyOf(team.team, "fate")}
      tabIndex={-1}
      class="rounded-box border border-base-300 bg-base-100 p-4"
    >
      <legend class="sr-only">{words.team(team.name)}</legend>
      <div class="flex flex-wrap items-start justify-between gap-2">
        <div class="min-w-0">
          <h3 class="text-lg font-bold">{team.name}</h3>
          <p class="text-sm text-base-content/80">
            {words.by[team.by]} · {ends ? words.ended(sayDay(day)) : words.people(before, sayDay(day), after)}
          </p>
        </div>
        <button
          type="button"
          class="btn font-bold btn-ghost min-h-11"
          onClick={() => onTeam({ ...team, ends: !ends })}
        >
          {ends ? words.goOn : words.end}
        </button>
      </div>
      {team.doubt && <Doubt say={team.doubt} onSettled={() => onTeam({ ...team, doubt: null })} />}
      {team.doubt && team.by === "list" && (
        <Choice
          class="mt-2"
          label={words.whose}
          name={`whose-${team.team}`}
          options={{ ...otherTeams(plan, team), "": words.founded }}
          value={team.team}
          onChoose={(to) => to !== team.team && onRelocate(to || null)}
        />
      )}
      {ends ? (
        <Choice
          class="mt-3"
          label={words.heir}
          name={`heir-${team.team}`}
          options={{ "": words.noHeir, ...heirs(plan, team, commune) }}
          value={team.heir ?? ""}
          onChoose={(heir) => onTeam({ ...team, heir: heir || null })}
        />
      ) : (
        <>
          <ul class="mt-3 flex flex-col divide-y divide-base-300 border-y border-base-300">
            {people.map((one, n) => (
              <li key={personId(one)} id={keyOf(personId(one), "fate")} tabIndex={-1} class="py-2">
                <Person one={one} plan={plan} commune={commune} onOne={(next) => put(n, next)} />
              </li>
            ))}
          </ul>
          <div class="mt-3 flex flex-col gap-2">
            {warningsOf(team).map((warning) => (
              <Notice key={warning} tone="warning">
                {words.warnings[warning]}
              </Notice>
            ))}
            <div>
              <Button look="quiet" onClick={add}>
                <UserPlus aria-hidden="true" class="size-5" />
                <span id={`add-member-${team.team}`} tabIndex={-1}>
                  {words.add}
                </span>
              </Button>
            </div>
          </div>
        </>
      )}
    </fieldset>
  );
}

const otherTeams = ({ teams }: Plan, own: PlannedTeam): Record<Id, string> =>
  Object.fromEntries(
    teams
      .filter(({ team, by }) => team === own.team || by === "nothing")
      .map(({ team, name }) => [team, name]),
  );

const heirs = (plan: Plan, own: PlannedTeam, { name: commune }: CommuneOverview): Record<Id, string> =>
  Object.fromEntries([
    ...plan.founded.map(({ team }) => [team.id, `${teamName(team, commune)} (${words.founded})`]),
    ...plan.teams
      .filter(({ team, ends }) => !ends && team !== own.team)
      .map(({ team, name }) => [team, name]),
  ]);

const LOOKS = {
  stays: { icon: UserCheck, ink: "text-base-content/70" },
  leaves: { icon: CircleMinus, ink: "text-error" },
  changes: { icon: RefreshCw, ink: "text-warning" },
  joins: { icon: CirclePlus, ink: "text-success" },
};

function Person({
  one,
  plan,
  commune,
  onOne,
}: {
  one: Fate<MemberForm>;
  plan: Plan;
  commune: CommuneOverview;
  onOne: (one: Fate<MemberForm> | null) => void;
}) {
  const { icon: Icon, ink } = LOOKS[one.fate];
  return (
    <div class="flex flex-col gap-2">
      <div class="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span class={`inline-flex w-24 shrink-0 items-center gap-1.5 text-sm font-bold ${ink}`}>
          <Icon aria-hidden="true" class="size-5" /> {words.fates[one.fate]}
        </span>
        {"member" in one && (
          <span class={`min-w-0 flex-1 basis-48 ${one.fate === "leaves" ? "line-through" : ""}`}>
            {one.fate === "changes" ? words.before(sayPerson(one.member)) : sayPerson(one.member)}
          </span>
        )}
        <span class="ml-auto flex flex-wrap gap-1">
          <Acts one={one} onOne={onOne} />
        </span>
      </div>
      {one.doubt && <Doubt say={one.doubt} onSettled={() => onOne({ ...one, doubt: null })} />}
      {"said" in one && <MemberBoxes member={one.said} />}
      {one.fate === "joins" && (
        <SamePerson
          member={one.said}
          plan={plan}
          commune={commune}
          same={one.same}
          onSame={(same) => onOne({ ...one, same, doubt: null })}
        />
      )}
    </div>
  );
}

const Doubt = ({ say, onSettled }: { say: string; onSettled: () => void }) => (
  <Notice
    tone="warning"
    act={
      <button type="button" class="btn font-bold min-h-11" onClick={onSettled}>
        {WORDS.right}
      </button>
    }
  >
    {say}
  </Notice>
);

/** What the person can do about one line. */
function Acts({ one, onOne }: { one: Fate<MemberForm>; onOne: (one: Fate<MemberForm> | null) => void }) {
  if (one.fate === "joins")
    return <Act say={words.undrop} who={one.said.name.value} onClick={() => onOne(null)} />;
  const { member } = one;
  const stays = () => onOne({ fate: "stays", member, doubt: null });
  if (one.fate === "leaves") return <Act say={words.keep} who={member.name} onClick={stays} />;
  if (one.fate === "changes") return <Act say={words.same} who={member.name} onClick={stays} />;
  return (
    <>
      <Act
        say={words.change}
        who={member.name}
        onClick={() => onOne({ fate: "changes", member, said: memberFrom(member, freshId()), doubt: null })}
      />
      <Act
        say={words.drop}
        who={member.name}
        onClick={() => onOne({ fate: "leaves", member, doubt: null })}
      />
    </>
  );
}

const Act = ({ say, who, onClick }: { say: string; who: string; onClick: () => void }) => (
  <button type="button" class="btn font-bold btn-ghost min-h-11" onClick={onClick}>
    {say}
    <span class="sr-only"> {who}</span>
  </button>
);

/** "Ông Hồ Văn Sáu · Tổ trưởng · Trưởng thôn" */
const sayPerson = ({ gender, name, role, positions, phone }: SaidMember): string =>
  [`${honorific(gender)} ${name}`.trim(), sayRole(role), ...positions, phone].filter(Boolean).join(" · ");
