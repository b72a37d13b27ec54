import type { Id } from "@toso/domain/command/command";
import type { Pool } from "pg";

// Keyset over (seq, id): a command's records share one seq, and a page may end between them.
const FEED = `
with page as (
  select seq, id, kind, doc from records
  where commune_id = $1 and audience = $2 and (seq, id) > ($3, $4)
  order by seq, id limit $5
)
select count(*)::int as n,
  string_agg('{"kind":"' || kind || '","id":"' || id || '","doc":' || doc::text || '}', ',' order by seq, id) as records,
  (select seq || ':' || id from page order by seq desc, id desc limit 1) as cursor
from page`;

const NIL = "00000000-0000-0000-0000-000000000000";

/**
 * One audience's feed after a cursor, as the JSON text of a `Feed`.
 * A cursor that cannot be read counts as none: the phone gets everything again, and loses nothing.
 */
export async function feedOf(
  pool: Pool,
  commune: Id,
  audience: Id,
  since: string | undefined,
  limit: number,
): Promise<string> {
  const [, seq = "-1", id = NIL] = /^(\d{1,18}):([0-9a-f-]{36})$/.exec(since ?? "") ?? [];
  const { rows } = await pool.query<{ n: number; records: string | null; cursor: string | null }>({
    name: "feed",
    text: FEED,
    values: [commune, audience, seq, id, limit],
  });
  const page = rows[0] as (typeof rows)[0];
  const cursor = page.cursor ?? since ?? "";
  return `{"audience":"${audience}","cursor":${JSON.stringify(cursor)},"more":${page.n === limit},"records":[${page.records ?? ""}]}`;
}
