import type { Invitation } from "@toso/contract/accounts/accounts";
import type { TeamOverview } from "@toso/contract/teams/office";
import { isRefusal, type Refusal } from "@toso/domain/command/refusal";
import { honorific, staysPast } from "@toso/domain/teams/team";
import { dayOf } from "@toso/domain/words/day";
import { askSignedIn } from "../../../platform/signed-out.ts";

export type Member = TeamOverview["members"][number];

/** One member's invitation, ready to be handed over. */
export interface Slip {
  member: Member;
  team: string;
  invitation: Invitation;
}

/** "Ông Hồ Văn Sáu" */
export const sayMember = ({ gender, name }: Pick<Member, "gender" | "name">): string =>
  `${honorific(gender)} ${name}`.trim();

/** @param lost the member's old phone is gone: it is signed out at once */
export const invite = (membership: string, lost = false): Promise<Invitation | Refusal> =>
  askSignedIn<Invitation>("POST", "/api/invitations", { membership, ...(lost && { lost }) });

/** Invitations for all of a team who have not joined, one after the other. Stops at the first refusal. */
export async function inviteAll(
  team: TeamOverview,
  onMade: (made: number) => void,
): Promise<{ slips: Slip[]; failed: { member: Member; refusal: Refusal } | null }> {
  const slips: Slip[] = [];
  for (const member of notJoined(team)) {
    const invitation = await invite(member.id);
    if (isRefusal(invitation)) return { slips, failed: { member, refusal: invitation } };
    slips.push({ member, team: team.name, invitation });
    onMade(slips.length);
  }
  return { slips, failed: null };
}

/** Who belongs to the team today, or will from a day to come. */
export const currentMembers = ({ members }: TeamOverview): Member[] =>
  members.filter((member) => staysPast(member, dayOf(Date.now())));

/** Who belongs to the team and has not opened an invitation. */
export const notJoined = (team: TeamOverview): Member[] =>
  currentMembers(team).filter(({ joined }) => !joined);
