import { type Found, found } from "./found.ts";
import { type NameSpan, nameAt, postBeginsAt } from "./names.ts";
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
  /^\s*(?:[-–—+*•●▪◦·○■✓➢]\s*|\d{1,2}(?:\.\d{1,2}){1,3}[.)]?\s+|\(?\d{1,3}\s?[.)/](?!\d)\s*|\(?[a-zđ]\s?[.)]\s*(?=\S)|\(?[IVX]{1,6}\s?[.)/-]\s*|\d{1,2}\s+(?=(?:Ông|Bà|Đ\/c)\s))/u;

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

type Anchor = { from: number; name: NameSpan; gender: "male" | "female" | null; honorific: boolean };

const honorifics =
  /(?<![\p{L}\d/])(?:(đồng chí|đ\/\s?c|đ\.c|dong chi|d\/c|các đồng chí|đc)\s*[:.]?\s*)?(ông\s*[/(]\s*bà\)?|ông|bà|ong|anh|chị|cô|thầy)?\s*[:.]?\s*/giu;

/** Every person that a line of a list names, in order, with what is said of each. Empty when it names nobody. */
export function personsIn(
  passage: Passage,
  place: TeamPlace,
  defaultRole: Found<TeamRole> | null = null,
): ReadMember[] {
  const body = part(passage, afterMarks(passage));
  const anchors = anchorsOf(body);
  let shared = defaultRole;
  return anchors.map((anchor, i) => {
    const label = labelBefore(body, i === 0 ? 0 : anchors[i - 1]!.name.to, anchor.from, i === 0);
    // "Thành viên: ông A …; bà B …": the label holds for all that follow on its line.
    const labelled = label && /:\s*$/.test(label.text) ? roleOf(label.text) : null;
    if (labelled)
      shared =
        labelled === "member" ? found(labelled, { start: label!.start, end: label!.end }) : defaultRole;
    const next = anchors[i + 1];
    const tailEnd = next ? labelStart(body, anchor.name.to, next.from) : body.text.length;
    const tail = part(body, anchor.name.to, tailEnd);
    return memberOf(body, anchor, label, tail, place, shared);
  });
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
  const before = label ? attributesOf(label, place) : null;
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

function anchorsOf(body: Passage): Anchor[] {
  const anchors: Anchor[] = [];
  honorifics.lastIndex = 0;
  for (let match = honorifics.exec(body.text); match; match = honorifics.exec(body.text)) {
    if (!match[1] && !match[2]) {
      honorifics.lastIndex = match.index + step(body.text, match.index);
      continue;
    }
    const at = match.index + match[0].length;
    const anchor = honorificAnchor(body, match, at);
    if (anchor && (anchors.length === 0 || anchor.from >= anchors.at(-1)!.name.to)) {
      anchors.push(anchor);
      honorifics.lastIndex = anchor.name.to;
    } else {
      honorifics.lastIndex = Math.max(
        match.index + step(body.text, match.index),
        match.index + match[0].trimEnd().length,
      );
    }
  }
  return anchors.length > 0 ? withUntitled(body, anchors) : plainAnchors(body);
}

/** One letter on: two units where a letter takes two, or the search would step back for ever. */
function step(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function honorificAnchor(body: Passage, match: RegExpExecArray, at: number): Anchor | null {
  const title = (match[2] ?? "").toLowerCase();
  const soft = /^(anh|chị|cô|thầy)$/.test(title);
  if (
    soft &&
    match.index > 0 &&
    !/(?:[,;:.\t–-]|(?<!\p{L})(?:bằng|thay|bổ sung|cử|và|là|cho))\s*$/iu.test(body.text.slice(0, match.index))
  )
    return null;
  if (!match[1] && !/[\s:.)]$/.test(match[0])) return null;
  const name = nameAt(body, at, true);
  if (!name || postBeginsAt(body, at) || (soft && name.words < 2)) return null;
  // "Ong" is "Ông" without its accent, but also a family name.
  if (title === "ong" && (name.words < 2 || !name.family || /^(?:van|thi) /.test(body.bare.slice(at)))) {
    const whole = match[1] ? nameAt(body, body.text.toLowerCase().indexOf("ong", match.index), true) : null;
    return whole && { from: match.index, name: whole, gender: null, honorific: true };
  }
  // "các ông, bà: A, B": said of all, of nobody's sex.
  const all = /(?<!\p{L})ông\s*,?\s*$/iu.test(body.text.slice(0, match.index)) && title === "bà";
  const gender = all
    ? null
    : /^(ông|ong|anh|thầy)$/.test(title)
      ? "male"
      : /^(bà|chị|cô)$/.test(title)
        ? "female"
        : null;
  return { from: match.index, name, gender, honorific: true };
}

/** "Thành viên: Ông Hồ Văn A; Hồ Thị B": people without title after one that has it, cut by semicolons. */
function withUntitled(body: Passage, anchors: Anchor[]): Anchor[] {
  const all: Anchor[] = [];
  anchors.forEach((anchor, i) => {
    all.push(anchor);
    const end = anchors[i + 1]?.from ?? body.text.length;
    if (/(?:các|những) (?:ông|bà|đồng chí|đ\/c)[^:]{0,12}:\s*$/iu.test(body.text.slice(0, anchor.name.from)))
      all.push(...listed(body, anchor.name, end));
    for (const cut of body.text.slice(anchor.name.to, end).matchAll(/;\s*(?:\d{1,2}[.)]\s*)?(?=\p{Lu})/gu)) {
      const at = anchor.name.to + cut.index + cut[0].length;
      const name = at < end ? nameAt(body, at, false) : null;
      if (name && name.words >= 2 && name.family && endsLikeName(body, name) && !taken(all, at))
        all.push({ from: at, name, gender: null, honorific: false });
    }
  });
  return all;
}

