import type { TeamOverview } from "@toso/contract/teams/office";
import { sayRole } from "@toso/domain/teams/team";
import { sayDay } from "@toso/domain/words/day";
import { CircleCheck, CircleDashed } from "lucide-preact";
import { ActButton } from "../../../platform/ui/act-button.tsx";
import { Table } from "../../../platform/ui/table.tsx";
import { type Member, sayMember } from "./invitations.ts";
import { WORDS } from "./words.ts";

/** Who is in a team, and who of them is in the application. */
export function MembersTable({
  team,
  onInvite,
}: {
  team: TeamOverview;
  onInvite: (member: Member) => Promise<void>;
}) {
  return (
    <Table label={`${WORDS.members}: ${team.name}`} cards>
      <thead>
        <tr>
          <th scope="col">{WORDS.name}</th>
          <th scope="col">{WORDS.positions}</th>
          <th scope="col">{WORDS.role}</th>
          <th scope="col">{WORDS.phone}</th>
          <th scope="col">{WORDS.state}</th>
        </tr>
      </thead>
      <tbody>
        {team.members.map((member) => (
          <tr key={member.id}>
            <th scope="row" class="min-w-40 font-semibold">
              {sayMember(member)}
            </th>
            <td data-say={WORDS.positions} class="sm:min-w-48">
              {member.positions.join(", ") || <Unsaid />}
            </td>
            <td data-say={WORDS.role} class="whitespace-nowrap">
              {sayRole(member.role) || <Unsaid />}
            </td>
            <td data-say={WORDS.phone} class="whitespace-nowrap">
              {member.phone ?? <Unsaid />}
            </td>
            <td>
              {member.to ? (
                WORDS.until(sayDay(member.to))
              ) : (
                <div class="flex items-center justify-between gap-3 whitespace-nowrap">
                  <Joined joined={member.joined} />
                  <ActButton
                    look={member.joined ? "quiet" : "plain"}
                    class="lg:min-h-9 lg:px-4 lg:py-1"
                    act={() => onInvite(member)}
                  >
                    {member.joined ? WORDS.inviteAgain : WORDS.invite}
                    <span class="sr-only"> {member.name}</span>
                  </ActButton>
                </div>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Joined({ joined }: { joined: boolean }) {
  const Icon = joined ? CircleCheck : CircleDashed;
  return (
    <span class="inline-flex items-center gap-1.5">
      <Icon aria-hidden="true" class={`size-5 ${joined ? "text-success" : "text-warning"}`} />
      {joined ? WORDS.joined : WORDS.notJoined}
    </span>
  );
}

const Unsaid = () => <span class="text-base-content/75">{WORDS.unsaid}</span>;
