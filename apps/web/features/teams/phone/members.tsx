import { byRole, holdsOn, honorific, type Membership, memberships, sayRole } from "@toso/domain/teams/team";
import { dayOf } from "@toso/domain/words/day";
import { Phone } from "lucide-preact";
import { me, team } from "../../../platform/local/me.ts";
import { mirror } from "../../../platform/local/mirror.ts";
import { Card } from "../../../platform/ui/card.tsx";
import { words } from "./words.ts";

/** Who is in the team today, its leader first. */
export function Members() {
  const mine = team.value?.id;
  const today = dayOf(Date.now());
  const members = [...mirror.all(memberships).values()]
    .filter(({ audience, doc }) => audience === mine && holdsOn(doc, today))
    .sort((a, b) => byRole(a.doc, b.doc));
  if (members.length === 0) return null;
  return (
    <Card title={words.title}>
      <ul class="divide-base-300 divide-y">
        {members.map(({ id, doc }) => (
          <Member key={id} member={doc} />
        ))}
      </ul>
    </Card>
  );
}

function Member({ member: { gender, name, positions, role, phone, account } }: { member: Membership }) {
  return (
    <li class="flex min-h-14 items-center gap-2 py-2">
      <span class="flex-1">
        <span class="block font-semibold">
          {`${honorific(gender)} ${name}`.trim()} {account === me.value?.id && words.you}
        </span>
        <span class="text-base-content/80 block text-sm">
          {[sayRole(role), ...positions].filter(Boolean).join(" · ")}
        </span>
      </span>
      {phone && (
        <a href={`tel:${phone}`} aria-label={words.call(name)} class="btn btn-ghost btn-circle size-12">
          <Phone aria-hidden="true" />
        </a>
      )}
    </li>
  );
}
