import type { Id } from "@toso/domain/command/command";
import type { Db } from "../../platform/db/tables.ts";

/** A photo as far as it has come, or undefined. */
export const photoOf = (db: Db, commune: Id, { team, hash }: { team: Id; hash: string }) =>
  db
    .selectFrom("photos")
    .select(["length", "received", "data"])
    .where("commune_id", "=", commune)
    .where("team_id", "=", team)
    .where("hash", "=", hash)
    .executeTakeFirst();
