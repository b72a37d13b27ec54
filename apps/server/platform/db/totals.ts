import type { Id } from "@toso/domain/command/command";
import { sql } from "kysely";
import type { Db } from "./tables.ts";

/** A team's days, both ends included. */
export interface Span {
  team: Id;
  from: string;
  to: string;
}

/** Sums by measure of each span, in the order asked. Reads totals only: no record is counted again. */
export async function totalsOver(
  db: Db,
  commune: Id,
  spans: readonly Span[],
): Promise<Map<string, number>[]> {
  const sums = spans.map(() => new Map<string, number>());
  if (spans.length === 0) return sums;
  const { rows } = await sql<{ span: number; measure: string; n: number }>`
    select span.n::int as span, t.measure, sum(t.n)::float8 as n
    from unnest(${spans.map(({ team }) => team)}::uuid[], ${spans.map(({ from }) => from)}::date[],
      ${spans.map(({ to }) => to)}::date[]) with ordinality as span (team_id, since, until, n)
    join totals t on t.commune_id = ${commune} and t.team_id = span.team_id and t.day between span.since and span.until
    group by span.n, t.measure`.execute(db);
  for (const { span, measure, n } of rows) sums[span - 1]?.set(measure, n);
  return sums;
}
