import { dayOf, sayDay } from "@toso/domain/words/day";

const clock = new Intl.DateTimeFormat("vi-VN", {
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
  timeZone: "Asia/Ho_Chi_Minh",
});

/** A moment as it is said in Vietnam, whatever the machine's zone: '14:05 ngày 23/11/2026'. */
export const sayMoment = (at: number): string => `${clock.format(at)} ngày ${sayDay(dayOf(at))}`;
