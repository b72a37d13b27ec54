import { randomInt, timingSafeEqual } from "node:crypto";
import type { Pool } from "pg";
import type { Parts } from "../../platform/parts.ts";
import { forgetTries } from "./attempts.ts";
import { anyAccount } from "./reads.ts";
import { hashToken } from "./secrets.ts";

/** Without letters and digits that are mistaken for one another when read aloud or from a screen. */
const ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * The one-time code `XXXX-XXXX` with which the first account is made; null when there is one already.
 * Each start makes a new one: the terminal that was opened last shows the one that counts.
 */
export async function firstCode({ pool }: Pick<Parts, "pool">): Promise<string | null> {
  if (await anyAccount(pool)) return null;
  const letters = Array.from({ length: 8 }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
  await pool.query(
    `insert into installation values ('first-code', $1)
     on conflict (name) do update set value = excluded.value`,
    [hashToken(letters)],
  );
  await forgetTries(pool, "code:first");
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/** Is this the code of the terminal? Small letters, spaces and a missing dash are forgiven. */
export async function firstCodeFits(pool: Pool, code: string): Promise<boolean> {
  const { rows } = await pool.query("select value from installation where name = 'first-code'");
  const given = hashToken(code.toUpperCase().replace(/[^0-9A-Z]/g, ""));
  const kept = rows[0]?.value ?? hashToken("");
  return timingSafeEqual(Buffer.from(given), Buffer.from(kept)) && rows.length === 1;
}
