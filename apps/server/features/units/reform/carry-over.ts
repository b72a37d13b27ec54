import type { Id } from "@toso/domain/command/command";
import { isRefusal, type Refusal, refuse } from "@toso/domain/command/refusal";
import type { NationalCommune } from "@toso/domain/units/national";
import { type HandoverPlan, planHandover, reformOf, successorId, withHeirs } from "@toso/domain/units/reform";
import { dayOf } from "@toso/domain/words/day";
import { foldToned } from "@toso/domain/words/fold";
import type { Pool, PoolClient } from "pg";
import { lend } from "../../../platform/db/transaction.ts";
import { lockHeads } from "../../../platform/journal/load.ts";
import { type AlreadyGone, type CarryOver, type HandedOver, namesOf } from "./asked.ts";
import { type Book, bookOf } from "./book.ts";
import { goOn } from "./go-on.ts";
import { handOver } from "./hand-over.ts";

/**
 * Carries a commune's book, or some of its teams', over to its successor: the one transaction in the product that
 * touches two communes (docs/decisions/0007). Both heads are locked; both journals get a line; either all of it
 * happens or nothing. Asked again, it does nothing.
 */
export async function carryOver(pool: Pool, asked: CarryOver): Promise<HandedOver | AlreadyGone | Refusal> {
  return lend(pool, async (client) => {
    await client.query("begin");
    // A commune of ten thousand visits takes longer than any other write.
    await client.query("set local statement_timeout = 0");
    const done = await within(client, asked);
    await client.query(isRefusal(done) || "already" in done ? "rollback" : "commit");
    return done;
  });
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
  const heads = await lockHeads(client, [commune, into]);
  // Seen again under the lock: what was planned before it may be out of date.
  const book = (await bookOf(client, commune)) as Book;
  const meanwhile = alreadyGone(book, asked);
  if (meanwhile) return meanwhile;
  const plan = planOf(book, asked);
  if (isRefusal(plan)) return plan;
  const next = (book: Id) => Number(heads.get(book)?.seq ?? 0n) + 1;
  return handOver(client, {
    ...asked,
    book,
    plan,
    into,
    seq: { from: next(commune), into: next(into) },
    today: dayOf(now),
  });
}

/** Has everything that is asked for gone before? */
function alreadyGone(book: Book, { handover, list }: CarryOver): AlreadyGone | null {
  if (book.goneTo !== null) return { already: book.goneTo };
  const { teams } = handover;
  const gone = teams !== null && teams.length > 0 && teams.every((team) => book.takenOver.includes(team));
  return gone ? { already: namesOf(book, list).join(", ") } : null;
}

const UNNAMED = refuse("commune_missing", "Xã chưa có tên. Hãy xác nhận quyết định thành lập tổ trước.");

function planOf(
  { commune, teams, takenOver }: Book,
  { handover, list, now }: CarryOver,
): HandoverPlan | Refusal {
  const reform = reformOf(list, commune);
  if (isRefusal(reform)) return reform;
  const asked =
    handover.teams && withHeirs(handover.teams, teams).filter((team) => !takenOver.includes(team));
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
