import type { Membership } from "../teams/team.ts";
import type { Day } from "../words/day.ts";

/**
 * What a paper (văn bản) says, as plain data: the office's letterhead and, by the paper's kind, teams, changes,
 * targets, a report or a meeting. What a kind does not need stays empty; unknown is null, never zero.
 */
export interface PaperContent {
  office: PaperOffice;
  /** "2026-11-16"; a draft leaves open what it does not know: "2026-11", "2026" or null. */
  date: string | null;
  /** From the register (sổ văn bản). A draft has none. */
  number: string | null;
  /** "QĐ-UBND". Without one the paper has no line for its number. */
  symbol: string | null;
  /** Who signs this paper; null: as the template says. */
  signer: PaperSigner | null;
  /** What it is about, where the template leaves it open (`{{trích yếu}}`). */
  subject: string | null;
  /** Establish, list, and a reorganisation that names the whole new list. */
  teams: PaperTeam[];
  /** Reorganise: the decision it amends. List: the one it belongs to. */
  decision: PaperReference | null;
  changes: PaperChange[];
  targets: PaperTargets | null;
  report: PaperReport | null;
  meeting: PaperMeeting | null;
  /** Free text (`{{nội dung}}`), one paragraph each. */
  paragraphs: string[];
  /** What was agreed (`{{kết luận}}`), one paragraph each. */
  conclusions: string[];
}

/** Who issues: the left and right of a paper's head, and the units it speaks of. */
export interface PaperOffice {
  /** "Ủy ban nhân dân xã Trà Xinh". */
  agency: string;
  /** The body above it, "Ủy ban nhân dân tỉnh Quảng Ngãi", or null. */
  superior: string | null;
  /** Where it is issued: "Trà Xinh". */
  place: string;
  /** With its kind: "xã Trà Xinh". */
  commune: string;
  /** "huyện Trà Bồng" until 30/6/2025; none since. */
  district: string | null;
  /** "tỉnh Quảng Ngãi". */
  province: string | null;
}

/** NĐ 30/2020/NĐ-CP, Điều 13: on behalf of a body, for the head, by order, by mandate, acting. */
export type Authority = "TM." | "KT." | "TL." | "TUQ." | "Q.";

export interface PaperSigner {
  /** In their order: "TM. Ủy ban nhân dân", then "KT. Chủ tịch". Empty: the head signs in his own right. */
  authority: { sign: Authority; of: string }[];
  /** "Chủ tịch", "Phó Chủ tịch". Null where the authority already names the post ("Q. Chủ tịch"). */
  post: string | null;
  name: string | null;
}

export type PaperMember = Pick<Membership, "name" | "gender" | "positions" | "role" | "phone">;

export interface PaperTeam {
  level: "hamlet" | "commune";
  /** Kind and name, "thôn" and "Trà Veo"; null for the team of the whole commune. */
  hamlet: { type: string; name: string } | null;
  members: PaperMember[];
}

/** Another paper, as a sentence names it. */
export interface PaperReference {
  number: string | null;
  symbol: string;
  date: Day | null;
  /** Who issued it: "Chủ tịch Ủy ban nhân dân xã Trà Xinh". */
  by: string;
  /** "về việc thành lập …", or null. */
  about: string | null;
}

/** One team's change by a kiện toàn. */
export interface PaperChange {
  team: Pick<PaperTeam, "level" | "hamlet">;
  /** Thay thế: one goes, another takes the place. */
  replace: { out: PaperMember; by: PaperMember }[];
  /** Thôi tham gia. */
  remove: PaperMember[];
  /** Bổ sung. */
  add: PaperMember[];
  /** The first day of the new list; null: the day the decision is signed. */
  from: Day | null;
}

export interface PaperPeriod {
  /** "tháng 11 năm 2026". */
  label: string;
  from: Day;
  to: Day;
}

/** What each team shall reach. */
export interface PaperTargets {
  period: PaperPeriod;
  /** `share`: a percentage, which has no sum. */
  indicators: { name: string; unit: string; share?: boolean }[];
  /** In the order of the indicators; null where a team has no such target. */
  teams: { name: string; amounts: (number | null)[] }[];
}

/** A commune's results over all its teams; the figures are those of the consolidated report. */
export interface PaperReport {
  period: PaperPeriod;
  rows: ReportRow[];
  narratives: { team: string; text: string }[];
  difficulties: { team: string; text: string; answer: string | null }[];
  /** Teams whose report is not accepted yet. */
  missing: string[];
  proposals: string[];
  /** Without any, the indicators that are not reached are named. */
  tasks: string[];
}

export interface ReportRow {
  name: string;
  unit: string;
  /** True when the figure is `result` out of `outOf` in percent, not a count. */
  share?: boolean;
  /** One figure for each team, by the team's name. */
  teams: { team: string; figure: ReportFigure }[];
}

/** What one team (or all together) was given and reached. `null` is unknown, which is not zero. */
export interface ReportFigure {
  /** How many were asked for; of an indicator that is a share, the percent asked for. */
  target: number | null;
  /** How many were reached from the target's first day to the period's last: of a share, its numerator. */
  result: number | null;
  /** How many of them within the period. */
  inPeriod?: number | null;
  /** Of a share, its denominator. */
  outOf?: number | null;
}

export interface PaperMeeting {
  /** "Họp giao ban các Tổ công nghệ số cộng đồng tháng 11 năm 2026". */
  name: string;
  day: Day | null;
  /** Hours and minutes of the day, "08:00". */
  starts: string | null;
  ends: string | null;
  where: string | null;
  chair: PaperPerson | null;
  secretary: PaperPerson | null;
  /** Who is asked to come; of minutes, who was there. */
  people: string[];
  /** Of minutes: who was not there, with the reason if known. */
  absent: string[];
}

export interface PaperPerson {
  name: string;
  /** "Phó Chủ tịch Ủy ban nhân dân xã". */
  post: string | null;
}

/** A paper of that office that says nothing yet. */
export const blankContent = (office: PaperOffice, symbol: string | null): PaperContent => ({
  office,
  date: null,
  number: null,
  symbol,
  signer: null,
  subject: null,
  teams: [],
  decision: null,
  changes: [],
  targets: null,
  report: null,
  meeting: null,
  paragraphs: [],
  conclusions: [],
});
