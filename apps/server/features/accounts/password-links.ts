import type { Invitation } from "@toso/contract/accounts/accounts";
import type { PasswordAsked } from "@toso/contract/accounts/colleagues";
import type { Id } from "@toso/domain/command/command";
import { notYours } from "@toso/domain/command/permission";
import { isRefusal, type Refusal, refuse } from "@toso/domain/command/refusal";
import { dayOf } from "@toso/domain/words/day";
import { inTransaction } from "../../platform/db/transaction.ts";
import type { Parts } from "../../platform/parts.ts";
import { forgetAccount } from "./actor.ts";
import { countTry, forgetTries, forgiveTry } from "./attempts.ts";
import { dutiesOfAccount, findColleague, showPasswordLink } from "./duty-reads.ts";
import { noteEvent } from "./events.ts";
import { hashPassword } from "./passwords.ts";
import { findAccount } from "./reads.ts";
import { hashToken, newToken } from "./secrets.ts";
import { endSessionsOf, takePasswordLink, writePassword, writePasswordLink } from "./writes.ts";

const DAY_MS = 86_400_000;
/** A link that replaces a password opens what is in use: it does not lie about for as long. */
const LASTS_MS = { first: 7 * DAY_MS, again: DAY_MS };

const GONE = refuse(
  "password_link_gone",
  "Đường dẫn này đã dùng, đã hết hạn hoặc đã có đường dẫn mới hơn. Đã đặt mật khẩu thì hãy đăng nhập; chưa thì xin cán bộ xã đường dẫn mới.",
);
const TOO_MANY = refuse("too_many", "Đã mở sai đường dẫn quá nhiều lần. Hãy đợi 30 phút rồi mở lại.");
const OVER = refuse(
  "duty_over",
  "Chức trách của người này đã hết nên chưa cần mật khẩu. Hãy giao chức trách mới trước.",
);
const NO_USERNAME = refuse("username_missing", "Tài khoản này không đăng nhập bằng mật khẩu.");

/**
 * Makes a one-time link by which a colleague sets the password, the first or a new one. Older links stop working.
 * @param asker its account is null where the server's terminal asks
 */
export async function makePasswordLink(
  { pool, clock, address }: Pick<Parts, "pool" | "clock" | "address">,
  { commune, account: by }: { commune: Id; account: Id | null },
  account: Id,
  asked?: { protocol: string; host: string },
): Promise<Invitation | Refusal> {
  const now = clock();
  const colleague = await findColleague(pool, commune, account);
  if (!colleague) return notYours();
  if (!colleague.username) return NO_USERNAME;
  const duties = await dutiesOfAccount(pool, account);
  if (duties.every(({ to }) => to !== null && to < dayOf(now))) return OVER;
  const token = newToken();
  const expires = now + LASTS_MS[colleague.ready ? "again" : "first"];
  await inTransaction(pool, async (client) => {
    await writePasswordLink(client, { token, account, expires });
    await noteEvent(client, { commune, what: "password_link_made", account: by, about: account }, now);
  });
  return { link: `${address(asked)}/mat-khau/${token}`, expires };
}

/** For whom the opened link is, or why it cannot be used and what to do. */
export async function openPasswordLink(
  parts: Parts,
  token: string,
  from: string,
): Promise<PasswordAsked | Refusal> {
  const account = await whoseLink(parts, token, from);
  return isRefusal(account) ? account : ((await showPasswordLink(parts.pool, account)) ?? GONE);
}

/**
 * Sets the password by the link, once; returns whose it is. Every device of the account is signed out: the password
 * may have been somebody else's.
 */
export async function setPassword(
  parts: Parts,
  { token, password, from }: { token: string; password: string; from: string },
): Promise<Id | Refusal> {
  const { pool, clock } = parts;
  const now = clock();
  const account = await whoseLink(parts, token, from);
  if (isRefusal(account)) return account;
  const found = await findAccount(pool, account);
  if (!found) return GONE;
  const hash = await hashPassword(password);
  const set = await inTransaction(pool, async (client) => {
    if (!(await takePasswordLink(client, token))) return GONE;
    await writePassword(client, account, hash);
    await endSessionsOf(client, account);
    await noteEvent(client, { commune: found.commune, what: "password_set", account, address: from }, now);
    return account;
  });
  if (isRefusal(set)) return set;
  if (found.username) await forgetTries(pool, `username:${found.username}`);
  forgetAccount(parts, account);
  return set;
}

/** The account of a link that may be used. A wrong one counts as a try of that address, as at the sign-in. */
async function whoseLink(
  { pool, clock }: Pick<Parts, "pool" | "clock">,
  token: string,
  from: string,
): Promise<Id | Refusal> {
  if ((await countTry(pool, `address:${from}`, clock())) === "locked") return TOO_MANY;
  const { rows } = await pool.query<{ value: Id }>(
    "select value from verifications where identifier = $1 and expires_at > $2",
    [`password:${hashToken(token)}`, new Date(clock())],
  );
  if (!rows[0]) return GONE;
  await forgiveTry(pool, from);
  return rows[0].value;
}
