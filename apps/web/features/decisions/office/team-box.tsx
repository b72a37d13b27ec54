import { UserPlus, X } from "lucide-preact";
import type { ComponentChildren } from "preact";
import { freshId } from "../../../platform/fresh-id.ts";
import { Button } from "../../../platform/ui/button.tsx";
import { keyOf, withMembers } from "./edit.ts";
import { blankMember, type MemberForm, type TeamForm, teamName } from "./form.ts";
import { ValueBox } from "./value-box.tsx";
import { WORDS } from "./words.ts";

const { fields } = WORDS;

/** One team of the decision: where it is, and who is in it. */
export function TeamBox({
  team,
  n,
  commune,
  mark,
  extra,
  onTeam,
  onDrop,
}: {
  team: TeamForm;
  n: number;
  commune: string;
  /** What it is, in place of its number. */
  mark?: string;
  /** What more is asked of each member. */
  extra?: (member: MemberForm) => ComponentChildren;
  /** The team with other people or of another level. `dropped`: whom to name when it can be undone. */
  onTeam: (team: TeamForm, dropped?: string) => void;
  onDrop: () => void;
}) {
  const add = () => {
    const member = blankMember(freshId);
    onTeam(withMembers(team, (members) => [...members, member]));
    requestAnimationFrame(() => document.getElementById(keyOf(member.id, "name"))?.focus());
  };
  const level = keyOf(team.id, "level");
  return (
    <fieldset class="rounded-box border border-base-300 bg-base-100 p-4">
      <legend class="sr-only">{WORDS.team(n)}</legend>
      <div class="flex flex-wrap items-start justify-between gap-2">
        <h3 class="text-lg font-bold">
          {mark ? `${mark}: ` : `${n}. `}
          {teamName(team, commune)}
        </h3>
        <button type="button" class="btn font-bold btn-ghost btn-sm" onClick={onDrop}>
          <X aria-hidden="true" class="size-4" /> {WORDS.dropTeam}
        </button>
      </div>
      <div class="mt-3 grid grid-cols-2 gap-3 sm:grid-cols-[8rem_9rem_1fr]">
        <div class="flex flex-col gap-1">
          <label for={level} class="text-sm font-semibold">
            {fields.level}
          </label>
          <select
            id={level}
            class="select w-full border-base-content/40"
            value={team.level}
            onChange={(event) => onTeam({ ...team, level: event.currentTarget.value as TeamForm["level"] })}
          >
            <option value="hamlet">{WORDS.levels.hamlet}</option>
            <option value="commune">{WORDS.levels.commune}</option>
          </select>
        </div>
        {team.level === "hamlet" && (
          <>
            <ValueBox
              label={fields.villageKind}
              name={keyOf(team.id, "villageKind")}
              value={team.villageKind}
              list="hamlet-kinds"
            />
            <ValueBox
              class="col-span-2 sm:col-span-1"
              label={fields.village}
              name={keyOf(team.id, "village")}
              value={team.village}
            />
          </>
        )}
      </div>
      <ol class="mt-4 flex flex-col divide-y divide-base-300 border-y border-base-300">
        {team.members.map((member, m) => (
          <MemberRow
            key={member.id}
            member={member}
            n={m + 1}
            extra={extra?.(member)}
            onDrop={() =>
              onTeam(
                withMembers(team, (members) => members.filter((one) => one !== member)),
                member.name.value || WORDS.nameless,
              )
            }
          />
        ))}
      </ol>
      <div class="mt-3">
        <Button look="quiet" onClick={add}>
          <UserPlus aria-hidden="true" class="size-5" />
          <span id={`add-member-${team.id}`} tabIndex={-1}>
            {WORDS.addMember}
          </span>
        </Button>
      </div>
    </fieldset>
  );
}

function MemberRow({
  member,
  n,
  extra,
  onDrop,
}: {
  member: MemberForm;
  n: number;
  extra?: ComponentChildren;
  onDrop: () => void;
}) {
  return (
    <li aria-label={WORDS.member(n)} class="py-3">
      <MemberBoxes
        member={member}
        act={
          <button
            type="button"
            class="btn btn-ghost btn-square mt-6 max-sm:justify-self-end"
            aria-label={WORDS.dropMember(member.name.value)}
            onClick={onDrop}
          >
            <X aria-hidden="true" class="size-5" />
          </button>
        }
      />
      {extra}
    </li>
  );
}

/** The boxes of one person. */
export function MemberBoxes({ member, act }: { member: MemberForm; act?: ComponentChildren }) {
  const key = (field: string) => keyOf(member.id, field);
  return (
    <div class="grid grid-cols-[7.5rem_1fr] gap-x-3 gap-y-2 sm:grid-cols-[6.5rem_1fr_auto]">
      <ValueBox label={fields.gender} name={key("gender")} value={member.gender} options={WORDS.genders} />
      <ValueBox
        class="max-sm:order-1 max-sm:col-span-2"
        label={fields.name}
        name={key("name")}
        value={member.name}
      />
      {act ?? <span />}
      <div class="col-span-2 grid grid-cols-2 max-sm:order-2 sm:col-span-3 gap-3 sm:grid-cols-[1fr_9rem_9rem]">
        <ValueBox
          class="col-span-2 sm:col-span-1"
          label={fields.positions}
          name={key("positions")}
          value={member.positions}
        />
        <ValueBox label={fields.role} name={key("role")} value={member.role} options={WORDS.roles} />
        <ValueBox label={fields.phone} name={key("phone")} value={member.phone} type="tel" />
      </div>
    </div>
  );
}
