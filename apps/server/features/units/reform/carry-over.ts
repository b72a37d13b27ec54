import type { Id } from "@toso/domain/command/command";
import { derivedId } from "@toso/domain/command/derived-id";
import { isRefusal, type Refusal, refuse } from "@toso/domain/command/refusal";
import { type Team, teams as teamKind } from "@toso/domain/teams/team";
import type { NationalList } from "@toso/domain/units/match";
import { LAST_DAY_OF_BEFORE, type NationalCommune } from "@toso/domain/units/national";
import {
  carriedTeam,
  endedCommune,
  FIRST_DAY_OF_AFTER,
  type Handover,
  type HandoverPlan,
  namesTogether,
  newCommune,
  placeName,
  planHandover,
  reformOf,
  resolutionFor,
  successorId,
  TOO_EARLY,
  wentOn,
} from "@toso/domain/units/reform";
import { type Commune, communes } from "@toso/domain/units/unit";
import { dayOf } from "@toso/domain/words/day";
import { foldToned } from "@toso/domain/words/fold";
import type { Pool, PoolClient } from "pg";
import { type Book, bookOf } from "./book.ts";
import { copyRecords, copyTotals, type Digest, digestOf, movePhotos } from "./copy.ts";
import { movePeople } from "./people.ts";

/** What a handover did. */
export interface HandedOver {
  into: Id;
  name: string;
  teams: Id[];
  closed: boolean;
  /** Everything written into the other book, and what of it belongs to the teams. */
  written: number;
  digest: Digest;
  /** Whose commune changed: what is known of them elsewhere is out of date. */
  accounts: Id[];
}

/** Nothing was left to do: done before. */
export interface AlreadyGone {
  already: string;
}

export interface CarryOver {
  commune: Id;
  handover: Handover;
  list: NationalList;
  by: { account: string; name: string };
  now: number;
}

/**
 * Carries a commune's book, or some of its teams', over to its successor: the one transaction in the product that
 * touches two communes (docs/decisions/0007). Both heads are locked; both journals get a line; either all of it
 * happens or nothing. Asked again, it does nothing.
 */
