import type { ReportBoard } from "@toso/contract/reports/office";
import { sayDay, sayWeekday } from "@toso/domain/words/day";
import { nameOf, sayFigure } from "./said-figure.ts";
import { WORDS } from "./words.ts";

/** The teams whose report is still to come: never sent, or sent back. */
export const awaited = ({ rows }: Pick<ReportBoard, "rows">) =>
  rows.filter(({ status }) => status === null || status === "returned");

/** A reminder for the group chat, in whole sentences. */
export function reminder(board: ReportBoard): string {
  const names = awaited(board).map(({ teamName }) => teamName);
  return WORDS.text.reminder(board.label, `${sayWeekday(board.due)}, ${sayDay(board.due)}`, names.join("; "));
}

/** The commune's result for the group chat; null until it was consolidated. */
export function result({ commune, label }: ReportBoard, name: string): string | null {
  if (!commune) return null;
  return [
    WORDS.text.result(name, label),
    ...commune.figures.map((figure) => WORDS.text.line(nameOf(figure), sayFigure(figure))),
    WORDS.text.from(commune.parts.length),
  ].join("\n");
}

/** Was a report accepted after the commune's own was made? */
export const isStale = ({ rows, commune }: ReportBoard): boolean =>
  commune !== null &&
  rows.some(
    ({ status, report, approvedAt }) =>
      status === "accepted" &&
      report !== null &&
      (!commune.parts.includes(report) || (approvedAt ?? 0) > commune.madeAt),
  );
