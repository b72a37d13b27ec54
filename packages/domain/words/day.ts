/** A calendar day as it is stored and compared: 'YYYY-MM-DD'. Text order is time order. */
export type Day = string;

const DAY_MS = 86_400_000;
const VIETNAM_OFFSET_MS = 7 * 3_600_000; // Asia/Ho_Chi_Minh has had no summer time since 1975
const WEEKDAYS = ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"];

const pad = (value: number, width: number) => String(value).padStart(width, "0");

const fromCount = (count: number): Day => {
  const date = new Date(count * DAY_MS);
  return makeDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
};

/** Days since 1970-01-01, for arithmetic. */
const countOf = (day: Day) => Date.UTC(yearOf(day), monthOf(day) - 1, Number(day.slice(8, 10))) / DAY_MS;

/** Year 1–9999, month 1–12, date 1–31 → Day. Does not check that the day exists: `isDay` does. */
export const makeDay = (year: number, month: number, date: number): Day =>
  `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;

/** True for a day that exists: '2024-02-29' yes, '2026-02-29' and '2026-2-9' no. */
export const isDay = (text: unknown): text is Day =>
  typeof text === "string" && /^\d{4}-\d{2}-\d{2}$/.test(text) && fromCount(countOf(text)) === text;

export const yearOf = (day: Day) => Number(day.slice(0, 4));

/** 1 to 12. */
export const monthOf = (day: Day) => Number(day.slice(5, 7));

export const addDays = (day: Day, days: number): Day => fromCount(countOf(day) + days);

/** How many days lie from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day) => countOf(to) - countOf(from);

/** The day it is in Vietnam at that moment (a Date or milliseconds), whatever the machine's zone. */
export const dayOf = (now: Date | number): Day =>
  fromCount(Math.floor((Number(now) + VIETNAM_OFFSET_MS) / DAY_MS));

/** 1 Monday to 7 Sunday (ISO 8601). */
export const weekday = (day: Day) => ((((countOf(day) + 3) % 7) + 7) % 7) + 1;

/** '2026-11-14' → '14/11/2026'. */
export const sayDay = (day: Day) => `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;

/** '2026-11-13' → 'thứ Sáu'. */
export const sayWeekday = (day: Day) => WEEKDAYS[weekday(day) - 1]!;
