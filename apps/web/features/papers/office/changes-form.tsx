import type { PaperChange, PaperContent, PaperMember, PaperTeam } from "@toso/domain/papers/template";
import { Plus } from "lucide-preact";
import { Button } from "../../../platform/ui/button.tsx";
import { NOBODY, Person, teamLabel } from "./people.tsx";
import { WORDS } from "./words.ts";

/** Who leaves, who takes the place, who comes besides: the list of a kiện toàn, from the teams as they are today. */
export function ChangesForm({
  teams,
  changes,
  onChanges,
}: {
  teams: PaperTeam[];
  changes: PaperContent["changes"];
  onChanges: (changes: PaperContent["changes"]) => void;
}) {
  return (
    <div class="flex flex-col gap-4">
      <p class="text-sm text-base-content/80">{WORDS.changesHint}</p>
      {teams.map((team) => {
        const change = changes.find((one) => teamLabel(one.team) === teamLabel(team)) ?? unchanged(team);
        return (
          <TeamChange
            key={teamLabel(team)}
            team={team}
            change={change}
            onChange={(next) =>
              onChanges([
                ...changes.filter((one) => teamLabel(one.team) !== teamLabel(team)),
                ...(next.replace.length + next.remove.length + next.add.length > 0 ? [next] : []),
              ])
            }
          />
        );
      })}
    </div>
  );
}

const unchanged = ({ level, hamlet }: PaperTeam): PaperChange => ({
  team: { level, hamlet },
  replace: [],
  remove: [],
  add: [],
  from: null,
});

function TeamChange({
  team,
  change,
  onChange,
}: {
  team: PaperTeam;
  change: PaperChange;
  onChange: (change: PaperChange) => void;
}) {
  const { replace, remove, add } = change;
  return (
    <fieldset class="rounded-box flex flex-col gap-3 border border-base-300 p-3">
      <legend class="px-1 font-bold first-letter:uppercase">{teamLabel(team)}</legend>
      {team.members.map((member) => (
        <Leaver
          key={member.name}
          member={member}
          by={replace.find(({ out }) => out.name === member.name)?.by ?? null}
          leaves={[...remove, ...replace.map(({ out }) => out)].some(({ name }) => name === member.name)}
          onLeaves={(leaves, by) =>
            onChange({
              ...change,
              remove: [
                ...remove.filter(({ name }) => name !== member.name),
                ...(leaves && !by ? [member] : []),
              ],
              replace: [
                ...replace.filter(({ out }) => out.name !== member.name),
                ...(leaves && by ? [{ out: member, by }] : []),
              ],
            })
          }
        />
      ))}
      {add.map((member, at) => (
        <Person
          key={at}
          member={member}
          onMember={(next) => onChange({ ...change, add: add.map((one, n) => (n === at ? next : one)) })}
          onRemove={() => onChange({ ...change, add: add.filter((_, n) => n !== at) })}
        />
      ))}
      <div>
        <Button onClick={() => onChange({ ...change, add: [...add, NOBODY] })}>
          <Plus aria-hidden="true" class="size-5" /> {WORDS.addsTo(teamLabel(team))}
        </Button>
      </div>
    </fieldset>
  );
}

function Leaver({
  member,
  leaves,
  by,
  onLeaves,
}: {
  member: PaperMember;
  leaves: boolean;
  by: PaperMember | null;
  onLeaves: (leaves: boolean, by: PaperMember | null) => void;
}) {
  return (
    <div class="flex flex-col gap-2">
      <label class="flex min-h-11 items-center gap-3">
        <input
          type="checkbox"
          class="checkbox"
          checked={leaves}
          onChange={(event) => onLeaves(event.currentTarget.checked, null)}
        />
        {WORDS.leaves(member.name)}
      </label>
      {leaves &&
        (by ? (
          <Person
            member={by}
            onMember={(next) => onLeaves(true, next)}
            onRemove={() => onLeaves(true, null)}
          />
        ) : (
          <div>
            <Button look="quiet" onClick={() => onLeaves(true, { ...NOBODY, role: member.role })}>
              {WORDS.replacedBy}…
            </Button>
          </div>
        ))}
    </div>
  );
}
