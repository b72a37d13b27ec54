import { randomBytes } from "node:crypto";
import type { Id } from "@toso/domain/command/command";
import type { BetterAuthOptions } from "better-auth";
import type { Pool } from "pg";
import * as z from "zod/mini";
import { freshId } from "../../platform/fresh-id.ts";
import type { Parts } from "../../platform/parts.ts";
import { OFFICE_IDLE_MS } from "./actor.ts";
import { COOKIE, type Device, PHONE_SECONDS } from "./cookie.ts";
import { withHashedTokens } from "./hashed-tokens.ts";
import { hashPassword, passwordFits } from "./passwords.ts";
import { sweepSessions } from "./writes.ts";

const loaded = new WeakMap<Pool, ReturnType<typeof load>>();

/**
 * Opens a session of better-auth; returns the `set-cookie` header.
 * An office's cookie ends with the browser: it may be a shared computer.
 */
export async function openSession(
  parts: Parts,
  account: { id: Id; office: boolean },
  device: Device,
): Promise<string> {
  const now = parts.clock();
  await sweepSessions(parts.pool, account.id, now - OFFICE_IDLE_MS, now);
  const better = loaded.get(parts.pool) ?? load(parts);
  loaded.set(parts.pool, better);
  const { headers } = await (await better).api.openSession({
    body: { account: account.id, office: account.office, ...device },
    returnHeaders: true,
  });
  return headers.get("set-cookie") as string;
}

/** Loaded at the first sign-in: it takes a third of a second and 20 MB, and a server at rest needs neither. */
async function load({ pool, clock, address: where }: Parts) {
  const [{ betterAuth }, { getAdapter }, { createAuthEndpoint }, { setSessionCookie }, secret] =
    await Promise.all([
      import("better-auth/minimal"),
      import("better-auth/db/adapter"),
      import("better-auth/api"),
      import("better-auth/cookies"),
      signingSecret(pool),
    ]);

  const opening = z.object({
    account: z.string(),
    office: z.boolean(),
    address: z.string(),
    agent: z.string(),
    secure: z.boolean(),
  });
  const openSession = createAuthEndpoint({ method: "POST", body: opening }, async (ctx) => {
    const { account, office, secure, address: ipAddress, agent: userAgent } = ctx.body;
    const now = new Date(clock());
    const lasts = { activeAt: now, expiresAt: new Date(clock() + PHONE_SECONDS * 1_000) };
    const session = await ctx.context.internalAdapter.createSession(
      account,
      false,
      { ...lasts, ipAddress, userAgent },
      true,
    );
    const user = await ctx.context.internalAdapter.findUserById(account);
    if (!user) throw new Error(`no account ${account}`);
    await setSessionCookie(ctx, { session, user }, false, {
      secure,
      ...(office && { maxAge: undefined }),
    });
  });

  const options = {
    ...TABLES,
    secret,
    baseURL: where(),
    telemetry: { enabled: false },
    logger: { level: "error" },
    emailAndPassword: {
      enabled: false,
      password: { hash: hashPassword, verify: ({ password, hash }) => passwordFits(password, hash) },
    },
    advanced: {
      database: { generateId: () => freshId(clock()) },
      cookies: { session_token: { name: COOKIE } },
    },
    plugins: [{ id: "to-so", endpoints: { openSession } }],
  } satisfies BetterAuthOptions;
  const adapter = withHashedTokens(await getAdapter({ ...options, database: pool }));
  return betterAuth({ ...options, database: () => adapter });
}

/** better-auth's names for our tables. */
const TIMES = { createdAt: "created_at", updatedAt: "updated_at" };
const TABLES = {
  user: { modelName: "accounts", fields: { emailVerified: "email_verified", ...TIMES } },
  account: {
    modelName: "credentials",
    fields: { userId: "user_id", accountId: "account_id", providerId: "provider_id", ...TIMES },
  },
  session: {
    modelName: "sessions",
    expiresIn: PHONE_SECONDS,
    fields: {
      userId: "account_id",
      expiresAt: "expires_at",
      ipAddress: "ip_address",
      userAgent: "user_agent",
      ...TIMES,
    },
    additionalFields: { activeAt: { type: "date", fieldName: "active_at", input: false } },
  },
  verification: { modelName: "verifications", fields: { expiresAt: "expires_at", ...TIMES } },
} satisfies BetterAuthOptions;

/** Made once. It may lie in the database: a session's token is not there, and nothing follows from a signature. */
async function signingSecret(pool: Pool): Promise<string> {
  await pool.query("insert into installation values ('better-auth', $1) on conflict do nothing", [
    randomBytes(32).toString("base64"),
  ]);
  const { rows } = await pool.query("select value from installation where name = 'better-auth'");
  return rows[0].value;
}
