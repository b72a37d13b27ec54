import type { Actor, Id } from "@toso/domain/command/command";
import { isRefusal, type Refusal, refuse } from "@toso/domain/command/refusal";
import { dayOf } from "@toso/domain/words/day";
import { fold } from "@toso/domain/words/fold";
import { inTransaction } from "../../platform/db/transaction.ts";
import { freshId } from "../../platform/fresh-id.ts";
import type { Parts } from "../../platform/parts.ts";
import { forgetAccount } from "./actor.ts";
import { noteEvent } from "./events.ts";
import { usableInvitation } from "./invitations.ts";
import { type FoundInvitation, type FoundMembership, presentMembership } from "./reads.ts";
import { useInvitation, writeAccount } from "./writes.ts";

const NOT_A_MEMBER = refuse(
  "membership_ended",
  "Lời mời này dành cho người đã thôi tham gia tổ. Hãy hỏi lại UBND xã.",
);
const OFFICE_BROWSER = refuse(
  "signed_in_as_office",
  "Trình duyệt này đang đăng nhập tài khoản của UBND xã. Hãy mở lời mời trên điện thoại của thành viên.",
);
const OTHER_PERSON = refuse(
  "signed_in_as_other",
  "Máy này đang dùng tài khoản của người khác. Hãy mở lời mời trên điện thoại của mình, hoặc đăng xuất ở máy này trước.",
);

/**
 * Makes the one who opened the invitation that member: with a new account, with the account that the
 * membership already has (a new phone), or with the one signed in on this phone (the same person in another team).
 * Every step may be repeated with the same `key`, so a lost answer is asked for again; returns the account's id.
 */
export async function acceptInvitation(
  parts: Parts,
  { token, key, signedIn }: { token: string; key: string; signedIn: Actor | null },
): Promise<Id | Refusal> {
  const { pool, clock, journal } = parts;
  const now = clock();
  const invitation = await usableInvitation(parts, token, key);
  if (isRefusal(invitation)) return invitation;
  const { commune } = invitation;
  const membership = await presentMembership(pool, commune, invitation.membership, dayOf(now));
  if (!membership || (membership.doc.to !== null && membership.doc.to < dayOf(now))) return NOT_A_MEMBER;
  const account = await whoJoins(parts, { invitation, membership, signedIn });
  if (isRefusal(account)) return account;

  if (!invitation.used) {
    const first = await use(parts, { token, key, account, membership });
    if (!first) return acceptInvitation(parts, { token, key, signedIn });
  }
  const actor: Actor = { account, name: membership.doc.name, commune, office: false, teams: [] };
  const refusal = await journal.ask(actor, {
    id: invitation.id,
    type: "joinTeam",
    made: now,
    body: { membership: membership.id },
  });
  if (refusal) return refusal;
  forgetAccount(parts, account);
  return account;
}

/** The account that joins: never somebody else's, though the phone be shared. */
async function whoJoins(
  { clock }: Parts,
  {
    invitation,
    membership: { doc },
    signedIn,
  }: { invitation: FoundInvitation; membership: FoundMembership; signedIn: Actor | null },
): Promise<Id | Refusal> {
  const known = invitation.account ?? doc.account;
  if (!signedIn) return known ?? freshId(clock());
  if (signedIn.office) return OFFICE_BROWSER;
  if (known) return known === signedIn.account ? known : OTHER_PERSON;
  // A phone goes round in a family, or stays with the team when its member leaves: the name tells.
  const samePerson = signedIn.commune === invitation.commune && fold(signedIn.name) === fold(doc.name);
  const inThisTeam = signedIn.teams.includes(doc.team);
  return samePerson && !inThisTeam ? signedIn.account : OTHER_PERSON;
}

/** Uses the invitation and makes the account, both or neither. False: somebody was quicker. */
function use(
  { pool, clock }: Parts,
  {
    token,
    key,
    account,
    membership,
  }: { token: string; key: string; account: Id; membership: FoundMembership },
): Promise<boolean> {
  const now = clock();
  const { commune, doc } = membership;
  return inTransaction(pool, async (client) => {
    if (!(await useInvitation(client, { token, key, account, now }))) return false;
    await writeAccount(client, { id: account, commune, name: doc.name, duty: null });
    await noteEvent(client, { commune, what: "invitation_used", account, about: membership.id }, now);
    return true;
  });
}
