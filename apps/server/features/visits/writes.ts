import { createHash } from "node:crypto";
import type { Id } from "@toso/domain/command/command";
import { sql } from "kysely";
import type { Db } from "../../platform/db/tables.ts";
import { contentType } from "./content-type.ts";
import { photoOf } from "./reads.ts";

export interface Piece {
  commune: Id;
  team: Id;
  hash: string;
  offset: number;
  length: number;
  piece: Buffer;
  now: number;
}

/**
 * Appends a piece where the photo ends, and returns how far it has come: the sender goes on from there.
 * A piece that was sent twice or out of place changes nothing. What turns out not to be the photo or
 * sound of this hash is thrown away, and the sender begins anew.
 */
export async function appendPiece(
  db: Db,
  { commune, team, hash, offset, length, piece, now }: Piece,
): Promise<number> {
  // A team whose records another commune takes over just now: its photos begin anew there, and none is left behind.
  await sql`insert into photos (commune_id, team_id, hash, length)
    select commune_id, ${team}::uuid, ${hash}, ${length}::int from communes
    where commune_id = ${commune} and ${team}::uuid <> all (taken_over) and not exists (
      select from photos where commune_id = ${commune} and team_id = ${team} and hash = ${hash})
    for key share on conflict do nothing`.execute(db);
  await sql`update photos set data = data || ${piece}, received = received + ${piece.length},
      received_at = to_timestamp(${now / 1000})
    where commune_id = ${commune} and team_id = ${team} and hash = ${hash}
      and received = ${offset} and length = ${length}`.execute(db);
  const photo = await photoOf(db, commune, { team, hash });
  if (!photo) return 0;
  if (photo.received < photo.length || isWanted(photo.data, hash)) return photo.received;
  await sql`delete from photos where commune_id = ${commune} and team_id = ${team} and hash = ${hash}`.execute(
    db,
  );
  return 0;
}

/** A picture or a sound by its first bytes, and the very one by its SHA-256. */
const isWanted = (data: Buffer, hash: string): boolean =>
  contentType(data) !== null && createHash("sha256").update(data).digest("hex") === hash;

/** Erases the sound of a voice that was taken back, for good: a flag would not do (Luật 91/2025/QH15). False: it is still heard. */
export async function eraseWithdrawn(
  db: Db,
  { commune, hash }: Pick<Piece, "commune" | "hash">,
): Promise<boolean> {
  const { rows } = await sql<{ gone: boolean }>`
    with voice as (select doc -> 'withdrawn' as withdrawn from records
      where commune_id = ${commune} and kind = 'voice' and doc ->> 'hash' = ${hash}),
    gone as (select count(*) > 0 and bool_and(withdrawn::text <> 'null') as gone from voice),
    erased as (delete from photos using gone where commune_id = ${commune} and hash = ${hash} and gone)
    select gone from gone`.execute(db);
  return rows[0]?.gone === true;
}
