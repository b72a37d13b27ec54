import type { PaperReport } from "@toso/domain/papers/template";
import { sayCount } from "../papers/phrases.ts";
import type { Block } from "../write/official.ts";
import { completion } from "./figures.ts";
import { items, linesOf, paragraphsOf } from "./paragraphs.ts";
import { resultsTable, teamsTable } from "./results-tables.ts";

export interface ReportedDifficulty {
  text: string;
  /** What the commune answered; null while it has not. */
  answer: string | null;
}

const BLOCKS: Record<string, (report: PaperReport) => Block[]> = {
  "tổ chưa báo cáo": ({ missing }) => missingTeams(missing),
  "bảng kết quả": ({ rows }) =>
    rows.length ? resultsTable(rows) : paragraphsOf("Trong kỳ chưa giao chỉ tiêu cho các tổ."),
  "bảng kết quả theo tổ": ({ rows }) => (rows.length ? teamsTable(rows) : []),
  "tình hình các tổ": ({ narratives }) =>
    narratives.length ? narratives.flatMap(narrative) : paragraphsOf("Các tổ chưa có nội dung báo cáo thêm."),
  "khó khăn, vướng mắc": hardships,
  "kiến nghị": ({ proposals }) => (proposals.length ? items(proposals) : paragraphsOf("Không có.")),
  "nhiệm vụ thời gian tới": ({ tasks, rows }) => items(tasks.length ? tasks : unreached(rows)),
};

/** What a block placeholder of a report's template stands for; null for a name that reports do not have. */
export const reportBlocks = (name: string, report: PaperReport): Block[] | null =>
  BLOCKS[name]?.(report) ?? null;

/** Says plainly whose figures are not in the report. */
function missingTeams(missing: string[]): Block[] {
  if (missing.length === 0) return [];
  return paragraphsOf(
    `Đến thời điểm báo cáo, còn ${sayCount(missing.length)} tổ chưa có báo cáo được duyệt: ${missing.join(", ")}.`,
  );
}

function narrative({ team, text }: { team: string; text: string }): Block[] {
  const [first = "không có nội dung báo cáo thêm.", ...more] = linesOf(text);
  return [
    { kind: "item", text: [{ text: `${team}: `, bold: true }, { text: first }] },
    ...more.map((line): Block => ({ kind: "paragraph", text: line })),
  ];
}

function hardships({ difficulties }: PaperReport): Block[] {
  if (difficulties.length === 0) return paragraphsOf("Trong kỳ các tổ không nêu khó khăn, vướng mắc.");
  const teams = [...new Set(difficulties.map(({ team }) => team))];
  return teams.flatMap((team): Block[] => [
    { kind: "heading", level: 2, text: team },
    ...difficulties.filter((difficulty) => difficulty.team === team).flatMap(difficultyBlocks),
  ]);
}

/** A difficulty, then what was answered. */
export function difficultyBlocks({ text, answer }: ReportedDifficulty): Block[] {
  const [answered = "đang xem xét, chưa có ý kiến trả lời.", ...more] = linesOf(answer ?? "");
  return [
    ...items([text]),
    {
      kind: "item",
      mark: "+",
      text: [{ text: "Trả lời của Ủy ban nhân dân xã: ", italic: true }, { text: answered }],
    },
    ...more.map((line): Block => ({ kind: "paragraph", text: line })),
  ];
}

/** The task that follows from the figures: what has not been reached. */
function unreached(rows: PaperReport["rows"]): string[] {
  const behind = rows.filter((row) => {
    const { part, whole } = completion(row);
    return part !== null && whole !== null && part < whole;
  });
  if (behind.length === 0)
    return ["Tiếp tục duy trì kết quả đã đạt được và hướng dẫn các hộ chưa sử dụng nền tảng số."];
  const names = behind.map(({ name }) => name.slice(0, 1).toLocaleLowerCase("vi") + name.slice(1));
  return [`Tiếp tục thực hiện các chỉ tiêu chưa đạt: ${names.join("; ")}.`];
}
