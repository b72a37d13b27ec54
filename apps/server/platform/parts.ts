import type { Pool } from "pg";
import type { Db } from "./db/tables.ts";
import type { Journal } from "./journal/journal.ts";

/** What every feature is given. */
export interface Parts {
  pool: Pool;
  db: Db;
  journal: Journal;
  /** ms since 1970. */
  clock: () => number;
  /**
   * Where the product is reached, without a slash at the end: links are made of it. As it was set; else as
   * whoever asks reached it, so that a link works for the phone beside that computer; else where it listens.
   */
  address: (asked?: { protocol: string; host: string }) => string;
  /** An account's commune or teams changed: its next request is looked up again. */
  forgetAccount: (account: string) => void;
}
