import { type Duty, dutyOn } from "@toso/domain/accounts/duty";
import type { Id } from "@toso/domain/command/command";
import { type Refusal, refuse } from "@toso/domain/command/refusal";
import { addDays, type Day, dayOf, sayDay } from "@toso/domain/words/day";
import type { Parts } from "../../platform/parts.ts";
import { dutiesOfAccount, whomToAsk } from "./duty-reads.ts";

/** Why an office account may not come in today, or null. It says since when, or from when on, and whom to ask. */
export async function outOfDuty(
  { pool, clock }: Pick<Parts, "pool" | "clock">,
  { id, commune }: { id: Id; commune: Id },
): Promise<Refusal | null> {
  const today = dayOf(clock());
  const duties = await dutiesOfAccount(pool, id);
  if (dutyOn(duties, today)) return null;
  const { communeName, colleague } = await whomToAsk(pool, commune, today);
  const ask = colleague ? `cán bộ ${colleague}` : "UBND xã";
  return notToday(duties, today, { where: communeName ?? "xã", ask });
}

/** @param duties none of which holds today */
function notToday(
  duties: readonly Duty[],
  today: Day,
  { where, ask }: { where: string; ask: string },
): Refusal {
  const next = duties.find(({ from }) => from > today);
  if (next)
    return refuse(
      "duty_not_begun",
      `Chức trách của anh/chị ở ${where} bắt đầu từ ngày ${sayDay(next.from)}. Hãy đăng nhập từ ngày đó; cần sớm hơn thì hỏi ${ask}.`,
    );
  const last = duties
    .flatMap(({ to }) => to ?? [])
    .sort()
    .at(-1);
  const since = last ? ` từ ngày ${sayDay(addDays(last, 1))}` : "";
  return refuse(
    "duty_ended",
    `Chức trách của anh/chị ở ${where} đã hết${since}; hãy hỏi ${ask} nếu cần làm tiếp.`,
  );
}
