import type { DutyChange, DutyEnd, NewColleague, NewDuty } from "@toso/contract/accounts/colleagues";
import { leavesNobody } from "@toso/domain/accounts/duty";
import type { Actor, Id } from "@toso/domain/command/command";
import { notYours } from "@toso/domain/command/permission";
import { isRefusal, type Refusal, refuse } from "@toso/domain/command/refusal";
import { addDays, type Day, dayOf } from "@toso/domain/words/day";
import type { PoolClient } from "pg";
import { inTransaction } from "../../platform/db/transaction.ts";
import { freshId } from "../../platform/fresh-id.ts";
import type { Parts } from "../../platform/parts.ts";
import { forgetAccount } from "./actor.ts";
import { dutiesOf, findColleague, type HeldDuty, whoseUsername } from "./duty-reads.ts";
import { type AccountEvent, noteEvent } from "./events.ts";
import { endDuty, writeAccount, writeDuty } from "./writes.ts";

const PAST = refuse("day_past", "Ngày cuối đã qua. Hãy chọn ngày cuối từ hôm nay trở đi.");
const BACKWARDS = refuse("days_backwards", "Ngày cuối đứng trước ngày đầu. Hãy chọn lại ngày.");
const OVER = refuse("duty_over", "Chức trách này đã hết. Hãy giao chức trách mới cho người này.");

const taken = (name: string) =>
  refuse(
    "username_taken",
    `Tên đăng nhập này là của ${name} ở xã mình. Nếu đúng người đó, hãy bấm tên trong danh sách rồi giao thêm chức trách; nếu không, hãy thêm số vào tên.`,
  );
const TAKEN_ELSEWHERE = refuse(
  "username_taken",
  "Tên đăng nhập này đã có người ở xã khác dùng. Hãy thêm tên xã hoặc số, ví dụ: hoa.traxinh",
);

/** Adds somebody to the office, who has no password yet; returns the account's id. */
export function addColleague(parts: Parts, actor: Actor, body: NewColleague): Promise<Id | Refusal> {
  const { name, username, kind, from, to } = body;
  const account = freshId(parts.clock());
  return changing(parts, actor, async ({ client, today }) => {
    const refusal = oddDays(body, today);
    if (refusal) return refusal;
    const duty = { kind, from, to, by: actor.account };
    const { commune } = actor;
    if (await writeAccount(client, { id: account, commune, name, duty, login: { username } }))
      return { account, what: "duty_given", detail: { kind, from, to } };
    const owner = await whoseUsername(client, username);
    return owner?.commune === commune ? taken(owner.name) : TAKEN_ELSEWHERE;
  });
}

/** Gives somebody of the office a further duty: standing in for a colleague, or coming back. Returns whose it is. */
export function giveDuty(parts: Parts, actor: Actor, account: Id, duty: NewDuty): Promise<Id | Refusal> {
  return changing(parts, actor, async ({ client, today }) => {
    if (!(await findColleague(client, actor.commune, account))) return notYours();
    const refusal = oddDays(duty, today);
    if (refusal) return refusal;
    await writeDuty(client, { ...duty, commune: actor.commune, account, by: actor.account });
    return { account, what: "duty_given", detail: duty };
  });
}

/**
 * Sets another last day; returns whose duty it is. A day that has passed ends the duty at once, the day before its
 * first takes it back.
 */
export function setDutyEnd(parts: Parts, actor: Actor, id: Id, { to }: DutyEnd): Promise<Id | Refusal> {
  return changing(parts, actor, async ({ client, duties, today }) => {
    const duty = duties.find((one) => one.id === id);
    if (!duty) return notYours();
    const { account, kind, from } = duty;
    if (isOver(duty, today)) return OVER;
    if (to !== null && to < addDays(from, -1)) return BACKWARDS;
    await endDuty(client, actor.commune, id, to);
    return { account, what: "duty_end_set", detail: { kind, from, to } };
  });
}

/**
 * From today on the duty is of another kind, up to the same last day; until yesterday it stays what it was.
 * Returns whose it is.
 */
export function changeDuty(parts: Parts, actor: Actor, id: Id, { kind }: DutyChange): Promise<Id | Refusal> {
  return changing(parts, actor, async ({ client, duties, today }) => {
    const duty = duties.find((one) => one.id === id);
    if (!duty) return notYours();
    const { account, to } = duty;
    if (isOver(duty, today)) return OVER;
    if (kind === duty.kind) return { account };
    const from = [duty.from, today].sort().at(-1) as Day;
    await endDuty(client, actor.commune, id, addDays(from, -1));
    await writeDuty(client, { kind, from, to, commune: actor.commune, account, by: actor.account });
    return { account, what: "duty_changed", detail: { kind, from, to } };
  });
}

const isOver = ({ to }: HeldDuty, today: Day): boolean => to !== null && to < today;

function oddDays({ from, to }: NewDuty, today: Day): Refusal | null {
  if (to === null) return null;
  return to < from ? BACKWARDS : to < today ? PAST : null;
}

interface Office {
  client: PoolClient;
  duties: HeldDuty[];
  today: Day;
}

/** Whose duties changed, and how, for the audit; without `what` nothing did. */
type Done = { account: Id } & Partial<Pick<AccountEvent, "what" | "detail">>;

/**
 * Changes the office's duties, one change at a time in a commune. Refused, with nothing written, where it would leave
 * the office without anybody who works and has a password.
 */
async function changing(
  parts: Parts,
  { commune, account: by }: Actor,
  change: (office: Office) => Promise<Done | Refusal>,
): Promise<Id | Refusal> {
  const { pool, clock } = parts;
  const now = clock();
  const today = dayOf(now);
  const able = (duties: HeldDuty[]) => duties.filter(({ ready }) => ready);
  const changed = await inTransaction(pool, async (client) => {
    await client.query("select from communes where commune_id = $1 for update", [commune]);
    const duties = await dutiesOf(client, commune);
    const done = await change({ client, duties, today });
    if (isRefusal(done)) return done;
    const { account, what, detail } = done;
    if (!what) return account;
    await noteEvent(client, { commune, what, account: by, about: account, detail }, now);
    return leavesNobody(able(duties), able(await dutiesOf(client, commune)), today) ?? account;
  });
  if (!isRefusal(changed)) forgetAccount(parts, changed);
  return changed;
}
