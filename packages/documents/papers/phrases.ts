import type { PaperMeeting, PaperPerson, PaperReference } from "@toso/domain/papers/template";
import { sayWeekday } from "@toso/domain/words/day";
import { dateInWords, numberLine } from "../write/wording.ts";

/** "Quyết định số 05/QĐ-UBND ngày 09 tháng 8 năm 2022 của Chủ tịch … về việc thành lập …". */
export function referenceName({ number, symbol, date, by, about }: PaperReference): string {
  const numbered = numberLine(number, symbol).replace("Số:", "số");
  return `Quyết định ${numbered} ${dateInWords(date)} của ${by}${about ? ` ${about}` : ""}`;
}

/** "08:05" → "08 giờ 05 phút"; the full hour "08 giờ 00 phút". */
export function sayTime(time: string | null): string | null {
  const [, hour, minute] = /^(\d{1,2}):(\d{2})$/.exec(time ?? "") ?? [];
  return hour && minute ? `${hour.padStart(2, "0")} giờ ${minute} phút` : null;
}

/** "08 giờ 00 phút, thứ Sáu, ngày 13 tháng 11 năm 2026"; what is not known is left out. */
export function sayMoment({ day }: Pick<PaperMeeting, "day">, time: string | null): string | null {
  const said = [sayTime(time), day ? `${sayWeekday(day)}, ${dateInWords(day)}` : null].filter(Boolean);
  return said.length ? said.join(", ") : null;
}

/** "Ông Trần Văn Mẫu, Chủ tịch …" stays as the office wrote the name. */
export const sayPerson = (person: PaperPerson | null): string | null =>
  person && (person.post ? `${person.name} - ${person.post}` : person.name);

/** "thôn A", "thôn A và thôn B", "thôn A, thôn B và thôn C". */
export const listed = (names: string[]): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} và ${names.at(-1)}`;

/** Counts below ten are padded in official texts: 3 → "03". */
export const sayCount = (count: number): string => String(count).padStart(2, "0");
