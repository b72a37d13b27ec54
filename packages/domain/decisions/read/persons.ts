import { type Anchor, anchorsOf } from "./anchors.ts";
import { type Found, found } from "./found.ts";
import { postBeginsAt } from "./names.ts";
import { type Passage, part, trimmed } from "./passages.ts";
import { phoneIn } from "./phones.ts";
import { attributesOf, roleOf, type TeamPlace, type TeamRole } from "./posts.ts";

export type ReadMember = {
  name: Found<string>;
  gender: Found<"male" | "female" | null>;
  positions: Found<string>[];
  teamRole: Found<TeamRole | null>;
  phone: Found<string | null>;
  /** "-nt-": the posts of the person above are meant. */
  ditto: boolean;
};

/** A list mark: bullet, number, letter or roman numeral with what closes it. */
export const MARK =
  /^\s*["“]?\s*(?:[-–—+*•●▪◦·○■✓➢]\s*|\d{1,2}(?:\.\d{1,2}){1,3}[.)]?\s+|\(?\d{1,3}\s?[.)/](?!\d)\s*|\(?[a-zđ]\s?[.)]\s*(?=\S)|[a-zđ]\/\s*(?!c\s|c:)(?=\S)|\(?[A-HĐ][.)/]\s+(?=\p{Lu})|\(?[IVXL]{1,8}\s?[.)/-]\s*|\d{1,2}\s?[-–]\s+(?=\p{Lu})|\d{1,2}\s+(?=(?:Ông|Bà|Đ\/c)\s))/u;

/** Where the content of a list item begins, after one or two marks ("1. - Ông"). */
export function afterMarks(passage: Passage): number {
  let at = 0;
  for (let i = 0; i < 2; i++) {
    const mark = MARK.exec(passage.text.slice(at));
    if (!mark || /^\s*[AY]\s?$/.test(mark[0])) break;
    at += mark[0].length;
  }
  return at;
}

/** What a line says of one person, before it is put together: the name and the text before and behind it. */
type Said = { anchor: Anchor; label: Passage | null; tail: Passage };

/** Every person that a line of a list names, in order, with what is said of each. Empty when it names nobody. */
export function personsIn(
  passage: Passage,
  place: TeamPlace,
  defaultRole: Found<TeamRole> | null = null,
): ReadMember[] {
  const body = withoutReason(part(passage, afterMarks(passage)));
  const said = saidIn(body, anchorsOf(body, place.village));
  let held = defaultRole;
  const people = said.map(({ anchor, label, tail }) => {
    const role = label && roleOf(labelWords(label.text));
    // "Tổ trưởng:" is said of one; "Thành viên: ông A …; bà B …" of all that follow on the line.
    if (role) held = role === "leader" ? defaultRole : found(role, { start: label.start, end: label.end });
    return memberOf(body, anchor, label, tail, place, held);
  });
  return shareLastRole(body, said, people);
}

/** "Lý do: ông Rúa từ trần" names nobody anew. */
function withoutReason(body: Passage): Passage {
  const reason = /[.;,(–-]\s*ly do\s*:/.exec(body.bare);
  return reason ? part(body, 0, reason.index) : body;
}

function saidIn(body: Passage, anchors: Anchor[]): Said[] {
  const rolesLead = anchors[0] !== undefined && labelOf(body, 0, anchors[0].from, true) !== null;
  const labels = anchors.map((anchor, i) =>
    labelOf(body, anchors[i - 1]?.name.to ?? 0, anchor.from, i === 0 || rolesLead),
  );
  return anchors.map((anchor, i) => {
    const next = anchors[i + 1];
    const end = next ? (labels[i + 1]?.start ?? body.start + next.from) - body.start : body.text.length;
    return { anchor, label: labels[i]!, tail: part(body, anchor.name.to, Math.max(anchor.name.to, end)) };
  });
}

const mark = /^[\s,;.–-]*(?:\d{1,2}[.)]\s*)?/;

/** What introduces a person: "Tổ phó:", "Bí thư Chi bộ -", "các thành viên gồm". `near`: also without a colon. */
function labelOf(body: Passage, from: number, to: number, near: boolean): Passage | null {
  const gap = part(body, from, to);
  const start = from === 0 ? 0 : lastCut(gap, near);
  if (start === null) return null;
  const whole = part(gap, start);
  const label = trimmed(part(whole, mark.exec(whole.text)![0].length));
  if (
    !label.text ||
    /^(?:cu |giao |phan cong |bo sung |thay |va |gom|cac (?:ong|ba|dong)|theo )/.test(label.bare)
  )
    return null;
  const speaks = roleOf(labelWords(label.text)) !== null || (from === 0 && postBeginsAt(label, 0));
  return speaks ? label : null;
}

/** Where in the text between two people the words that introduce the second begin. */
function lastCut(gap: Passage, near: boolean): number | null {
  const colon =
    /(?:^|[,;.)\t\n]|\s[-–]\s|\svà\s)\s*([^,;:.()\t]{2,45}(?::|\s(?:là|gồm)(?!\p{L}))(?:[^:]{0,24}:)?(?:\s*(?:các|những))?)\s*$/u.exec(
      gap.text,
    );
  const bare = near && /(?:[,;.)]|\s[-–]\s|\svà\s)\s*([^,;:.()\t]{2,30}?\s*[-–]?)\s*$/u.exec(gap.text);
  const match = colon ?? (bare && roleOf(labelWords(bare[1]!)) ? bare : null);
  return match ? match.index + match[0].indexOf(match[1]!) : null;
}

