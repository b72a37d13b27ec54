import type { Actor, Id } from "@toso/domain/command/command";
import { dayOf } from "@toso/domain/words/day";
import type { FastifyRequest } from "fastify";
import type { Pool } from "pg";
import type { ActorOf } from "../../platform/http/guard.ts";
import type { Parts } from "../../platform/parts.ts";
import { tokenOf } from "./cookie.ts";
import { findSession, type SessionRow, touchSession } from "./reads.ts";

const KEPT_MS = 15_000;
const KEPT_SESSIONS = 20_000;
/** Level 2 of information security: a computer at which nobody works signs its person out. */
export const OFFICE_IDLE_MS = 30 * 60_000;
const TOUCH_MS = 60_000;

interface Kept {
  session: Promise<SessionRow | null>;
  /** Known once the session is. */
  account?: Id;
  until: number;
  /** Memberships begin and end with the day. */
  day: string;
}

const caches = new WeakMap<Pool, Map<string, Kept>>();

const cacheOf = (pool: Pool): Map<string, Kept> => {
  const cache = caches.get(pool) ?? new Map();
  caches.set(pool, cache);
  return cache;
};

/**
 * Who asks, by the session cookie; null: a stranger, or a session that has ended.
 * `teams` are those that the account belongs to today, `former` those it left within the days of grace. One query a session every 15 seconds at most.
 */
export function actorOf(parts: Parts): ActorOf {
  return async (request) => (await sessionOf(parts, request))?.actor ?? null;
}

/** Forgets what is known of an account: its next request is looked up again. */
export function forgetAccount({ pool }: Pick<Parts, "pool">, account: Id): void {
  const cache = cacheOf(pool);
  // What is still being asked may be an older truth: that goes too.
  for (const [token, kept] of cache)
    if (kept.account === undefined || kept.account === account) cache.delete(token);
}

/** Forgets one session that has ended. */
export const forgetSession = ({ pool }: Pick<Parts, "pool">, token: string): void => {
  cacheOf(pool).delete(token);
};

/** The live session of a request, from memory or from the database. */
export async function sessionOf(
  { pool, clock }: Parts,
  request: FastifyRequest,
): Promise<{ id: Id; actor: Actor; expires: number } | null> {
  const token = tokenOf(request);
  if (!token) return null;
  const now = clock();
  const session = await (known(pool, token, now) ?? ask(pool, token, now));
  if (!session || session.expires <= now) return null;
  if (session.actor.office && session.active + OFFICE_IDLE_MS <= now) return null;
  if (session.active + TOUCH_MS <= now) {
    session.active = now;
    await touchSession(pool, session.id, now);
  }
  return session;
}

function known(pool: Pool, token: string, now: number): Kept["session"] | undefined {
  const kept = cacheOf(pool).get(token);
  return kept && kept.until > now && kept.day === dayOf(now) ? kept.session : undefined;
}

function ask(pool: Pool, token: string, now: number): Kept["session"] {
  const cache = cacheOf(pool);
  const day = dayOf(now);
  const session = findSession(pool, token, day);
  const kept: Kept = { session, until: now + KEPT_MS, day };
  cache.delete(token);
  cache.set(token, kept);
  // The oldest goes first: a Map keeps the order of entry.
  if (cache.size > KEPT_SESSIONS) cache.delete(cache.keys().next().value as string);
  session.then(
    (found) => {
      if (found) kept.account = found.actor.account;
      else cache.delete(token);
    },
    () => cache.delete(token),
  );
  return session;
}
