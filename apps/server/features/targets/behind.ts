import type { RecordsBehind } from "@toso/contract/targets/office";
import type { Id } from "@toso/domain/command/command";
import type { Household, Standing } from "@toso/domain/households/household";
import type { Visit } from "@toso/domain/visits/visit";
import type { Day } from "@toso/domain/words/day";
import { sql } from "kysely";
import type { Db } from "../../platform/db/tables.ts";

export interface Figure {
  team: Id;
  /** "uses:vneid", "visits", "people", "households" … as in the totals. */
  measure: string;
  from: Day;
  to: Day;
  /** Where the last page ended: "2026-11-02:<id>". */
  after?: string | undefined;
}

const PAGE = 50;

/** The records that a figure is the sum of, newest first. A household's standing names the visit that made it. */
export function behind(db: Db, commune: Id, figure: Figure): Promise<RecordsBehind> {
  const [outcome, platform] = figure.measure.split(":");
  if (platform && outcome) return householdsStanding(db, commune, figure, outcome, platform);
  return figure.measure === "households"
    ? householdsAdded(db, commune, figure)
    : visitsMade(db, commune, figure);
}

interface Row {
  id: Id;
  day: Day;
  household: Household & { id: Id };
  visit: (Visit & { id: Id }) | null;
  total: number;
}

/** One that was written down twice, or by mistake, counts for nothing. */
const counted = sql`coalesce(h.doc -> 'left' ->> 'kind', 'moved') = 'moved'`;

async function householdsStanding(db: Db, commune: Id, figure: Figure, outcome: string, platform: string) {
  const standing = sql<Standing>`h.doc -> 'standing' -> ${platform}`;
  return page(
    db,
    figure,
    sql<Row>`
    select h.id, ${standing} ->> 'since' as day, h.doc::jsonb || jsonb_build_object('id', h.id) as household,
      v.doc::jsonb || jsonb_build_object('id', v.id) as visit
    from records h
    left join records v on v.commune_id = h.commune_id and v.id = (${standing} ->> 'visit')::uuid
    where h.commune_id = ${commune} and h.kind = 'household' and h.audience = ${figure.team}
      and ${standing} ->> 'outcome' = ${outcome}
      and ${standing} ->> 'since' between ${figure.from} and ${figure.to}
      and ${counted}`,
  );
}

const householdsAdded = (db: Db, commune: Id, figure: Figure) =>
  page(
    db,
    figure,
    sql<Row>`
    select h.id, h.doc ->> 'added' as day, h.doc::jsonb || jsonb_build_object('id', h.id) as household, null::jsonb as visit
    from records h
    where h.commune_id = ${commune} and h.kind = 'household' and h.audience = ${figure.team}
      and h.doc ->> 'added' between ${figure.from} and ${figure.to}
      and ${counted} and coalesce(h.doc -> 'left' ->> 'on', '9') > ${figure.to}`,
  );

const visitsMade = (db: Db, commune: Id, figure: Figure) =>
  page(
    db,
    figure,
    sql<Row>`
    select v.id, v.doc ->> 'day' as day, h.doc::jsonb || jsonb_build_object('id', h.id) as household,
      v.doc::jsonb || jsonb_build_object('id', v.id) as visit
    from records v
    join records h on h.commune_id = v.commune_id and h.id = (v.doc ->> 'household')::uuid
    where v.commune_id = ${commune} and v.kind = 'visit' and v.audience = ${figure.team}
      and v.doc ->> 'day' between ${figure.from} and ${figure.to} and v.doc -> 'withdrawn' is null
      ${figure.measure === "relative" ? sql`and (v.doc ->> 'byRelative')::boolean` : sql``}`,
  );

async function page(db: Db, { after }: Figure, found: ReturnType<typeof sql<Row>>): Promise<RecordsBehind> {
  const [day, id] = after?.split(":") ?? [];
  const beyond = day && id ? sql`where (found.day, found.id) < (${day}, ${id}::uuid)` : sql``;
  const { rows } = await sql<Row>`
    with found as (${found})
    select found.*, (select count(*)::int from found) as total from found
    ${beyond} order by found.day desc, found.id desc limit ${PAGE}`.execute(db);
  const last = rows.at(-1);
  return {
    total: rows[0]?.total ?? 0,
    records: rows.map(recordOf),
    next: last && rows.length === PAGE ? `${last.day}:${last.id}` : null,
  };
}

const recordOf = ({ day, household, visit }: Row): RecordsBehind["records"][number] => ({
  household: household.id,
  head: household.head,
  place: household.place,
  day,
  platform: visit?.platform ?? null,
  outcome: visit?.outcome ?? null,
  visit: visit?.id ?? null,
  by: visit?.by.name ?? null,
  helped: visit?.helped ?? [],
  note: visit?.note ?? null,
  photos: visit?.photos.map(({ hash }) => hash) ?? [],
  corrected: visit?.earlier?.length ?? 0,
});
