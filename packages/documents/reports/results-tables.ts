import { sayNumber } from "@toso/domain/words/numbers";
import type { Block, Cell, Table } from "../write/official.ts";
import {
  completion,
  type Figure,
  type IndicatorRow,
  sayCompletion,
  sayInPeriod,
  sayResult,
  sayTarget,
  total,
  UNKNOWN,
  unknownTeams,
} from "./figures.ts";

const HEAD = ["Chỉ tiêu", "Đơn vị tính", "Chỉ tiêu giao", "Thực hiện trong kỳ", "Lũy kế", "Tỷ lệ hoàn thành"];

/** Targets and results of all teams together: one row for each indicator. */
export function resultsTable(rows: IndicatorRow[]): Block[] {
  const table: Table = {
    kind: "table",
    columns: [
      { width: 11, align: "center" },
      { width: 50, align: "left" },
      { width: 18, align: "center" },
      { width: 20, align: "right" },
      { width: 22, align: "right" },
      { width: 22, align: "right" },
      { width: 22, align: "right" },
    ],
    head: [["STT", ...HEAD]],
    rows: rows.map((row, index) => [
      `${index + 1}`,
      row.name,
      row.unit,
      ...figureCells(total(row), row, marked(row)),
    ]),
  };
  return [table, ...notes(rows)];
}

/** The same by team: under each indicator a row for each team, then their total. */
export function teamsTable(rows: IndicatorRow[]): Block[] {
  const table: Table = {
    kind: "table",
    columns: [
      { width: 12, align: "center" },
      { width: 57, align: "left" },
      { width: 23, align: "right" },
      { width: 25, align: "right" },
      { width: 24, align: "right" },
      { width: 24, align: "right" },
    ],
    head: [["STT", "Tổ công nghệ số cộng đồng", ...HEAD.slice(2)]],
    rows: rows.flatMap(teamRows),
  };
  return [table, ...notes(rows)];
}

function teamRows(row: IndicatorRow): Cell[][] {
  const each = row.teams.map(({ team, figure }, index): Cell[] => [
    `${index + 1}`,
    placeOf(team),
    ...figureCells(figure, { ...row, teams: [{ team, figure }] }, false),
  ]);
  const cells = figureCells(total(row), row, marked(row)).map((cell) => ({ ...filled(cell), bold: true }));
  const title: Cell = { text: `${row.name} (${row.unit})`, columns: 6, bold: true, align: "left" };
  return [[title], ...each, ["", { text: "Cộng", bold: true }, ...cells]];
}

/** The column is headed by what all are: "Tổ công nghệ số cộng đồng thôn Trà Veo" → "Thôn Trà Veo". */
export const placeOf = (team: string) => {
  const place = team.replace(/^tổ công nghệ số( cộng đồng)?\s+/iu, "");
  return place.slice(0, 1).toLocaleUpperCase("vi") + place.slice(1);
};

/** Target, what the period brought, what stands so far, and the rate. A rate with a star leaves out teams without figures. */
function figureCells(figure: Figure, row: IndicatorRow, star: boolean): Cell[] {
  const rate = sayCompletion(row);
  return [
    sayTarget(figure, row.share),
    faint(sayInPeriod(figure)),
    faint(sayResult(figure, row.share)),
    star && rate !== "–" ? `${rate} (*)` : rate,
  ];
}

const faint = (text: string): Cell => (text === UNKNOWN ? { text, italic: true } : text);

const filled = (cell: Cell) => (typeof cell === "string" ? { text: cell } : cell);

/** Some teams are counted and some are not. */
const marked = (row: IndicatorRow) => {
  const unknown = unknownTeams(row).length;
  return unknown > 0 && unknown < row.teams.length;
};

const notes = (rows: IndicatorRow[]): Block[] =>
  rows.filter(marked).map((row) => ({ kind: "note", text: coverage(row) }));

/** Says what a starred rate is taken of. */
function coverage(row: IndicatorRow): string {
  const unknown = unknownTeams(row);
  const { part, whole } = completion(row);
  const ratio =
    row.share || part === null || whole === null ? "" : ` (${sayNumber(part)}/${sayNumber(whole)})`;
  const counted = `${row.teams.length - unknown.length}/${row.teams.length} tổ`;
  return `(*) ${row.name}: tỷ lệ tính trên ${counted} đã có số liệu${ratio}; chưa có số liệu: ${unknown.join(", ")}.`;
}
