import type { Id } from "@toso/domain/command/command";
import { type Team, teams as teamKind } from "@toso/domain/teams/team";
import { LAST_DAY_OF_BEFORE } from "@toso/domain/units/national";
import {
  carriedTeam,
  endedCommune,
  type HandoverPlan,
  namesTogether,
  newCommune,
  placeName,
} from "@toso/domain/units/reform";
import { resolutionFor } from "@toso/domain/units/resolution";
import { type Commune, communes } from "@toso/domain/units/unit";
import type { Day } from "@toso/domain/words/day";
import type { PoolClient } from "pg";
import { type CarryOver, type HandedOver, namesOf } from "./asked.ts";
import { type Book, bookOf } from "./book.ts";
import { copyRecords, copyTotals, digestOf, movePhotos } from "./copy.ts";
import { note, put, putCommune } from "./lines.ts";
import { movePeople } from "./people.ts";

export interface Work extends CarryOver {
  book: Book;
  plan: HandoverPlan;
  into: Id;
  seq: { from: number; into: number };
  today: Day;
}

/** Does what was planned, under the locks of both books. What does not come out the same in both is a defect. */
export async function handOver(client: PoolClient, work: Work): Promise<HandedOver> {
  const { commune: from, plan, into, seq, book } = work;
  const { teams, closes } = plan;
  const passage = { from, into, teams, seq: seq.into };
  const receiving = await bookOf(client, into);
  const name = receiving?.commune.name ?? plan.into.name;
  await endAndBegin(client, work, receiving);
  const written = await copyRecords(client, passage);
  await copyTotals(client, passage);
  const [had, has] = [await digestOf(client, from, teams), await digestOf(client, into, teams)];
  if (had.digest !== has.digest || had.totals !== has.totals || had.records !== has.records)
    throw new Error(`${from} → ${into}: ${JSON.stringify({ had, has })}`);
  await renameTeams(client, work, receiving);
  await movePhotos(client, passage);
  const accounts = await movePeople(client, { from, into, teams, closes, today: work.today });
  if (!closes) await endTeams(client, { from, teams, seq: seq.from });
  await client.query(
    `insert into predecessors (commune_id, predecessor)
     select $1::uuid, $2::uuid union select $1::uuid, predecessor from predecessors where commune_id = $2
     on conflict do nothing`,
    [into, from],
  );
  const names = [...new Set([...namesOf(book, work.list), name])].join(", ");
  await client.query(
    `update communes set seq = $2, taken_over = taken_over || $3::uuid[], gone_to = $4 where commune_id = $1`,
    [from, seq.from, teams, closes ? names : null],
  );
  await client.query("update communes set seq = $2 where commune_id = $1", [into, seq.into]);
  const told = { teams, closes, written, ...had, resolution: resolutionFor(plan.into) };
  await note(client, work, { commune: from, seq: seq.from, type: "closeCommune", body: { into, ...told } });
  await note(client, work, { commune: into, seq: seq.into, type: "receiveCommune", body: { from, ...told } });
  return { into, name, teams, closed: closes, written, digest: had, accounts };
}

/** The one commune's record says who follows it; the other's begins. */
async function endAndBegin(client: PoolClient, work: Work, receiving: Book | undefined): Promise<void> {
  const { commune: from, book, plan, into, seq } = work;
  const ended = endedCommune(book.commune, into, plan);
  await putCommune(client, { commune: from, id: from, seq: seq.from, doc: ended });
  // Seen from there too: an earlier copy is behind.
  await putCommune(client, { commune: into, id: from, seq: seq.into, doc: ended });
  if (!receiving)
    await putCommune(client, { commune: into, id: into, seq: seq.into, doc: newCommune(plan.into) });
}

/** Each team remembers where it comes from; names that would be the same are told apart. */
async function renameTeams(client: PoolClient, work: Work, receiving: Book | undefined): Promise<void> {
  const { commune: from, book, plan, into, seq, today } = work;
  const coming = book.teams.filter(({ id }) => plan.teams.includes(id));
  const { rows } = await client.query<{ id: Id; doc: Commune }>(
    "select id, doc from records where commune_id = $1 and kind = $2",
    [into, communes.name],
  );
  const place = (commune: Id) => {
    const doc = rows.find(({ id }) => id === commune)?.doc;
    return doc && placeName(doc);
  };
  const names = namesTogether(coming, receiving?.teams ?? [], place, from, today);
  const write = (id: Id, doc: Team) =>
    put(client, { commune: into, id, kind: teamKind.name, audience: id, seq: seq.into, doc });
  for (const { id, doc } of coming) await write(id, carriedTeam(doc, from, names.get(id) ?? doc.name));
  for (const { id, doc } of receiving?.teams ?? [])
    if (names.has(id)) await write(id, { ...doc, name: names.get(id) as string });
}

/** In a book that stays open, teams that have gone are teams of the past. */
async function endTeams(
  client: PoolClient,
  { from, teams, seq }: { from: Id; teams: readonly Id[]; seq: number },
): Promise<void> {
  await client.query(
    `update records set seq = $3, doc = doc::jsonb || jsonb_build_object('to', greatest(doc ->> 'from', $4))
     where commune_id = $1 and audience = any($2::uuid[]) and kind in ('team', 'membership')
       and coalesce(doc ->> 'to', '9999') > $4`,
    [from, teams, seq, LAST_DAY_OF_BEFORE],
  );
}
