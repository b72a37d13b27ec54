import { isRefusal, type Refusal, refuse } from "@toso/domain/command/refusal";
import { openDatabase } from "../../platform/db/connect.ts";
import { migrate } from "../../platform/db/migrate.ts";
import { DatabaseRefusal } from "../../platform/db/refusal.ts";
import type { Environment } from "../../platform/environment.ts";
import { makePasswordLink } from "./password-links.ts";
import { findLogin } from "./reads.ts";

const UNKNOWN = refuse(
  "username_unknown",
  "Không có tài khoản cán bộ nào mang tên đăng nhập này. (No office account has this username)",
);

/**
 * Makes a link to set the password of an office account, for whoever has the server's terminal: where the only
 * person of an office forgot the password, nobody else can let them in.
 */
export async function passwordLinkFromTerminal(
  { folder, databaseUrl, publicAddress, host, port }: Environment,
  username: string,
  say: (line: string) => void,
): Promise<Refusal | null> {
  try {
    const database = await openDatabase({ folder, databaseUrl });
    try {
      const { pool } = database;
      await migrate(pool);
      const login = await findLogin(pool, username.trim().toLowerCase());
      if (!login) return UNKNOWN;
      const address = () => publicAddress ?? `http://${host}:${port}`;
      const asker = { commune: login.commune, account: null };
      const made = await makePasswordLink({ pool, clock: Date.now, address }, asker, login.id);
      if (isRefusal(made)) return made;
      say(made.link);
      return null;
    } finally {
      await database.stop();
    }
  } catch (error) {
    if (error instanceof DatabaseRefusal) return refuse(error.code, error.message);
    throw error;
  }
}
