import { sayDay } from "@toso/domain/words/day";
import type { Block, OfficialDocument, Signer } from "../write/official.ts";
import type { ReportPeriod } from "./commune-report.ts";
import type { Figure } from "./figures.ts";
import { items, paragraphsOf } from "./paragraphs.ts";
import { difficultyBlocks, type ReportedDifficulty } from "./report-blocks.ts";
import { resultsTable } from "./results-tables.ts";

export interface TeamReport {
  team: {
    /** "Tổ công nghệ số cộng đồng thôn Trà Veo". */
    name: string;
    place: string;
  };
  /** Whom the team reports to: "Ủy ban nhân dân xã Trà Xinh". */
  agency: string;
  period: ReportPeriod;
  date: string | null;
  rows: { name: string; unit: string; share?: boolean; figure: Figure }[];
  narrative: string;
  difficulties: ReportedDifficulty[];
  proposals: string[];
  signer: Signer;
}

/** A hamlet team's own report to its commune. Teams keep no register, so it carries no number. */
export function teamReport({ team, agency, period, date, signer, ...content }: TeamReport): OfficialDocument {
  return {
    kind: "report",
    superior: agency,
    agency: team.name,
    number: null,
    symbol: null,
    place: team.place,
    date,
    title: "Báo cáo",
    summary: `Kết quả hoạt động ${period.label}`,
    addressees: [agency],
    decider: null,
    grounds: [],
    body: [
      ...paragraphsOf(
        `${team.name} báo cáo kết quả hoạt động ${period.label} (số liệu từ ngày ${sayDay(period.from)} đến hết ngày ${sayDay(period.to)}) như sau:`,
      ),
      ...teamBody(team.name, content),
      ...paragraphsOf(`Trên đây là báo cáo kết quả hoạt động ${period.label} của ${team.name}.`),
    ],
    recipients: ["Như trên", "Lưu: Tổ"],
    signer,
    annexes: [],
  };
}

/** A team does not report that an answer is still to come. */
const hardship = (difficulty: ReportedDifficulty) =>
  difficulty.answer === null ? items([difficulty.text]) : difficultyBlocks(difficulty);

type Content = Pick<TeamReport, "rows" | "narrative" | "difficulties" | "proposals">;

function teamBody(team: string, { rows, narrative, difficulties, proposals }: Content): Block[] {
  const indicatorRows = rows.map(({ figure, ...indicator }) => ({ ...indicator, teams: [{ team, figure }] }));
  return [
    { kind: "heading", level: 1, text: "KẾT QUẢ THỰC HIỆN" },
    ...(rows.length ? resultsTable(indicatorRows) : paragraphsOf("Trong kỳ chưa được giao chỉ tiêu.")),
    ...paragraphsOf(narrative),
    { kind: "heading", level: 1, text: "KHÓ KHĂN, VƯỚNG MẮC" },
    ...(difficulties.length ? difficulties.flatMap(hardship) : paragraphsOf("Không có.")),
    { kind: "heading", level: 1, text: "KIẾN NGHỊ, ĐỀ XUẤT" },
    ...(proposals.length ? items(proposals) : paragraphsOf("Không có.")),
  ];
}
