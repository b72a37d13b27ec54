import type { TestServer } from "../server.ts";

export interface Row {
  id: string;
  kind: string;
  audience: string | null;
  doc: Record<string, unknown>;
}

/** Every record of a commune's book, by id. */
export async function recordsIn({ pool }: TestServer, commune: string): Promise<Map<string, Row>> {
  const { rows } = await pool.query<Row>(
    "select id, kind, audience, doc from records where commune_id = $1 order by id",
    [commune],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Every sum of a commune's book. */
export async function totalsIn({ pool }: TestServer, commune: string, teams?: string[]) {
  const { rows } = await pool.query(
    `select team_id, measure, day, n from totals
     where commune_id = $1 and ($2::uuid[] is null or team_id = any($2)) order by team_id, measure, day`,
    [commune, teams ?? null],
  );
  return rows;
}

/** Everything that the database holds of a commune, its journal and its people too, as one digest. */
export async function allOf({ pool }: TestServer, commune: string): Promise<string> {
  const tables = [
    "communes",
    "records",
    "totals",
    "photos",
    "journal",
    "invitations",
    "accounts",
    "departures",
  ];
  const lines = tables.map((table) => `select t::text as line from ${table} t where commune_id = $1`);
  const { rows } = await pool.query(
    `select md5(string_agg(line, ' ' order by line)) as sum from (${lines.join(" union all ")}) held`,
    [commune],
  );
  return rows[0].sum;
}