function taken(anchors: Anchor[], at: number): boolean {
  return anchors.some(({ name }) => name.from === at);
}

/** "A, B và C" or "A (Trưởng thôn), B (Công an viên)": who follows the first up to `end`. */
function listed(body: Passage, first: NameSpan, end: number): Anchor[] {
  const separator = onlyNames(body.text.slice(first.from, end))
    ? /[,;]\s*|\s+và\s+/gu
    : /\)\s*(?:[,;]|và\s)\s*/gu;
  const anchors: Anchor[] = [];
  for (const cut of body.text.slice(first.to, end).matchAll(separator)) {
    const at = first.to + cut.index + cut[0].length;
    const name = at < end ? nameAt(body, at, false) : null;
    if (name && name.words >= 2 && name.family && endsLikeName(body, name))
      anchors.push({ from: at, name, gender: null, honorific: false });
  }
  return anchors;
}

/** "Tổ trưởng: A (…), Tổ phó: B, Thành viên: C, D": where the roles within a line, without titles, place people. */
function rolesWithin(body: Passage, first: NameSpan): Anchor[] {
  const labels = [
    ...body.text.slice(first.to).matchAll(/[;,.]\s*(\p{L}[^,;:().]{3,30}):\s*(?=\p{Lu})/gu),
  ].filter((label) => roleOf(label[1]!) !== null);
  return labels.flatMap((label, i) => {
    const at = first.to + label.index + label[0].length;
    const name = nameAt(body, at, false);
    if (!name || !endsLikeName(body, name)) return [];
    const end = first.to + (labels[i + 1]?.index ?? body.text.length - first.to);
    return [{ from: at, name, gender: null, honorific: false }, ...listed(body, name, end)];
  });
}

/** People without any title: "1. Hồ Văn Sáu – Trưởng thôn", "Tổ trưởng: Hồ Văn Sáu", "Thành viên: A, B, C". */
function plainAnchors(body: Passage): Anchor[] {
  const label = /^[^:;,(\t]{2,45}:\s*/.exec(body.text);
  const labelled = label !== null && (roleOf(label[0]) !== null || postBeginsAt(body, 0));
  const starts = [labelled ? label[0].length : 0, leadingRole(body), 0];
  const start = starts.find((at) => {
    const name = nameAt(body, at, false);
    return name !== null && endsLikeName(body, name);
  });
  if (start === undefined) return [];
  const first = nameAt(body, start, false)!;
  const bareLine = body.text.slice(first.to).trim().replace(/[.;,]/g, "") === "";
  if (!first.family && !start && (bareLine || !tailSpeaks(body, first.to))) return [];
  if (!first.family && first.words > 4) return [];
  const anchors: Anchor[] = [{ from: start, name: first, gender: null, honorific: false }];
  const within = start > 0 ? rolesWithin(body, first) : [];
  if (within.length > 0) return [...anchors, ...within];
  const separator =
    start > 0 && onlyNames(body.text.slice(first.from))
      ? /[,;]\s*|\s+và\s+/gu
      : /(?:;|\),)\s*(?:\d{1,2}[.)]\s*)?(?=\p{Lu})/gu;
  for (const cut of body.text.slice(first.to).matchAll(separator)) {
    const at = first.to + cut.index + cut[0].length;
    const name = nameAt(body, at, false);
    if (name && (name.family || start > 0) && endsLikeName(body, name))
      anchors.push({ from: at, name, gender: null, honorific: false });
  }
  return anchors;
}

