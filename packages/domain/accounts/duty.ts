import type { DutyKind } from "../command/command.ts";
import { type Refusal, refuse } from "../command/refusal.ts";
import { addDays, type Day, sayDay } from "../words/day.ts";

/** What somebody is in a commune's office, from a day to a day, both included; `to` null: no end is known. */
export interface Duty {
  kind: DutyKind;
  from: Day;
  to: Day | null;
}

export const holdsOn = ({ from, to }: Duty, day: Day): boolean => from <= day && (to === null || day <= to);

/** Which of somebody's duties counts on that day: whoever stands in for a colleague works, though else he only looks. */
export function dutyOn<Held extends Duty>(duties: readonly Held[], day: Day): Held | undefined {
  const held = duties.filter((duty) => holdsOn(duty, day));
  return held.find(({ kind }) => kind === "work") ?? held[0];
}

/** The first day, from `today` on, on which nobody works in the office; null: there is always somebody. */
export function firstDayAlone(duties: readonly Duty[], today: Day): Day | null {
  const working = duties.filter(({ kind }) => kind === "work");
  let day = today;
  for (;;) {
    const held = working.filter((duty) => holdsOn(duty, day));
    if (held.length === 0) return day;
    if (held.some(({ to }) => to === null)) return null;
    const last = held
      .map(({ to }) => to as Day)
      .sort()
      .at(-1) as Day;
    day = addDays(last, 1);
  }
}

/**
 * Why the duties must not change so; null: they may. A commune that has somebody who works for it keeps somebody,
 * on every day to come: else nobody could let anybody in again.
 */
export function leavesNobody(before: readonly Duty[], after: readonly Duty[], today: Day): Refusal | null {
  const [was, is] = [firstDayAlone(before, today), firstDayAlone(after, today)];
  if (is === null || (was !== null && was <= is)) return null;
  return refuse(
    "nobody_left",
    `Làm vậy thì từ ngày ${sayDay(is)} xã không còn ai làm việc trên Tổ Số. Hãy thêm người thay, đợi người đó đặt mật khẩu, rồi làm lại.`,
  );
}
