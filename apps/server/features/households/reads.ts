import type { Id } from "@toso/domain/command/command";
import { type Household, households } from "@toso/domain/households/household";
import type { Db } from "../../platform/db/tables.ts";

/** A team's households, in no order. */
export async function householdsOf(db: Db, commune: Id, team: Id): Promise<(Household & { id: Id })[]> {
  const rows = await db
    .selectFrom("records")
    .select(["id", "doc"])
    .where("commune_id", "=", commune)
    .where("kind", "=", households.name)
    .where("audience", "=", team)
    .execute();
  return rows.map(({ id, doc }) => ({ id, ...(doc as Household) }));
}
