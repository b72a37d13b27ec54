import type { Refusal } from "@toso/domain/command/refusal";
import { LAST_DAY_OF_BEFORE, type NationalCommune } from "@toso/domain/units/national";
import { FIRST_DAY_OF_AFTER, TOO_EARLY, wentOn } from "@toso/domain/units/reform";
import { dayOf } from "@toso/domain/words/day";
import type { PoolClient } from "pg";
import { lockHeads } from "../../../platform/journal/load.ts";
import type { AlreadyGone, CarryOver, HandedOver } from "./asked.ts";
import { type Book, bookOf } from "./book.ts";
import { digestOf } from "./copy.ts";
import { note, putCommune } from "./lines.ts";

/** Nobody was merged: the same book under the name and place of today. */
export async function goOn(
  client: PoolClient,
  asked: CarryOver,
  unit: NationalCommune,
): Promise<HandedOver | AlreadyGone | Refusal> {
  const { commune: id, now } = asked;
  if (dayOf(now) < FIRST_DAY_OF_AFTER) return TOO_EARLY;
  const heads = await lockHeads(client, [id]);
  const { commune } = (await bookOf(client, id)) as Book;
  if (commune.former.some(({ until }) => until === LAST_DAY_OF_BEFORE)) return { already: commune.name };
  const seq = Number(heads.get(id)?.seq ?? 0n) + 1;
  await putCommune(client, { commune: id, id, seq, doc: wentOn(commune, unit) });
  await client.query("update communes set seq = $2 where commune_id = $1", [id, seq]);
  await note(client, asked, { commune: id, seq, type: "continueCommune", body: { code: unit.code } });
  const digest = await digestOf(client, id, []);
  return { into: id, name: unit.name, teams: [], closed: false, written: 1, digest, accounts: [] };
}
