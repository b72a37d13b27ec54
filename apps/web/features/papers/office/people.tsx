import type { PaperMember, PaperTeam } from "@toso/domain/papers/template";
import { Plus, Trash2 } from "lucide-preact";
import { Button } from "../../../platform/ui/button.tsx";
import { Field } from "../../../platform/ui/field.tsx";
import { Select } from "./select.tsx";
import { WORDS } from "./words.ts";

export const NOBODY: PaperMember = { name: "", gender: null, positions: [], role: null, phone: null };

export const teamLabel = ({ hamlet }: Pick<PaperTeam, "hamlet">): string =>
  hamlet ? `${hamlet.type} ${hamlet.name}` : WORDS.communeTeam;

/** One person of a team, as a decision names them. */
export function Person({
  member,
  onMember,
  onRemove,
}: {
  member: PaperMember;
  onMember: (member: PaperMember) => void;
  onRemove?: () => void;
}) {
  const change = (part: Partial<PaperMember>) => onMember({ ...member, ...part });
  return (
    <div class="grid grid-cols-2 gap-2 border-b border-base-300 pb-3 sm:grid-cols-4">
      <div class="col-span-2">
        <Field label={WORDS.member} value={member.name} onText={(name) => change({ name })} />
      </div>
      <Select
        label={WORDS.gender}
        value={member.gender ?? ""}
        options={WORDS.genders}
        onChoose={(gender) => change({ gender: (gender || null) as PaperMember["gender"] })}
      />
      <Select
        label={WORDS.role}
        value={member.role ?? ""}
        options={WORDS.roles}
        onChoose={(role) => change({ role: (role || null) as PaperMember["role"] })}
      />
      <div class="col-span-2">
        <Field
          label={WORDS.positions}
          value={member.positions.join(", ")}
          onText={(text) => change({ positions: text ? text.split(/,\s*/) : [] })}
        />
      </div>
      <div class="col-span-2 flex items-end gap-2">
        <div class="min-w-0 flex-1">
          <Field
            label={WORDS.phone}
            type="tel"
            value={member.phone ?? ""}
            onText={(phone) => change({ phone: phone || null })}
          />
        </div>
        {onRemove && (
          <button
            type="button"
            class="btn btn-ghost btn-square size-12"
            aria-label={WORDS.removeMember(member.name)}
            onClick={onRemove}
          >
            <Trash2 aria-hidden="true" class="size-5" />
          </button>
        )}
      </div>
    </div>
  );
}

/** The teams that a decision or a list names. */
export function Teams({ teams, onTeams }: { teams: PaperTeam[]; onTeams: (teams: PaperTeam[]) => void }) {
  const put = (at: number, team: PaperTeam) => onTeams(teams.map((each, n) => (n === at ? team : each)));
  return (
    <div class="flex flex-col gap-4">
      {teams.map((team, at) => (
        <TeamBox
          key={at}
          team={team}
          onTeam={(next) => put(at, next)}
          onRemove={() => onTeams(teams.filter((_, n) => n !== at))}
        />
      ))}
      <Button
        onClick={() =>
          onTeams([...teams, { level: "hamlet", hamlet: { type: "thôn", name: "" }, members: [NOBODY] }])
        }
      >
        <Plus aria-hidden="true" class="size-5" /> {WORDS.addTeam}
      </Button>
    </div>
  );
}

function TeamBox({
  team,
  onTeam,
  onRemove,
}: {
  team: PaperTeam;
  onTeam: (team: PaperTeam) => void;
  onRemove: () => void;
}) {
  const { hamlet, members } = team;
  return (
    <fieldset class="rounded-box flex flex-col gap-3 border border-base-300 p-3">
      <legend class="px-1 font-bold first-letter:uppercase">{teamLabel(team)}</legend>
      {hamlet && (
        <div class="grid grid-cols-3 gap-2">
          <Field
            label={WORDS.hamletType}
            value={hamlet.type}
            onText={(type) => onTeam({ ...team, hamlet: { ...hamlet, type } })}
          />
          <div class="col-span-2">
            <Field
              label={WORDS.hamlet}
              value={hamlet.name}
              onText={(name) => onTeam({ ...team, hamlet: { ...hamlet, name } })}
            />
          </div>
        </div>
      )}
      {members.map((member, at) => (
        <Person
          key={at}
          member={member}
          onMember={(next) =>
            onTeam({ ...team, members: members.map((each, n) => (n === at ? next : each)) })
          }
          onRemove={() => onTeam({ ...team, members: members.filter((_, n) => n !== at) })}
        />
      ))}
      <div class="flex flex-wrap gap-2">
        <Button onClick={() => onTeam({ ...team, members: [...members, NOBODY] })}>
          <Plus aria-hidden="true" class="size-5" /> {WORDS.addMember}
        </Button>
        <Button look="quiet" onClick={onRemove}>
          {WORDS.removeTeam}
        </Button>
      </div>
    </fieldset>
  );
}
