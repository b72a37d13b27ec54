import type { CommuneOverview } from "@toso/contract/teams/office";
import type { Id } from "@toso/domain/command/command";
import { namesakesOf } from "@toso/domain/decisions/same-person";
import { sayDay } from "@toso/domain/words/day";
import { keyOf } from "./edit.ts";
import type { MemberForm, Plan } from "./form.ts";
import { Choice } from "./further-boxes.tsx";
import { onFile } from "./plan.ts";
import { WORDS } from "./words.ts";

const words = WORDS.plan;

/** Is who comes somebody whom the commune knows already? Then the account, and with it the phone, goes along. */
export function SamePerson({
  member,
  plan,
  commune,
  same,
  onSame,
}: {
  member: MemberForm;
  plan: Plan;
  commune: CommuneOverview;
  same: Id | null;
  onSame: (same: Id | null) => void;
}) {
  const known = candidates(member, plan, commune, same);
  if (known.length === 0) return null;
  const options = Object.fromEntries(
    known.map(({ id, name, team, to }) => [
      id,
      [words.samePerson(name, team), to && words.left(sayDay(to))].filter(Boolean).join(", "),
    ]),
  );
  return (
    <Choice
      class="mt-2"
      label={words.person}
      name={keyOf(member.id, "same")}
      options={{ "": words.newPerson, ...options }}
      value={same ?? ""}
      onChoose={(chosen) => onSame(chosen || null)}
    />
  );
}

interface Known {
  id: Id;
  name: string;
  team: string;
  to: string | null;
}

/** Who bears the name, who leaves by this decision, and who was chosen. */
function candidates(member: MemberForm, { teams }: Plan, commune: CommuneOverview, same: Id | null): Known[] {
  const files = commune.teams.map(onFile);
  const named = namesakesOf(files, member.name.value).map((one) => one.member.id);
  const leaving = teams.flatMap(({ people, ends }) =>
    people.flatMap((one) => ("member" in one && (ends || one.fate === "leaves") ? one.member.id : [])),
  );
  const wanted = new Set([...named, ...leaving, ...(same ? [same] : [])]);
  return files.flatMap((team) =>
    team.members
      .filter(({ id }) => wanted.has(id))
      .map(({ id, name, to }) => ({ id, name, team: team.name, to })),
  );
}
