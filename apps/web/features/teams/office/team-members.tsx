import type { TeamOverview } from "@toso/contract/teams/office";
import { isRefusal } from "@toso/domain/command/refusal";
import { sayNumber } from "@toso/domain/words/numbers";
import { Printer } from "lucide-preact";
import { useState } from "preact/hooks";
import { printOnly } from "../../../platform/print-only.ts";
import { ActButton } from "../../../platform/ui/act-button.tsx";
import { Notice } from "../../../platform/ui/notice.tsx";
import { AskLost } from "./ask-lost.tsx";
import { CorrectMember } from "./correct-member.tsx";
import { InvitationSheet } from "./invitation-sheet.tsx";
import { currentMembers, invite, inviteAll, type Member, notJoined, type Slip } from "./invitations.ts";
import { MembersTable } from "./members-table.tsx";
import { Slips } from "./slips.tsx";
import { WORDS } from "./words.ts";

/** A team's members with everything that brings them into the application. */
export function TeamMembers({ team, commune }: { team: TeamOverview; commune: string }) {
  const [slip, setSlip] = useState<Slip | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [made, setMade] = useState<number | null>(null);
  const [again, setAgain] = useState<Member | null>(null);
  const [correcting, correct] = useState<Member | null>(null);
  const current = currentMembers(team);
  const joined = current.filter((member) => member.joined).length;
  const waiting = notJoined(team).length;

  const inviteOne = async (member: Member, lost = false) => {
    setTrouble(null);
    const invitation = await invite(member.id, lost);
    setAgain(null);
    if (isRefusal(invitation)) setTrouble(`${WORDS.failedAt(member.name)} ${invitation.sentence}`);
    else setSlip({ member, team: team.name, invitation });
  };
  const printAll = async () => {
    setTrouble(null);
    setMade(0);
    const { slips, failed } = await inviteAll(team, setMade);
    setMade(null);
    if (failed) setTrouble(`${WORDS.failedAt(failed.member.name)} ${failed.refusal.sentence}`);
    if (slips.length > 0) printOnly(<Slips slips={slips} commune={commune} />);
  };

  return (
    <div class="flex flex-col gap-3">
      <div class="flex flex-wrap items-center justify-between gap-2">
        <p>{WORDS.joinedOf(sayNumber(joined), sayNumber(current.length))}</p>
        {waiting > 0 && (
          <ActButton look="plain" act={printAll}>
            <Printer aria-hidden="true" class="size-5" />
            {made === null ? WORDS.inviteAll(waiting) : WORDS.making(made, waiting)}
          </ActButton>
        )}
      </div>
      {trouble && <Notice tone="error">{trouble}</Notice>}
      <MembersTable
        team={team}
        onInvite={async (member) => (member.joined ? setAgain(member) : inviteOne(member))}
        onCorrect={correct}
      />
      {correcting && <CorrectMember member={correcting} onClose={() => correct(null)} />}
      {again && (
        <AskLost member={again} onInvite={(lost) => inviteOne(again, lost)} onClose={() => setAgain(null)} />
      )}
      {slip && <InvitationSheet slip={slip} commune={commune} onClose={() => setSlip(null)} />}
    </div>
  );
}
