import { addDays, type Day, makeDay, monthOf, weekday, yearOf } from "../words/day.ts";
import { type Holidays, VIETNAM_HOLIDAYS } from "./holidays.ts";

export type PeriodKind = "week" | "month" | "quarter" | "half" | "nine" | "year";

/**
 * A reporting period, both ends included. Keys: '2026-W47', '2026-11', '2026-Q4', '2026-H1',
 * '2026-9M', '2026'. All but the week close on the 14th of their last month (NĐ 09/2019/NĐ-CP).
 */
export type Period = { kind: PeriodKind; from: Day; to: Day; key: string };

const QUARTERS = ["I", "II", "III", "IV"];
const pad = (value: number) => String(value).padStart(2, "0");

/** From the 15th of the month before `first` to the 14th of `last`. */
const closedMidMonth = (
  kind: PeriodKind,
  key: string,
  year: number,
  first: number,
  last: number,
): Period => ({
  kind,
  from: first === 1 ? makeDay(year - 1, 12, 15) : makeDay(year, first - 1, 15),
  to: makeDay(year, last, 14),
  key,
});

/** '2026-11' → 15/10/2026 to 14/11/2026. */
export const monthPeriod = (month: string): Period => {
  const number = monthOf(month);
  return closedMidMonth("month", month, yearOf(month), number, number);
};

const quarterPeriod = (year: number, quarter: number) =>
  closedMidMonth("quarter", `${year}-Q${quarter}`, year, quarter * 3 - 2, quarter * 3);

const halfPeriod = (year: number, half: number) =>
  closedMidMonth("half", `${year}-H${half}`, year, half * 6 - 5, half * 6);

/** The week, Monday to Sunday, of the year that holds its Thursday (ISO 8601). */
const weekPeriod = (day: Day): Period => {
  const from = addDays(day, 1 - weekday(day));
  const thursday = addDays(from, 3);
  const year = yearOf(thursday);
  let number = 1;
  for (let before = addDays(thursday, -7); yearOf(before) === year; before = addDays(before, -7)) number += 1;
  return { kind: "week", from, to: addDays(from, 6), key: `${year}-W${pad(number)}` };
};

/** The period of that kind that holds the day; `null` only for nine months, which leave out 15/9–14/12. */
export function periodOf(kind: Exclude<PeriodKind, "nine">, day: Day): Period;
export function periodOf(kind: PeriodKind, day: Day): Period | null;
export function periodOf(kind: PeriodKind, day: Day): Period | null {
  if (kind === "week") return weekPeriod(day);
  const months = yearOf(day) * 12 + monthOf(day) - 1 + (day.slice(8) >= "15" ? 1 : 0);
  const year = Math.floor(months / 12);
  const month = (months % 12) + 1;
  if (kind === "month") return monthPeriod(`${makeDay(year, month, 1).slice(0, 7)}`);
  if (kind === "quarter") return quarterPeriod(year, Math.ceil(month / 3));
  if (kind === "half") return halfPeriod(year, Math.ceil(month / 6));
  if (kind === "year") return closedMidMonth("year", String(year), year, 1, 12);
  return month <= 9 ? closedMidMonth("nine", `${year}-9M`, year, 1, 9) : null;
}

/** The period of a key; `null` when no period has it ('2026-13', '2026-W60', 'abc'). */
export const periodByKey = (key: string): Period | null => {
  const [, yearText, rest = ""] = /^(\d{4})(?:-(.+))?$/.exec(key) ?? [];
  if (!yearText) return null;
  const year = Number(yearText);
  const last = Number(rest.replace(/\D/g, ""));
  const candidate = rest.startsWith("W")
    ? weekPeriod(addDays(makeDay(year, 1, 4), (last - 1) * 7))
    : rest.startsWith("Q")
      ? quarterPeriod(year, last)
      : rest.startsWith("H")
        ? halfPeriod(year, last)
        : periodOf(
            rest === "9M" ? "nine" : rest ? "month" : "year",
            makeDay(year, rest === "9M" || !rest ? 1 : last, 1),
          );
  return candidate && candidate.key === key && periodOf(candidate.kind, candidate.to)?.key === key
    ? candidate
    : null;
};

/** 'tuần 47 năm 2026', 'tháng 11 năm 2026', 'quý IV năm 2026', '6 tháng đầu năm 2026', '9 tháng năm 2026', 'năm 2026'. */
export const periodLabel = ({ kind, key }: Period): string => {
  const year = key.slice(0, 4);
  const number = Number(key.slice(5).replace(/\D/g, ""));
  if (kind === "week") return `tuần ${number} năm ${year}`;
  if (kind === "month") return `tháng ${number} năm ${year}`;
  if (kind === "quarter") return `quý ${QUARTERS[number - 1]} năm ${year}`;
  if (kind === "half") return `6 tháng ${number === 1 ? "đầu" : "cuối"} năm ${year}`;
  return kind === "nine" ? `9 tháng năm ${year}` : `năm ${year}`;
};

/** Weekdays that are no holiday, and the weekend days worked in exchange for one. */
export const isWorkingDay = (day: Day, holidays: Holidays = VIETNAM_HOLIDAYS) =>
  holidays.worked.includes(day) || (weekday(day) < 6 && !holidays.off.includes(day));

/**
 * The last day on which a report of the period is on time: so many working days after it closed
 * (2 in Khánh Hòa's QĐ 01/2023/QĐ-UBND; each province and level sets its own). In a year the
 * table does not know, only weekends are skipped.
 */
export const dueDay = (
  period: Pick<Period, "to">,
  { workingDays = 2, holidays = VIETNAM_HOLIDAYS }: { workingDays?: number; holidays?: Holidays } = {},
): Day => {
  let day = period.to;
  for (let left = workingDays; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day, holidays)) left -= 1;
  }
  return day;
};

export type Timeliness = "on_time" | "late" | "not_yet_due" | "overdue";

/** Sent by its due day or after it; or, not sent yet (`sentAt` null), still in time or overdue today. */
export const timeliness = ({
  due,
  sentAt,
  today,
}: {
  due: Day;
  sentAt: Day | null;
  today: Day;
}): Timeliness => {
  if (sentAt !== null) return sentAt <= due ? "on_time" : "late";
  return today <= due ? "not_yet_due" : "overdue";
};
