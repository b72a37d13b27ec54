import { addDays, type Day, daysBetween } from "../words/day.ts";
import { dueDay, type Period, periodOf } from "./calendar.ts";
import type { Report, ReportStatus } from "./report.ts";

/** One month of a team's reports: what was sent of it, and what it still asks for. */
export interface ReportMonth {
  period: Period;
  due: Day;
  status: ReportStatus | null;
  /** Its last day has passed. */
  closed: boolean;
  /** Days until it is due; negative: so many days late. null: nothing is asked any more. */
  daysLeft: number | null;
}

/**
 * The months of a team, the newest first, back to the one in which it began.
 * @param since the day of the team's first record or target; null: there is none yet
 */
export function reportMonths(
  reports: Iterable<Pick<Report, "period" | "status">>,
  today: Day,
  since: Day | null,
  most = 6,
): ReportMonth[] {
  const statuses = new Map([...reports].map(({ period, status }) => [period, status]));
  const months: ReportMonth[] = [];
  let period = periodOf("month", today);
  while (months.length < most) {
    const begun = since !== null && since <= period.to;
    if (!begun && !statuses.has(period.key) && months.length > 0) break;
    months.push(monthOf(period, statuses.get(period.key) ?? null, today));
    period = periodOf("month", addDays(period.from, -1));
  }
  return months;
}

function monthOf(period: Period, status: ReportStatus | null, today: Day): ReportMonth {
  const due = dueDay(period);
  const settled = status === "sent" || status === "accepted";
  return {
    period,
    due,
    status,
    closed: period.to < today,
    daysLeft: settled ? null : daysBetween(today, due),
  };
}

/** What a team is reminded of: months that closed and were not sent, and what came back. */
export const owed = (months: readonly ReportMonth[]): ReportMonth[] =>
  months.filter(({ closed, status }) => status === "returned" || (closed && status === null));
