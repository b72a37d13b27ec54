import type { PaperContent, TemplateKind } from "@toso/domain/papers/template";
import { sayDay } from "@toso/domain/words/day";
import { dateInWords } from "../write/wording.ts";
import { hamletName } from "./member.ts";
import { listed, referenceName, sayCount, sayMoment, sayPerson } from "./phrases.ts";

/** What each text placeholder says for this content; null where the content does not know it yet. */
export function valuesOf(kind: TemplateKind, content: PaperContent): Record<string, string | null> {
  return {
    ...ofOffice(content),
    ...ofTeams(content),
    ...ofPeriod(kind, content),
    ...ofMeeting(content),
    "trích yếu": content.subject,
  };
}

function ofOffice({ office, date, signer }: PaperContent) {
  return {
    xã: office.commune,
    "địa bàn": [office.commune, office.district, office.province].filter(Boolean).join(", "),
    "cơ quan": office.agency,
    "cơ quan cấp trên": office.superior,
    huyện: office.district,
    tỉnh: office.province,
    "nơi ban hành": office.place,
    "ngày ban hành": dateInWords(date),
    năm: date?.slice(0, 4) ?? null,
    "người ký": signer?.name ?? null,
  };
}

function ofTeams({ teams, changes, decision }: PaperContent) {
  const hamlets = teams.flatMap(({ hamlet }) => (hamlet ? [hamletName(hamlet)] : []));
  return {
    "số tổ": sayCount(teams.length),
    "số thành viên": sayCount(teams.reduce((sum, { members }) => sum + members.length, 0)),
    "các thôn": listed(hamlets) || null,
    "quyết định trước": decision && referenceName(decision),
    "số tổ thay đổi": sayCount(changes.length),
  };
}

function ofPeriod(kind: TemplateKind, { targets, report }: PaperContent) {
  const period = (kind === "plan" ? targets : report)?.period;
  return {
    ...(kind === "plan" && { "số tổ": targets && sayCount(targets.teams.length) }),
    "số chỉ tiêu": targets && sayCount(targets.indicators.length),
    kỳ: period?.label ?? null,
    "từ ngày": period ? sayDay(period.from) : null,
    "đến ngày": period ? sayDay(period.to) : null,
  };
}

function ofMeeting({ meeting }: PaperContent) {
  return {
    "cuộc họp": meeting?.name ?? null,
    "thời gian": meeting && sayMoment(meeting, meeting.starts),
    "bắt đầu": meeting && sayMoment(meeting, meeting.starts),
    "kết thúc": meeting && sayMoment(meeting, meeting.ends),
    "địa điểm": meeting?.where ?? null,
    "chủ trì": sayPerson(meeting?.chair ?? null),
    "thư ký": sayPerson(meeting?.secretary ?? null),
    "khách mời": meeting?.people.join("; ") || null,
  };
}
