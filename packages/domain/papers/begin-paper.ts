import type { Stored } from "../command/state.ts";
import type { Decision } from "../decisions/decision.ts";
import { indicator } from "../indicators/catalogue.ts";
import { periodLabel, periodOf } from "../reports/calendar.ts";
import type { Target } from "../targets/target.ts";
import { holdsOn, type Membership, type Team } from "../teams/team.ts";
import { asOf, type Commune, type CommuneShape, type Hamlet } from "../units/unit.ts";
import { type Day, sayDay } from "../words/day.ts";
import {
  blankContent,
  type PaperContent,
  type PaperOffice,
  type PaperReference,
  type PaperReport,
  type PaperTargets,
  type PaperTeam,
} from "./template-content.ts";
import type { Template, TemplateKind } from "./template-form.ts";

/** What the office has on file, from which a new paper begins. */
export interface OnFile {
  commune: Commune;
  today: Day;
  teams: Stored<Team>[];
  memberships: Stored<Membership>[];
  hamlets: Stored<Hamlet>[];
  targets: Stored<Target>[];
  decisions: Stored<Decision>[];
  report: PaperReport | null;
}

/** A new paper of that template with everything filled in that the office has on file; the rest is for the clerk. */
export function beginPaper(template: Template, file: OnFile): PaperContent {
  const blank = blankContent(
    officeOf(asOf<CommuneShape, Commune>(file.commune, file.today)),
    template.symbol,
  );
  const signed = newest(file.decisions);
  const content: PaperContent = {
    ...blank,
    date: file.today.slice(0, 7),
    signer: signed?.doc.signer ? { ...template.signer, name: signed.doc.signer } : null,
  };
  return { ...content, ...FILL[template.kind]?.(file) };
}

const FILL: Partial<Record<TemplateKind, (file: OnFile) => Partial<PaperContent>>> = {
  reorganise: (file) => ({ teams: teamsToday(file), decision: reference(file) }),
  list: (file) => ({ teams: teamsToday(file), decision: reference(file) }),
  plan: (file) => ({ targets: given(file), paragraphs: HOW_TEAMS_WORK }),
  report: ({ report }) => ({ report }),
  invitation: (file) => ({ meeting: meeting(file) }),
  minutes: (file) => ({ meeting: meeting(file) }),
};

/** How the founding decisions have teams work; the clerk changes what is otherwise here. */
const HOW_TEAMS_WORK = [
  "Các tổ đến từng hộ, trực tiếp làm mẫu, hướng dẫn người dân cài đặt và sử dụng các nền tảng số; ưu tiên hộ chưa dùng nền tảng nào, hộ nghèo, hộ có người cao tuổi.",
  "Hộ chưa có thiết bị hoặc do người thân làm giúp thì ghi riêng, không tính vào kết quả tự sử dụng.",
  "Duy trì nhóm mạng xã hội Việt Nam của thôn gồm tất cả các hộ gia đình để hỗ trợ thường xuyên.",
];

/** The letterhead of a commune: until 30/6/2025 the district stood above it, since then the province. */
export function officeOf({ name, agency, district, province }: Commune): PaperOffice {
  const above = district ?? province;
  return {
    agency: agency || `Ủy ban nhân dân ${name}`,
    superior: above ? `Ủy ban nhân dân ${above}` : null,
    // "xã Trà Xinh" is written from Trà Xinh.
    place: name.replace(/^(xã|phường|thị trấn|đặc khu)\s+/i, ""),
    commune: name,
    district,
    province,
  };
}

const newest = (decisions: Stored<Decision>[]): Stored<Decision> | undefined =>
  decisions.toSorted((a, b) => (a.doc.date < b.doc.date ? 1 : -1))[0];

/** The teams with the members that they have today, leaders first. */
export function teamsToday({
  teams,
  memberships,
  hamlets,
  today,
}: Pick<OnFile, "teams" | "memberships" | "hamlets" | "today">): PaperTeam[] {
  return teams
    .filter(({ doc }) => holdsOn(doc, today))
    .map(({ id, doc: { level, hamlet } }) => ({
      level,
      hamlet: placeOf(hamlets.find((place) => place.id === hamlet)?.doc),
      members: memberships
        .filter(({ doc }) => doc.team === id && holdsOn(doc, today))
        .map(({ doc: { name, gender, positions, role, phone } }) => ({
          name,
          gender,
          positions,
          role,
          phone,
        }))
        .sort((a, b) => RANK[a.role ?? "none"] - RANK[b.role ?? "none"]),
    }));
}

const RANK = { leader: 0, deputy: 1, member: 2, none: 2 } as const;

const placeOf = (hamlet: Hamlet | undefined) => (hamlet ? { type: hamlet.type, name: hamlet.name } : null);

/** The newest decision about the teams, as the next one names it. */
function reference({ decisions }: OnFile): PaperReference | null {
  const last = newest(decisions)?.doc;
  return (
    (last && {
      number: last.number,
      symbol: last.symbol,
      date: last.date,
      by: last.signerPosition ? `${last.signerPosition} ${last.agency}` : last.agency,
      about:
        last.kind === "establish"
          ? "về việc thành lập các Tổ công nghệ số cộng đồng"
          : "về việc kiện toàn các Tổ công nghệ số cộng đồng",
    }) ??
    null
  );
}

/** The targets that hold today, team by team; the span is that of most of them. */
function given({ targets, teams, today }: OnFile): PaperTargets | null {
  const holding = targets.filter(({ doc }) => doc.from <= today && today <= doc.to);
  const spans = Map.groupBy(holding, ({ doc }) => `${doc.from} ${doc.to}`);
  const [most] = [...spans.values()].toSorted((a, b) => b.length - a.length);
  const first = most?.[0]?.doc;
  if (!most || !first) return null;
  const codes = [...new Set(most.map(({ doc }) => doc.indicator))];
  const amount = (team: string, code: string) =>
    most.find(({ doc }) => doc.team === team && doc.indicator === code)?.doc.value ?? null;
  return {
    period: { label: spanLabel(first.from, first.to), from: first.from, to: first.to },
    indicators: codes.map((code) => {
      const known = indicator(code);
      return { name: known?.name ?? code, unit: known?.unit ?? "" };
    }),
    teams: teams
      .filter(({ id, doc }) => holdsOn(doc, today) && most.some((target) => target.doc.team === id))
      .map(({ id, doc: { name } }) => ({ name, amounts: codes.map((code) => amount(id, code)) })),
  };
}

/** A period by its name, another span by its days. */
function spanLabel(from: Day, to: Day): string {
  const period = (["month", "quarter", "half", "year"] as const)
    .map((kind) => periodOf(kind, from))
    .find((one) => one.from === from && one.to === to);
  return period ? periodLabel(period) : `từ ngày ${sayDay(from)} đến ngày ${sayDay(to)}`;
}

const meeting = ({ teams, today }: OnFile): PaperContent["meeting"] => ({
  name: "",
  day: null,
  starts: null,
  ends: null,
  where: null,
  chair: null,
  secretary: null,
  people: teams.filter(({ doc }) => holdsOn(doc, today)).map(({ doc }) => doc.name),
  absent: [],
});
