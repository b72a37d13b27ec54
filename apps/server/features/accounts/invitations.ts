import type { Invitation, InvitationShown, Invite } from "@toso/contract/accounts/accounts";
import type { Actor } from "@toso/domain/command/command";
import { notYours } from "@toso/domain/command/permission";
import { isRefusal, type Refusal, refuse } from "@toso/domain/command/refusal";
import { dayOf } from "@toso/domain/words/day";
import type { Parts } from "../../platform/parts.ts";
import { forgetAccount } from "./actor.ts";
import { noteEvent } from "./events.ts";
import { type FoundInvitation, findInvitation, findMembership, showInvitation } from "./reads.ts";
import { hashToken, newToken } from "./secrets.ts";
import { endSessionsOf, writeInvitation } from "./writes.ts";

const SEVEN_DAYS_MS = 7 * 86_400_000;

const ENDED = refuse("membership_ended", "Người này đã thôi tham gia tổ nên không mời được nữa.");
const UNKNOWN = refuse(
  "invitation_unknown",
  "Đường dẫn mời không đúng. Hãy mở lại đúng đường dẫn trong tin nhắn, hoặc xin UBND xã lời mời mới.",
);
const VOIDED = refuse(
  "invitation_voided",
  "UBND xã đã gửi lời mời mới hơn. Hãy mở lời mời mới nhất trong tin nhắn.",
);
const EXPIRED = refuse("invitation_expired", "Lời mời đã hết hạn sau 7 ngày. Hãy xin UBND xã lời mời mới.");
const USED = refuse(
  "invitation_used",
  "Lời mời này đã dùng rồi. Nếu chính anh/chị đã mở, hãy mở ứng dụng trên máy đó; nếu không, hãy xin UBND xã lời mời mới.",
);

/** Makes a link for one membership of the actor's commune. Older links of the same membership stop working. */
export async function invite(
  parts: Parts,
  actor: Actor,
  { membership: id, lost }: Invite,
  asked: { protocol: string; host: string },
): Promise<Invitation | Refusal> {
  const { pool, clock, address } = parts;
  const now = clock();
  const membership = await findMembership(pool, actor.commune, id);
  if (!membership) return notYours();
  const { to, account } = membership.doc;
  if (to !== null && to < dayOf(now)) return ENDED;
  if (lost && account) {
    await endSessionsOf(pool, account);
    forgetAccount(parts, account);
  }
  const token = newToken();
  const expires = now + SEVEN_DAYS_MS;
  const { commune, account: by } = actor;
  await writeInvitation(pool, { token, commune, membership: id, by, now, expires });
  await noteEvent(pool, { commune, what: "invited", account: by, about: id }, now);
  return { link: `${address(asked)}/moi/${token}`, expires };
}

/**
 * What the opened link shows, or why it cannot be used and what to do.
 * The browser that used it already and has its `key` may go on: it never heard the answer.
 */
export async function openInvitation(
  { pool, clock }: Parts,
  token: string,
  key: string | undefined,
): Promise<InvitationShown | Refusal> {
  const invitation = await usableInvitation({ pool, clock }, token, key);
  if (isRefusal(invitation)) return invitation;
  return (await showInvitation(pool, invitation)) ?? UNKNOWN;
}

/** An invitation that may be used, or that was used with this key already. */
export async function usableInvitation(
  { pool, clock }: Pick<Parts, "pool" | "clock">,
  token: string,
  key: string | undefined,
): Promise<FoundInvitation | Refusal> {
  const invitation = await findInvitation(pool, token);
  if (!invitation) return UNKNOWN;
  if (invitation.used && (key === undefined || invitation.usedWith !== hashToken(key))) return USED;
  if (invitation.voided) return VOIDED;
  if (invitation.expires <= clock()) return EXPIRED;
  return invitation;
}
