import type { Id } from "@toso/domain/command/command";
import { refuse } from "@toso/domain/command/refusal";
import type { FastifyInstance } from "fastify";
import type { Parts } from "../../platform/parts.ts";
import { openSession } from "./better-auth.ts";
import { deviceOf } from "./cookie.ts";
import { noteEvent } from "./events.ts";
import { findAccount } from "./reads.ts";
import { hashToken, newToken } from "./secrets.ts";

const LASTS_MS = 12 * 3_600_000;

/** A link that signs an invented person in with one click, as often as one likes, for 12 hours. */
export async function makeSignInLink({ pool, clock, address }: Parts, account: Id): Promise<string> {
  const token = newToken();
  await pool.query(
    "insert into verifications (id, identifier, value, expires_at) values (gen_random_uuid(), $1, $2, $3)",
    [`demo:${hashToken(token)}`, account, new Date(clock() + LASTS_MS)],
  );
  return `${address()}/vao/${token}`;
}

/** Only the demo registers this: elsewhere `/vao` does not exist. */
export function demoRoutes(app: FastifyInstance, parts: Parts): void {
  const { pool, clock } = parts;
  app.get<{ Params: { token: string } }>(
    "/vao/:token",
    { config: { open: true } },
    async (request, reply) => {
      const { rows } = await pool.query(
        "select value from verifications where identifier = $1 and expires_at > $2",
        [`demo:${hashToken(request.params.token)}`, new Date(clock())],
      );
      const account = rows[0] && (await findAccount(pool, rows[0].value));
      if (!account) return GONE;
      const cookie = await openSession(parts, account, deviceOf(request));
      const { id, commune } = account;
      await noteEvent(pool, { commune, what: "demo_sign_in", account: id, address: request.ip }, clock());
      return reply.header("set-cookie", cookie).redirect("/");
    },
  );
}

const GONE = refuse(
  "link_gone",
  "Đường dẫn dùng thử đã hết hạn. Hãy chạy lại bản dùng thử để có đường dẫn mới.",
);
