import type { Id } from "../command/command.ts";
import { derivedId } from "../command/derived-id.ts";
import { kind } from "../command/state.ts";
import type { Day } from "../words/day.ts";

export type ReportStatus = "sent" | "returned" | "accepted";

const STATUS_WORDS: Record<ReportStatus, string> = {
  sent: "Đã gửi, chờ xã duyệt",
  returned: "Xã trả lại, cần sửa",
  accepted: "Xã đã duyệt",
};

export const sayStatus = (status: ReportStatus | null): string =>
  status ? STATUS_WORDS[status] : "Chưa gửi";

/** One line of a report's table. null: not known, never zero. */
export interface Figure {
  indicator: string;
  /** What was asked for over the target's whole span, a year mostly. */
  target: number | null;
  /** Within the period. */
  done: number;
  /** From the target's first day to the period's last: what stands against the target. null: nothing was asked. */
  soFar: number | null;
  /** The denominator, as it stood at the period's end. */
  of: number | null;
}

/** What happened to a report, and when: received, last changed and approved are three moments. */
export interface ReportEvent {
  act: "submit" | "return" | "accept";
  at: number;
  by: string;
  reason: string | null;
}

/** A team's report for one period. Its figures are stamped by the server when it is sent. */
export interface Report {
  team: Id;
  period: string;
  from: Day;
  to: Day;
  status: ReportStatus;
  figures: Figure[];
  narrative: string;
  difficulty: string | null;
  history: ReportEvent[];
}

export const reports = kind<Report>("report");

/** Two phones of one team draft the same report: its id follows from team and period. */
export const reportId = (team: Id, period: string): Id => derivedId(team, "report", period);

/** When it first arrived, last changed and was approved; null: not yet. */
export function moments({ history }: Report): { received: number; changed: number; approved: number | null } {
  const sent = history.filter(({ act }) => act === "submit");
  const last = history.at(-1);
  return {
    received: sent[0]?.at ?? 0,
    changed: sent.at(-1)?.at ?? 0,
    approved: last?.act === "accept" ? last.at : null,
  };
}
