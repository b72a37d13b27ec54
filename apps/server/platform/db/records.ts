import type { Id } from "@toso/domain/command/command";
import type { Kind, Stored } from "@toso/domain/command/state";
import { sql } from "kysely";
import type { Db } from "./tables.ts";

/** Every record of a kind in the commune whose document has these values. */
export async function recordsOf<Doc>(
  db: Db,
  commune: Id,
  kind: Kind<Doc>,
  where: Readonly<Record<string, string>> = {},
): Promise<Stored<Doc>[]> {
  const rows = await db
    .selectFrom("records")
    .select(["id", "audience", "doc"])
    .where("commune_id", "=", commune)
    .where("kind", "=", kind.name)
    .where(sql<boolean>`doc::jsonb @> ${JSON.stringify(where)}::jsonb`)
    .orderBy("id")
    .execute();
  return rows as Stored<Doc>[];
}

/** One record, or undefined. */
export async function recordOf<Doc>(
  db: Db,
  commune: Id,
  kind: Kind<Doc>,
  id: Id,
): Promise<Stored<Doc> | undefined> {
  const row = await db
    .selectFrom("records")
    .select(["id", "audience", "doc"])
    .where("commune_id", "=", commune)
    .where("id", "=", id)
    .where("kind", "=", kind.name)
    .executeTakeFirst();
  return row as Stored<Doc> | undefined;
}
