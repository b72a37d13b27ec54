import type { TeamOverview } from "@toso/contract/teams/office";
import { sayRole } from "@toso/domain/teams/team";
import { dayOf, sayDay } from "@toso/domain/words/day";
import { CircleCheck, CircleDashed } from "lucide-preact";
import { ActButton } from "../../../platform/ui/act-button.tsx";
import { Button } from "../../../platform/ui/button.tsx";
import { Table } from "../../../platform/ui/table.tsx";
import { currentMembers, type Member, sayMember } from "./invitations.ts";
import { WORDS } from "./words.ts";

/** Who is in a team, and who of them is in the application. */
export function MembersTable({
  team,
  onInvite,
  onCorrect,
}: {
  team: TeamOverview;
  onInvite: (member: Member) => Promise<void>;
  onCorrect: (member: Member) => void;
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
        {currentMembers(team).map((member) => (
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
              <div class="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
                <span class="flex flex-col">
                  <Joined joined={member.joined} />
                  <Dates {...member} />
                </span>
                <span class="flex gap-1 whitespace-nowrap">
                  <ActButton
                    look={member.joined ? "quiet" : "plain"}
                    class="lg:min-h-9 lg:px-4 lg:py-1"
                    act={() => onInvite(member)}
                  >
                    {member.joined ? WORDS.inviteAgain : WORDS.invite}
                    <span class="sr-only"> {member.name}</span>
                  </ActButton>
                  <Button look="quiet" class="lg:min-h-9 lg:px-4 lg:py-1" onClick={() => onCorrect(member)}>
                    {WORDS.correct}
                    <span class="sr-only"> {member.name}</span>
                  </Button>
                </span>
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** Said only where it is not simply "now". */
function Dates({ from, to }: Pick<Member, "from" | "to">) {
  const coming = from > dayOf(Date.now());
  if (!coming && !to) return null;
  return (
    <span class="text-sm">{coming ? WORDS.fromDay(sayDay(from)) : WORDS.untilDay(sayDay(to ?? ""))}</span>
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