/** "Các thành viên gồm:", "Tổ trưởng là", "Thành viên: các ông (bà):" → the words of the role. */
function labelWords(label: string): string {
  return label
    .replace(/\s*(?:các|những)\s*$/u, "")
    .replace(/(?:[:,]|\s)\s*(?:gồm\s+|là\s+)?(?:các\s+)?(?:ông|bà|đồng chí|đ\/c)[^:]{0,14}:?\s*$/iu, "")
    .replace(/(?:[:–-]|\s(?:là|gồm(?: có)?|có|do))*\s*$/u, "")
    .replace(/^(?:các|và các|và)\s+/iu, "");
}

function memberOf(
  body: Passage,
  anchor: Anchor,
  label: Passage | null,
  tail: Passage,
  place: TeamPlace,
  defaultRole: Found<TeamRole> | null,
): ReadMember {
  const phone = phoneIn(tail);
  const beside = attributesOf(phone ? blanked(tail, phone.from, phone.to) : tail, place);
  const before = label ? attributesOf(withoutLink(label), place) : null;
  const role = beside.role ?? before?.role ?? defaultRole;
  const gender = anchor.gender ?? beside.gender;
  const doubt =
    anchor.honorific || anchor.name.family
      ? anchor.name.words === 1 && !anchor.honorific
        ? "Tên chỉ có một chữ, cần xem lại."
        : null
      : "Chưa chắc đây là tên người, cần xem lại.";
  const source = { start: body.start + anchor.name.from, end: body.start + anchor.name.to };
  return {
    name: found(anchor.name.value, source, doubt),
    gender: found(
      gender,
      gender ? { start: body.start + anchor.from, end: body.start + anchor.name.from } : null,
    ),
    positions: [...(before?.positions ?? []), ...beside.positions],
    teamRole: role ?? found(null, null),
    phone: phone
      ? found(phone.value, { start: tail.start + phone.from, end: tail.start + phone.to }, phone.doubt)
      : found(null, null),
    ditto: beside.ditto,
  };
}

function withoutLink(label: Passage): Passage {
  const role = labelWords(label.text);
  return roleOf(role) === null
    ? label
    : part(label, label.text.indexOf(role), label.text.indexOf(role) + role.length);
}

/** "A (…), B (…) và C (…) làm thành viên": the role is said once, for all that "và" joins. */
function shareLastRole(body: Passage, said: Said[], people: ReadMember[]): ReadMember[] {
  for (let i = people.length - 1; i > 0; i--) {
    const role = people[i]!.teamRole;
    const joined = /(?:^|[\s,])v[àa](?:\s+(?:ông|bà|đồng chí|đ\/c|anh|chị))?\s*$/iu.test(
      body.text.slice(said[i - 1]!.anchor.name.to, said[i]!.anchor.name.from),
    );
    const plural = /(?:các|những)\s+(?:ông|bà|đồng chí|đ\/c)(?:[^:;]{0,14}:)?[^:;]*$/iu.test(
      body.text.slice(0, said[i]!.anchor.name.from),
    );
    if (!(joined || plural) || (role.value !== "member" && role.value !== "deputy")) continue;
    for (let before = i - 1; before >= 0 && !people[before]!.teamRole.value; before--)
      people[before]!.teamRole = role;
  }
  return people;
}

function blanked(passage: Passage, from: number, to: number): Passage {
  const blank = (text: string) => text.slice(0, from) + ",".padEnd(to - from) + text.slice(to);
  return { ...passage, text: blank(passage.text), low: blank(passage.low), bare: blank(passage.bare) };
}
