import { type Day, isDay, makeDay } from "@toso/domain/words/day";

/** A day as a person types it: '9/8/2022', '09-08-2022', '9.8.22' → '2022-08-09'; null when it is no day. */
export function typedDay(text: string): Day | null {
  const found = /^\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d{2})\s*$/.exec(text);
  if (!found) return null;
  const [date, month, year] = found.slice(1).map(Number) as [number, number, number];
  const day = makeDay(year < 100 ? 2000 + year : year, month, date);
  return isDay(day) ? day : null;
}
