import type { Id } from "@toso/domain/command/command";
import type { Stored } from "@toso/domain/command/state";
import { type Team, teams } from "@toso/domain/teams/team";
import { type Commune, communes } from "@toso/domain/units/unit";
import type { Pool, PoolClient } from "pg";

/** A commune's book, as a handover needs to see it. */
export interface Book {
  id: Id;
  commune: Commune;
  teams: Stored<Team>[];
  /** Of the teams: those that another commune has taken over. */
  takenOver: Id[];
  /** The names of those that took everything over; null: the book is open. */
  goneTo: string | null;
}

/** The book of a commune; undefined while it has no name. */
export async function bookOf(db: Pool | PoolClient, id: Id): Promise<Book | undefined> {
  const { rows } = await db.query<{ kind: string; id: Id; audience: Id; doc: unknown }>(
    "select kind, id, audience, doc from records where commune_id = $1 and (id = $1 or kind = $2) order by id",
    [id, teams.name],
  );
  const heads = await db.query<{ taken_over: Id[]; gone_to: string | null }>(
    "select taken_over::text[], gone_to from communes where commune_id = $1",
    [id],
  );
  const [head] = heads.rows;
  const commune = rows.find((row) => row.kind === communes.name && row.id === id)?.doc as Commune | undefined;
  if (!head || !commune?.name) return undefined;
  return {
    id,
    commune,
    teams: rows.filter(({ kind }) => kind === teams.name) as Stored<Team>[],
    takenOver: head.taken_over,
    goneTo: head.gone_to,
  };
}

/** How much of each kind the teams have. */
export interface TeamCounts {
  members: number;
  households: number;
  visits: number;
  reports: number;
}

const COUNTED = {
  membership: "members",
  household: "households",
  visit: "visits",
  report: "reports",
} as const;

/** What is on file by team. A membership that has ended is no member. */
export async function countsOf(
  db: Pool | PoolClient,
  commune: Id,
  of: readonly Id[],
): Promise<Map<Id, TeamCounts>> {
  const { rows } = await db.query<{ team: Id; kind: keyof typeof COUNTED; n: number }>(
    `select audience as team, kind, count(*) as n from records
     where commune_id = $1 and audience = any($2::uuid[]) and kind = any($3)
       and (kind <> 'membership' or doc ->> 'to' is null)
     group by audience, kind`,
    [commune, of, Object.keys(COUNTED)],
  );
  const counts = new Map(of.map((team) => [team, { members: 0, households: 0, visits: 0, reports: 0 }]));
  for (const { team, kind, n } of rows) (counts.get(team) as TeamCounts)[COUNTED[kind]] = n;
  return counts;
}
