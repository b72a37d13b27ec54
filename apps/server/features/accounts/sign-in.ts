import type { SignIn } from "@toso/contract/accounts/accounts";
import { type Refusal, refuse } from "@toso/domain/command/refusal";
import type { Parts } from "../../platform/parts.ts";
import { countTry, succeeded } from "./attempts.ts";
import { NO_COMMUNE, noteEvent } from "./events.ts";
import { outOfDuty } from "./out-of-duty.ts";
import { passwordFits } from "./passwords.ts";
import { findLogin, type Login } from "./reads.ts";

const WRONG = refuse(
  "sign_in_wrong",
  "Tên đăng nhập hoặc mật khẩu chưa đúng. Hãy nhập lại; sai 5 lần sẽ phải đợi 30 phút.",
);
const TOO_MANY = refuse("too_many", "Đã đăng nhập sai quá nhiều lần. Hãy đợi 30 phút rồi đăng nhập lại.");

/**
 * Whose username and password these are. The same answer for a wrong name and a wrong password; who has both right
 * hears whether the duty in the office holds today.
 */
export async function checkLogin(
  { pool, clock }: Pick<Parts, "pool" | "clock">,
  { username: typed, password }: SignIn,
  address: string,
): Promise<Login | Refusal> {
  const now = clock();
  const username = typed.trim().toLowerCase();
  const about = { about: username, address };
  if ((await countTry(pool, `address:${address}`, now)) === "locked") return TOO_MANY;
  const attempt = await countTry(pool, `username:${username}`, now);
  if (attempt === "locked") return TOO_MANY;
  const login = await findLogin(pool, username);
  const fits = await passwordFits(password, login?.password ?? null);
  const commune = login?.commune ?? NO_COMMUNE;
  if (!login || !fits) {
    const what = attempt === "last" ? "sign_in_locked" : "sign_in_failed";
    await noteEvent(pool, { commune, what, account: login?.id, ...about }, now);
    return WRONG;
  }
  await succeeded(pool, `username:${username}`, address, now);
  const refusal = await outOfDuty({ pool, clock }, login);
  if (refusal) {
    await noteEvent(pool, { commune, what: "sign_in_without_duty", account: login.id, ...about }, now);
    return refusal;
  }
  await noteEvent(pool, { commune, what: "signed_in", account: login.id, ...about }, now);
  return login;
}
