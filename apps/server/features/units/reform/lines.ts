import type { Id } from "@toso/domain/command/command";
import { derivedId } from "@toso/domain/command/derived-id";
import type { Team } from "@toso/domain/teams/team";
import { type Commune, communes } from "@toso/domain/units/unit";
import type { PoolClient } from "pg";

interface Row {
  commune: Id;
  id: Id;
  kind: string;
  audience: Id;
  seq: number;
  doc: Commune | Team;
}

/** Writes one record. Its audience stays what it was. */
export async function put(client: PoolClient, { commune, id, kind, audience, seq, doc }: Row): Promise<void> {
  await client.query(
    `insert into records (commune_id, id, kind, audience, seq, doc) values ($1, $2, $3, $4, $5, $6)
     on conflict (commune_id, id) do update set seq = excluded.seq, doc = excluded.doc`,
    [commune, id, kind, audience, seq, JSON.stringify(doc)],
  );
}

/** A commune's record, its own or a predecessor's: everybody in the commune reads it. */
export const putCommune = (client: PoolClient, record: Omit<Row, "kind" | "audience">): Promise<void> =>
  put(client, { ...record, kind: communes.name, audience: record.commune });

/** Who does it, and when. */
export interface Signed {
  by: { account: string; name: string };
  now: number;
}

/** A line in a journal. It keeps no documents: the other book has them all. */
export async function note(
  client: PoolClient,
  { by, now }: Signed,
  { commune, seq, type, body }: { commune: Id; seq: number; type: string; body: object },
): Promise<void> {
  await client.query(
    `insert into journal (commune_id, seq, command_id, type, body, account_id, account_name, made_at, received_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $8)`,
    [
      commune,
      seq,
      derivedId(type, commune, String(seq)),
      type,
      JSON.stringify(body),
      by.account,
      by.name,
      new Date(now),
    ],
  );
}