export async function carryOver(pool: Pool, asked: CarryOver): Promise<HandedOver | AlreadyGone | Refusal> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query("begin");
    // A commune of ten thousand visits takes longer than any other write.
    await client.query("set local statement_timeout = 0");
    const done = await within(client, asked);
    await client.query(isRefusal(done) || "already" in done ? "rollback" : "commit");
    return done;
  } catch (error) {
    await client.query("rollback").catch((failed: Error) => {
      broken = failed;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

async function within(client: PoolClient, asked: CarryOver) {
  const { commune, now } = asked;
  const seen = await bookOf(client, commune);
  if (!seen) return UNNAMED;
  const done = alreadyGone(seen, asked);
  if (done) return done;
  const reform = reformOf(asked.list, seen.commune);
  if (!isRefusal(reform) && reform.goesOn)
    return goOn(client, asked, reform.successors[0]?.unit as NationalCommune);
  const first = planOf(seen, asked);
  if (isRefusal(first)) return first;
  const into = await receiver(client, first);
  const heads = await lockBoth(client, commune, into);
  // Seen again under the lock: what was planned before it may be out of date.
  const book = (await bookOf(client, commune)) as Book;
  const meanwhile = alreadyGone(book, asked);
  if (meanwhile) return meanwhile;
  const plan = planOf(book, asked);
  if (isRefusal(plan)) return plan;
  const seq = { from: (heads.get(commune) ?? 0) + 1, into: (heads.get(into) ?? 0) + 1 };
  return handOver(client, { ...asked, book, plan, into, seq, today: dayOf(now) });
}

/** Has everything that is asked for gone before? */
function alreadyGone(book: Book, { handover, list }: CarryOver): AlreadyGone | null {
  if (book.goneTo !== null) return { already: book.goneTo };
  const { teams } = handover;
  const gone = teams !== null && teams.length > 0 && teams.every((team) => book.takenOver.includes(team));
  return gone ? { already: namesOf(book, list).join(", ") } : null;
}

/** Nobody was merged: the same book under the name and place of today. */
async function goOn(
  client: PoolClient,
  asked: CarryOver,
  unit: NationalCommune,
): Promise<HandedOver | AlreadyGone | Refusal> {
  const { commune: id, now } = asked;
  if (dayOf(now) < FIRST_DAY_OF_AFTER) return TOO_EARLY;
  const heads = await lockBoth(client, id);
  const { commune } = (await bookOf(client, id)) as Book;
  if (commune.former.some(({ until }) => until === LAST_DAY_OF_BEFORE)) return { already: commune.name };
  const seq = (heads.get(id) ?? 0) + 1;
  await put(client, { commune: id, id, kind: communes.name, audience: id, seq, doc: wentOn(commune, unit) });
  await client.query("update communes set seq = $2 where commune_id = $1", [id, seq]);
  await note(client, asked, { commune: id, seq, type: "continueCommune", body: { code: unit.code } });
  const digest = await digestOf(client, id, []);
  return { into: id, name: unit.name, teams: [], closed: false, written: 1, digest, accounts: [] };
}

const UNNAMED = refuse("commune_missing", "Xã chưa có tên. Hãy xác nhận quyết định thành lập tổ trước.");

function planOf(
  { commune, teams, takenOver }: Book,
  { handover, list, now }: CarryOver,
): HandoverPlan | Refusal {
  const reform = reformOf(list, commune);
  if (isRefusal(reform)) return reform;
  const asked = handover.teams?.filter((team) => !takenOver.includes(team)) ?? null;
  const here = teams.map(({ id }) => id).filter((id) => !takenOver.includes(id));
  return planHandover(
    reform,
    { ...handover, teams: asked },
    { here, earlier: takenOver.length > 0, list, today: dayOf(now) },
  );
}

/** The book that receives: one that this commune has begun by itself, or the one that its code names. */
async function receiver(client: PoolClient, { into }: HandoverPlan): Promise<Id> {
  const { rows } = await client.query<{ id: Id; name: string }>(
    `select r.id, r.doc ->> 'name' as name
     from communes c join records r on r.commune_id = c.commune_id and r.id = c.commune_id
     where r.doc ->> 'code' = $1 and r.doc ->> 'to' is null`,
    [into.code],
  );
  // A predecessor has the same code: the name tells them apart.
  const begun = rows.find(({ name }) => foldToned(name) === foldToned(into.name));
  const id = begun?.id ?? successorId(into.code);
  await client.query("insert into communes (commune_id) values ($1) on conflict do nothing", [id]);
  return id;
}

/** In sorted order, as every flush does. */
async function lockBoth(client: PoolClient, ...both: Id[]): Promise<Map<Id, number>> {
  const { rows } = await client.query<{ commune_id: Id; seq: number }>(
    "select commune_id, seq from communes where commune_id = any($1::uuid[]) order by commune_id for update",
    [both],
  );
  return new Map(rows.map(({ commune_id, seq }) => [commune_id, seq]));
}

interface Work extends CarryOver {
  book: Book;
  plan: HandoverPlan;
  into: Id;
  seq: { from: number; into: number };
  today: string;
}

async function handOver(client: PoolClient, work: Work): Promise<HandedOver> {
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

/** The names of those that took over earlier. */
const namesOf = ({ commune }: Book, { since }: NationalList): string[] =>
  commune.successors.flatMap(({ unit }) => since.find(({ code }) => successorId(code) === unit)?.name ?? []);

/** The one commune's record says who follows it; the other's begins. */
async function endAndBegin(client: PoolClient, work: Work, receiving: Book | undefined): Promise<void> {
  const { commune: from, book, plan, into, seq } = work;
  const ended = endedCommune(book.commune, into, plan);
  await put(client, {
    commune: from,
    id: from,
    kind: communes.name,
    audience: from,
    seq: seq.from,
    doc: ended,
  });
  // Seen from there too: an earlier copy is behind.
  await put(client, {
    commune: into,
    id: from,
    kind: communes.name,
    audience: into,
    seq: seq.into,
    doc: ended,
  });
  if (receiving) return;
  const doc: Commune = newCommune(plan.into);
  await put(client, { commune: into, id: into, kind: communes.name, audience: into, seq: seq.into, doc });
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
    `update records set seq = $3, doc = doc || jsonb_build_object('to', greatest(doc ->> 'from', $4))
     where commune_id = $1 and audience = any($2::uuid[]) and kind in ('team', 'membership')
       and coalesce(doc ->> 'to', '9999') > $4`,
    [from, teams, seq, LAST_DAY_OF_BEFORE],
  );
}

interface Row {
  commune: Id;
  id: Id;
  kind: string;
  audience: Id;
  seq: number;
  doc: Commune | Team;
}

async function put(client: PoolClient, { commune, id, kind, audience, seq, doc }: Row): Promise<void> {
  await client.query(
    `insert into records (commune_id, id, kind, audience, seq, doc) values ($1, $2, $3, $4, $5, $6)
     on conflict (commune_id, id) do update set seq = excluded.seq, doc = excluded.doc`,
    [commune, id, kind, audience, seq, JSON.stringify(doc)],
  );
}

/** A line in a journal. It keeps no documents: the other book has them all. */
async function note(
  client: PoolClient,
  { by, now }: CarryOver,
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
