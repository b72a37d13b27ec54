import { periodLabel } from "@toso/domain/reports/calendar";
import type { ReportMonth } from "@toso/domain/reports/owed";
import { sayStatus } from "@toso/domain/reports/report";
import { sayDay, sayWeekday } from "@toso/domain/words/day";
import { words } from "./words.ts";

export const sayMonth = ({ period }: Pick<ReportMonth, "period">): string => words.month(periodLabel(period));

export const saySpan = ({ from, to }: { from: string; to: string }): string =>
  words.span(sayDay(from), sayDay(to));

export const sayDue = ({ due }: Pick<ReportMonth, "due">): string => words.due(sayWeekday(due), sayDay(due));

/** Where a month's report stands, in a few words. */
export function sayState({ status, closed, daysLeft, period }: ReportMonth): string {
  if (status !== null) return sayStatus(status);
  if (!closed) return words.open(sayDay(period.to));
  return `${sayStatus(null)}. ${sayLeft(daysLeft ?? 0)}`;
}

export const sayLeft = (daysLeft: number): string =>
  daysLeft < 0 ? words.late(-daysLeft) : words.left(daysLeft);
