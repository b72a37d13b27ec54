import type { DutyKind, Id } from "@toso/domain/command/command";
import type { Day } from "@toso/domain/words/day";
import type { Pool, PoolClient } from "pg";
import { freshId } from "../../platform/fresh-id.ts";

export interface AccountEvent {
  /** Nil where the one who tried belongs to no commune. */
  commune: Id;
  what:
    | "first_account"
    | "first_code_wrong"
    | "signed_in"
    | "sign_in_failed"
    | "sign_in_locked"
    | "signed_out"
    | "invited"
    | "invitation_used"
    | "demo_sign_in"
    | "sign_in_without_duty"
    | "duty_given"
    | "duty_end_set"
    | "duty_changed"
    | "password_link_made"
    | "password_set";
  account?: Id | null;
  /** A username that was tried, a membership that was invited, the account of a colleague. */
  about?: string | null;
  address?: string;
  detail?: { kind: DutyKind; from?: Day; to?: Day | null };
}

export const NO_COMMUNE: Id = "00000000-0000-0000-0000-000000000000";

/** Adds a line to the audit of accounts. Nothing changes or removes one. */
export async function noteEvent(db: Pool | PoolClient, event: AccountEvent, now: number): Promise<void> {
  const { commune, what, account = null, about = null, address = null, detail = null } = event;
  await db.query(
    `insert into account_events (commune_id, id, at, what, account_id, about, address, detail)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [commune, freshId(now), new Date(now), what, account, about, address, detail],
  );
}
