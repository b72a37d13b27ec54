import { type Day, sayDay } from "@toso/domain/words/day";
import type { Block, OfficialDocument, Signer } from "../write/official.ts";
import type { IndicatorRow } from "./figures.ts";
import { completion } from "./figures.ts";
import { items, linesOf, paragraphsOf } from "./paragraphs.ts";
import { resultsTable, teamsTable } from "./results-tables.ts";

export interface ReportPeriod {
  /** "tháng 11 năm 2026". */
  label: string;
  from: Day;
  to: Day;
}

export interface ReportedDifficulty {
  text: string;
  /** What the commune answered; null while it has not. */
  answer: string | null;
}

export interface CommuneReport {
  commune: {
    /** With the kind of unit, as in "xã Trà Xinh". */
    name: string;
    /** "Ủy ban nhân dân xã Trà Xinh". */
    agency: string;
    superior: string | null;
    place: string;
  };
  period: ReportPeriod;
  /** From the register; null in a draft. */
  number: string | null;
  /** "2026-11-16"; what a draft does not know is left out: "2026-11", "2026". */
  date: string | null;
  addressees: string[];
  rows: IndicatorRow[];
  narratives: { team: string; text: string }[];
  difficulties: ({ team: string } & ReportedDifficulty)[];
  /** Teams whose report is not accepted yet. */
  missing: string[];
  /** Kiến nghị, đề xuất to the level above. */
  proposals: string[];
  /** Nhiệm vụ of the next period. Without any, the indicators that are not reached are named. */
  tasks: string[];
  signer: Signer;
  recipients: string[];
}

/** The month's (or quarter's, year's) report of a commune over all its teams, ready to be written. */
export function communeReport(input: CommuneReport): OfficialDocument {
  const { commune, period, number, date, addressees, rows, signer, recipients } = input;
  return {
    kind: "report",
    superior: commune.superior,
    agency: commune.agency,
    number,
    symbol: "BC-UBND",
    place: commune.place,
    date,
    title: "Báo cáo",
    summary: `Kết quả hoạt động của các Tổ công nghệ số cộng đồng\n${period.label}`,
    addressees,
    decider: null,
    grounds: [],
    body: [...opening(input), ...results(input), ...hardships(input), ...ahead(input), closing(input)],
    recipients,
    signer,
    annexes: rows.length
      ? [{ title: `Kết quả thực hiện chỉ tiêu theo từng tổ ${period.label}`, body: teamsTable(rows) }]
      : [],
  };
}

function opening({ commune, period }: CommuneReport): Block[] {
  const span = `số liệu từ ngày ${sayDay(period.from)} đến hết ngày ${sayDay(period.to)}`;
  const text = `${commune.agency} báo cáo kết quả hoạt động của các Tổ công nghệ số cộng đồng trên địa bàn ${commune.name} ${period.label} (${span}) như sau:`;
  return [{ kind: "paragraph", text }];
}

function results({ rows, narratives, missing }: CommuneReport): Block[] {
  return [
    { kind: "heading", level: 1, text: "KẾT QUẢ THỰC HIỆN" },
    ...missingTeams(missing),
    { kind: "heading", level: 2, text: "Kết quả thực hiện chỉ tiêu" },
    ...(rows.length ? resultsTable(rows) : paragraphsOf("Trong kỳ chưa giao chỉ tiêu cho các tổ.")),
    { kind: "heading", level: 2, text: "Tình hình hoạt động của các tổ" },
    ...(narratives.length
      ? narratives.flatMap(narrative)
      : paragraphsOf("Các tổ chưa có nội dung báo cáo thêm.")),
  ];
}

/** Says plainly whose figures are not in the report. */
function missingTeams(missing: string[]): Block[] {
  if (missing.length === 0) return [];
  const count = String(missing.length).padStart(2, "0");
  return paragraphsOf(
    `Đến thời điểm báo cáo, còn ${count} tổ chưa có báo cáo được duyệt: ${missing.join(", ")}.`,
  );
}

function narrative({ team, text }: { team: string; text: string }): Block[] {
  const [first = "không có nội dung báo cáo thêm.", ...more] = linesOf(text);
  return [
    { kind: "item", text: [{ text: `${team}: `, bold: true }, { text: first }] },
    ...more.map((line): Block => ({ kind: "paragraph", text: line })),
  ];
}

function hardships({ difficulties }: CommuneReport): Block[] {
  const heading: Block = { kind: "heading", level: 1, text: "KHÓ KHĂN, VƯỚNG MẮC" };
  if (difficulties.length === 0)
    return [heading, ...paragraphsOf("Trong kỳ các tổ không nêu khó khăn, vướng mắc.")];
  const teams = [...new Set(difficulties.map(({ team }) => team))];
  return [
    heading,
    ...teams.flatMap((team): Block[] => [
      { kind: "heading", level: 2, text: team },
      ...difficulties.filter((difficulty) => difficulty.team === team).flatMap(difficultyBlocks),
    ]),
  ];
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

function ahead({ rows, proposals, tasks }: CommuneReport): Block[] {
  const wanted = tasks.length ? tasks : unreached(rows);
  return [
    { kind: "heading", level: 1, text: "KIẾN NGHỊ VÀ NHIỆM VỤ THỜI GIAN TỚI" },
    { kind: "heading", level: 2, text: "Kiến nghị, đề xuất" },
    ...(proposals.length ? items(proposals) : paragraphsOf("Không có.")),
    { kind: "heading", level: 2, text: "Nhiệm vụ thời gian tới" },
    ...items(wanted),
  ];
}

/** The task that follows from the figures: what has not been reached. */
function unreached(rows: IndicatorRow[]): string[] {
  const behind = rows.filter((row) => {
    const { part, whole } = completion(row);
    return part !== null && whole !== null && part < whole;
  });
  if (behind.length === 0)
    return ["Tiếp tục duy trì kết quả đã đạt được và hướng dẫn các hộ chưa sử dụng nền tảng số."];
  const names = behind.map(({ name }) => name.slice(0, 1).toLocaleLowerCase("vi") + name.slice(1));
  return [`Tiếp tục thực hiện các chỉ tiêu chưa đạt: ${names.join("; ")}.`];
}

function closing({ commune, period }: CommuneReport): Block {
  const what = `kết quả hoạt động của các Tổ công nghệ số cộng đồng trên địa bàn ${commune.name} ${period.label}`;
  return { kind: "paragraph", text: `Trên đây là báo cáo ${what}, ${commune.agency} kính báo cáo.` };
}
