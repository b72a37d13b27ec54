import type { Board } from "@toso/contract/targets/office";
import { INDICATORS } from "@toso/domain/indicators/catalogue";
import { periodLabel, periodOf } from "@toso/domain/reports/calendar";
import { sayDay } from "@toso/domain/words/day";
import type { BoardRow } from "./pace.ts";

/** The board of one span: teams down, indicators across. */
export interface Span {
  from: string;
  to: string;
  label: string;
  teams: { id: string; name: string; households: number; cells: ReadonlyMap<string, BoardRow> }[];
  indicators: string[];
}

/** The board by span, the one that ends first on top: it is the next to be answered for. */
export function spansOf({ rows }: Pick<Board, "rows">): Span[] {
  const spans = Map.groupBy(rows, ({ from, to }) => `${to} ${from}`);
  return [...spans.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => spanOf(each));
}

function spanOf(rows: BoardRow[]): Span {
  const { from, to } = rows[0] as BoardRow;
  const given = new Set(rows.map(({ indicator }) => indicator));
  const teams = Map.groupBy(rows, ({ team }) => team);
  return {
    from,
    to,
    label: spanLabel(from, to),
    indicators: INDICATORS.map(({ code }) => code).filter((code) => given.has(code)),
    teams: [...teams.entries()].map(([id, cells]) => ({
      id,
      name: cells[0]?.teamName ?? "",
      households: cells[0]?.households ?? 0,
      cells: new Map(cells.map((cell) => [cell.indicator, cell])),
    })),
  };
}

/** "quý IV năm 2026" where the span is a reporting period, else its days. */
function spanLabel(from: string, to: string): string {
  const kinds = ["week", "month", "quarter", "half", "nine", "year"] as const;
  const period = kinds
    .map((kind) => periodOf(kind, to))
    .find((found) => found?.from === from && found.to === to);
  return period ? periodLabel(period) : `${sayDay(from)} – ${sayDay(to)}`;
}
