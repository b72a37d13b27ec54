import type { Id } from "@toso/domain/command/command";
import { sql } from "kysely";
import type { Db } from "../../platform/db/tables.ts";

/** A photo as far as it has come, or undefined. A team that was given another one's visits has their photos too. */
export const photoOf = (db: Db, commune: Id, { team, hash }: { team: Id; hash: string }) =>
  db
    .selectFrom("photos")
    .select(["length", "received", "data"])
    .where("commune_id", "=", commune)
    .where("hash", "=", hash)
    .where(
      sql<boolean>`(team_id = ${team} or exists (select from records t
        where t.commune_id = photos.commune_id and t.id = photos.team_id and t.doc ->> 'heir' = ${team})
        or exists (select from records v join records h on h.commune_id = v.commune_id and h.id = (v.doc ->> 'household')::uuid
          where v.commune_id = photos.commune_id and v.kind = 'visit' and v.audience = ${team}
            and v.doc::jsonb -> 'photos' @> jsonb_build_array(jsonb_build_object('hash', photos.hash))
            and h.doc::jsonb -> 'moved' @> jsonb_build_array(jsonb_build_object('from', photos.team_id))))`,
    )
    .orderBy(sql`team_id = ${team}`, "desc")
    .executeTakeFirst();
