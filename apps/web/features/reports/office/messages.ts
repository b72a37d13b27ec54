import type { ReportBoard, ReportRow } from "@toso/contract/reports/office";
import { sayDay, sayWeekday } from "@toso/domain/words/day";
import type { Picture, PictureLine } from "../../../platform/share/picture.ts";
import { type Figure, nameOf, partOf, sayAgainstTarget, sayFigure, sayInPeriod } from "./said-figure.ts";
import { WORDS } from "./words.ts";

const { chat } = WORDS;

/** A text and its picture, ready for the share sheet. */
interface Message {
  text: string;
  picture: Picture;
  file: string;
}

/** The teams whose report is still to come: never sent, or sent back. */
export const awaited = ({ rows }: Pick<ReportBoard, "rows">): ReportRow[] =>
  rows.filter(({ status }) => status === null || status === "returned");

/** A reminder for the group chat. It names what is awaited, not whose fault it is. */
export function reminder(board: ReportBoard, commune: string): Message {
  const teams = awaited(board);
  const due = `${sayWeekday(board.due)}, ${sayDay(board.due)}`;
  const names = teams.map(({ teamName }) => teamName).join("; ");
  return {
    text: [chat.remind(board.label), chat.due(due), chat.awaited(names), chat.how].join("\n"),
    picture: {
      title: chat.remindTitle,
      team: capital(commune),
      period: capital(board.label),
      lines: teams.map(({ teamName, status }) => ({
        label: teamName,
        words: status === "returned" ? chat.toMend : chat.toSend,
        part: null,
      })),
      note: `${chat.due(due)} ${chat.how}`,
      foot: chat.foot,
    },
    file: `nhac-bao-cao-${board.period}`,
  };
}

/** The commune's result for the group chat: what was consolidated, and of how many teams. */
export function result({ commune: report, label, period }: ReportBoard, commune: string): Message {
  const figures = report?.figures ?? [];
  const parts = chat.from(report?.parts.length ?? 0);
  return {
    text: [
      chat.result(label, commune),
      ...figures.map((figure) => chat.line(nameOf(figure), sayFigure(figure))),
      parts,
    ].join("\n"),
    picture: {
      title: chat.resultTitle,
      team: capital(commune),
      period: capital(label),
      lines: figures.map(drawn),
      note: parts,
      foot: chat.foot,
    },
    file: `ket-qua-${period}`,
  };
}

function drawn(figure: Figure): PictureLine {
  const against = sayAgainstTarget(figure);
  return {
    label: nameOf(figure),
    words: sayInPeriod(figure),
    more: against && chat.soFar(against),
    part: partOf(figure),
  };
}

const capital = (text: string): string => `${text[0]?.toUpperCase() ?? ""}${text.slice(1)}`;

/** Was a report accepted after the commune's own was made? */
export const isStale = ({ rows, commune }: ReportBoard): boolean =>
  commune !== null &&
  rows.some(
    ({ status, report, approvedAt }) =>
      status === "accepted" &&
      report !== null &&
      (!commune.parts.includes(report) || (approvedAt ?? 0) > commune.madeAt),
  );
