import type { FirstAccount } from "@toso/contract/accounts/accounts";
import { type Refusal, refuse } from "@toso/domain/command/refusal";
import { dayOf } from "@toso/domain/words/day";
import { inTransaction } from "../../platform/db/transaction.ts";
import { freshId } from "../../platform/fresh-id.ts";
import type { Parts } from "../../platform/parts.ts";
import { countTry, succeeded } from "./attempts.ts";
import { NO_COMMUNE, noteEvent } from "./events.ts";
import { firstCodeFits } from "./first-code.ts";
import { hashPassword } from "./passwords.ts";
import { anyAccount } from "./reads.ts";
import { type NewAccount, writeAccount } from "./writes.ts";

const NOT_FIRST = refuse("not_first", "Xã đã có tài khoản đầu tiên. Hãy đăng nhập bằng tài khoản đó.");
const WRONG_CODE = refuse("code_wrong", "Mã chưa đúng. Hãy nhập lại mã đang hiện trên màn hình máy chủ.");
const TOO_MANY = refuse(
  "too_many",
  "Đã nhập sai mã 5 lần. Hãy đợi 30 phút, hoặc khởi động lại máy chủ để có mã mới.",
);

/** Makes the commune and its office account, once, for the person who reads the terminal of the server. */
export async function makeFirstAccount(
  { pool, clock }: Parts,
  { code, name, username, password }: FirstAccount,
  address: string,
): Promise<NewAccount | Refusal> {
  const now = clock();
  if (await anyAccount(pool)) return NOT_FIRST;
  if ((await countTry(pool, "code:first", now)) === "locked") return TOO_MANY;
  if (!(await firstCodeFits(pool, code))) {
    // Somebody was quicker: the code is gone with its use.
    if (await anyAccount(pool)) return NOT_FIRST;
    await noteEvent(pool, { commune: NO_COMMUNE, what: "first_code_wrong", address }, now);
    return WRONG_CODE;
  }
  const login = { username, hash: await hashPassword(password) };
  const duty = { kind: "work", from: dayOf(now), to: null } as const;
  const account: NewAccount = { id: freshId(now), commune: freshId(now), name, duty, login };
  const made = await inTransaction(pool, async (client) => {
    await client.query("lock table accounts in share row exclusive mode");
    if (await anyAccount(client)) return false;
    await client.query("insert into communes (commune_id) values ($1)", [account.commune]);
    await writeAccount(client, account);
    await client.query("delete from installation where name = 'first-code'");
    await noteEvent(
      client,
      { commune: account.commune, what: "first_account", account: account.id, address },
      now,
    );
    return true;
  });
  if (!made) return NOT_FIRST;
  await succeeded(pool, "code:first", address, now);
  return account;
}