/** "Tổ trưởng Hồ Văn Sáu", "Trưởng thôn – Hồ Văn Sáu": where the name begins after a leading role or post. */
function leadingRole(body: Passage): number {
  const dash = /^[^,;:\t]{3,40}?(?:\s[-–]\s|\t+| {3,})/u.exec(body.text);
  if (dash && (postBeginsAt(body, 0) || roleOf(dash[0].replace(/[-–]\s*$/, "")))) return dash[0].length;
  const role = /^(?:to truong|to pho|pho to truong|thanh vien|to vien|thu ky)\s+(?=\p{Lu})/iu.exec(body.bare);
  return role && /\p{Lu}/u.test(body.text[role[0].length] ?? "") && !postBeginsAt(body, role[0].length)
    ? role[0].length
    : 0;
}

function endsLikeName(body: Passage, name: NameSpan): boolean {
  const rest = body.text.slice(name.to);
  return (
    /^\s*(?:$|[,;:.\t(–—/]|-|\s{2,}|kiêm|là |làm |giữ |sinh |chức |hiện |thôi|đ\/c|và |n\.?t\.?)/iu.test(
      rest,
    ) ||
    /^\s*(?:\d{4}|0\d{3}|\+84)/.test(rest) ||
    postBeginsAt(body, name.to + (rest.length - rest.trimStart().length)) ||
    /^\s+(?:Nam|Nữ|Xã|Phường|SĐT|ĐT|Sinh)(?!\p{L})/u.test(rest)
  );
}

/** What follows a doubtful name must speak of a person: a post, a role, a telephone. */
function tailSpeaks(body: Passage, at: number): boolean {
  const rest = part(body, at);
  const content = trimmed(part(rest, /^[\s,;:.(–—-]*/.exec(rest.text)![0].length));
  return (
    postBeginsAt(content, 0) ||
    roleOf(/^[^,;(\t–-]*/.exec(content.text)![0]) !== null ||
    phoneIn(rest) !== null
  );
}

function onlyNames(text: string): boolean {
  const pieces = text.replace(/[.;]\s*$/, "").split(/[,;]\s*|\s+và\s+/u);
  return (
    pieces.length > 1 &&
    pieces.every(
      (piece) =>
        /^\p{Lu}[\p{L}'’ -]*$/u.test(piece.trim()) &&
        !/(?:trưởng|thôn|xã|bộ|đoàn|viên)$/iu.test(piece) &&
        piece.trim().split(" ").length >= 2,
    )
  );
}

/** The text between two people that belongs to the second: "…; Tổ phó: Bà B". */
function labelStart(body: Passage, from: number, to: number): number {
  const gap = body.text.slice(from, to);
  const label =
    /(?:^|[,;.\t\n]|\s[-–]\s)\s*((?:\d{1,2}[.)]\s*)?[^,;:\t]{2,40}:)\s*$/u.exec(gap) ??
    /[,;.]\s*((?:Tổ trưởng|Tổ phó|Phó tổ trưởng|Thành viên|Thư ký|Tổ viên)\s*[-–]?)\s*$/iu.exec(gap) ??
    /[;,]?\s*(\d{1,2}[.)])\s*$/.exec(gap);
  if (!label) return to;
  return from + gap.length - label[0].trimStart().length + (/^[,;.\t]/.test(label[0].trimStart()) ? 0 : 0);
}

function labelBefore(body: Passage, from: number, to: number, first: boolean): Passage | null {
  const start = first ? 0 : labelStart(body, from, to);
  const label = trimmed(part(body, start, to));
  if (!label.text || /^(?:cu |giao |phan cong |bo sung |thay |va |gom|cac |theo )/.test(label.bare))
    return null;
  const content = part(label, /^[\s,;.–-]*(?:\d{1,2}[.)]\s*)?/.exec(label.text)![0].length);
  const speaks = roleOf(content.text.replace(/[:–-]+\s*$/, "")) !== null || postBeginsAt(content, 0);
  return speaks ? content : null;
}

function blanked(passage: Passage, from: number, to: number): Passage {
  const blank = (text: string) => text.slice(0, from) + ",".padEnd(to - from) + text.slice(to);
  return { ...passage, text: blank(passage.text), low: blank(passage.low), bare: blank(passage.bare) };
}
