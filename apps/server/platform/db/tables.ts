import { Kysely, PostgresDialect } from "kysely";
import type { Pool } from "pg";

/** The spine's tables, as queries see them. */
export interface Tables {
  /** `gone_to`: the names of those that took its whole book over; null: it is open. */
  communes: { commune_id: string; seq: number; gone_to: string | null };
  records: {
    commune_id: string;
    id: string;
    kind: string;
    audience: string | null;
    seq: number;
    doc: unknown;
  };
  totals: { commune_id: string; team_id: string; measure: string; day: string; n: number };
  photos: {
    commune_id: string;
    team_id: string;
    hash: string;
    length: number;
    received: number;
    data: Buffer;
  };
}

export type Db = Kysely<Tables>;

export const queries = (pool: Pool): Db => new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
