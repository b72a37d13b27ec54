import type { Id } from "@toso/domain/command/command";
import type { Pool } from "pg";

// Keyset over (seq, id): a command's records share one seq, and a page may end between them.
const FEEDS = `
select wanted.audience, page.*
from unnest($2::uuid[], $3::bigint[], $4::uuid[]) as wanted (audience, seq, id)
cross join lateral (
  select count(*)::int as n, max(seq || ':' || id) filter (where last) as cursor,
    string_agg('{"kind":"' || kind || '","id":"' || id || '","doc":' || doc || '}', ',' order by seq, id) as records
  from (
    select seq, id, kind, doc, row_number() over (order by seq desc, id desc) = 1 as last
    from (
      (select seq, id, kind, doc::text as doc from records
       where commune_id = $1 and audience = wanted.audience and (seq, id) > (wanted.seq, wanted.id)
       order by seq, id limit $5)
      union all
      (select seq, id, kind, 'null' from departures
       where $6 and commune_id = $1 and audience = wanted.audience and (seq, id) > (wanted.seq, wanted.id)
       order by seq, id limit $5)
      order by seq, id limit $5
    ) found
  ) found
) page`;

interface Page {
  audience: Id;
  n: number;
  cursor: string | null;
  records: string | null;
}

/**
 * The audiences' feeds after their cursors, as the JSON text of a list of `Feed`: PostgreSQL writes the
 * records' text, nobody here parses it; a record that left the audience has the document null. A cursor that
 * cannot be read, or was given by another commune's book, counts as none: the phone gets everything again, and
 * loses nothing.
 */
export async function feedsOf(
  pool: Pool,
  commune: Id,
  scope: Id[],
  since: Record<Id, string>,
  { limit, contract }: { limit: number; contract: number },
): Promise<string> {
  if (scope.length === 0) return "";
  const book = bookOf(commune);
  const cursors = scope.map((audience) => parsed(book, since[audience]));
  const { rows } = await pool.query<Page>({
    name: "feeds",
    text: FEEDS,
    values: [
      commune,
      scope,
      cursors.map(({ seq }) => seq),
      cursors.map(({ id }) => id),
      limit,
      contract >= 2,
    ],
  });
  return rows
    .map((page) =>
      feed({ ...page, cursor: page.cursor && `${book}:${page.cursor}` }, since[page.audience], limit),
    )
    .join(",");
}

/** A commune's sequence means nothing in another's: a team may go over to a new commune with its id (the last group tells). */
const bookOf = (commune: Id): string => commune.slice(-12);

const feed = ({ audience, n, cursor, records }: Page, before = "", limit: number): string =>
  `{"audience":"${audience}","cursor":${JSON.stringify(cursor ?? before)},"more":${n === limit},"records":[${records ?? ""}]}`;

const FROM_THE_START = { seq: "-1", id: "00000000-0000-0000-0000-000000000000" };

function parsed(book: string, cursor = ""): { seq: string; id: Id } {
  const [, own, seq, id] =
    /^([0-9a-f]{12}):(\d{1,18}):([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})$/.exec(cursor) ?? [];
  return own === book && seq && id ? { seq, id } : FROM_THE_START;
}
