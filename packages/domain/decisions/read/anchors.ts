import { fold } from "../../words/fold.ts";
import { type NameSpan, nameAt, postBeginsAt } from "./names.ts";
import { type Passage, part, trimmed } from "./passages.ts";
import { phoneIn } from "./phones.ts";
import { roleOf } from "./posts.ts";

/** Where a line names a person: the name, where what introduces it begins ("ông", "Đ/c"), and the sex that this says. */
export type Anchor = { from: number; name: NameSpan; gender: "male" | "female" | null; honorific: boolean };

/** Every person that a line names, in order. `village` is no person, though it may look like a name. */
export function anchorsOf(body: Passage, village: string | null): Anchor[] {
  const titled = titledAnchors(body);
  const known = titled.length > 0 ? titled : firstUntitled(body);
  const all = known.length > 0 ? [...known, ...listedBeside(body, known)] : [];
  return all
    .filter((anchor) => village === null || fold(anchor.name.value) !== fold(village))
    .sort((a, b) => a.name.from - b.name.from);
}

const honorifics =
  /(?<![\p{L}\d/])(?:(đồng chí|đ\/\s?c|đ\.c|dong chi|d\/c|các đồng chí|đc)\s*[:.]?\s*)?(?:(ông\s*[/(]\s*bà\)?|ông|bà|ong|ba|anh|chị|cô|thầy)(?!\p{L}))?\s*[:.]?\s*/giu;

function titledAnchors(body: Passage): Anchor[] {
  const anchors: Anchor[] = [];
  honorifics.lastIndex = 0;
  for (let match = honorifics.exec(body.text); match; match = honorifics.exec(body.text)) {
    if (!match[1] && !match[2]) {
      honorifics.lastIndex = match.index + step(body.text, match.index);
      continue;
    }
    const anchor = titledAnchor(body, match, match.index + match[0].length);
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
  return anchors;
}

/** One letter on: two units where a letter takes two, or the search would step back for ever. */
function step(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function titledAnchor(body: Passage, match: RegExpExecArray, at: number): Anchor | null {
  const title = (match[2] ?? "").toLowerCase();
  const soft = /^(anh|chị|cô|thầy)$/.test(title);
  if (
    soft &&
    match.index > 0 &&
    !/(?:[,;:.\t–-]|(?<!\p{L})(?:bằng|thay|bổ sung|cử|và|là|cho|đối với|của))\s*$/iu.test(
      body.text.slice(0, match.index),
    )
  )
    return null;
  if (!match[1] && !/[\s:.)]$/.test(match[0])) return null;
  const name = nameAt(body, at, true);
  if (!name || postBeginsAt(body, at) || (soft && name.words < 2 && !name.value.includes("'"))) return null;
  if (title === "ba" && !isScannedLady(body, match.index, name)) return null;
  // "Ong" is "Ông" without its accent, but also a family name.
  if (title === "ong" && (name.words < 2 || !name.family || /^(?:van|thi) /.test(body.bare.slice(at)))) {
    const whole = match[1] ? nameAt(body, body.text.toLowerCase().indexOf("ong", match.index), true) : null;
    return whole && { from: match.index, name: whole, gender: null, honorific: true };
  }
  return { from: match.index, name, gender: genderSaid(body, match, title), honorific: true };
}

/** "Ba Hồ Thị Bé": "Bà" without its accent, where a person begins and before a whole name. */
function isScannedLady(body: Passage, at: number, name: NameSpan): boolean {
  const begins = /(?:^|[;,:.(–-]\s*|\svà\s+)$/u.test(body.text.slice(0, at));
  return begins && name.words >= 2 && name.family && endsLikeName(body, name);
}

/** "các ông, bà: A, B" is said of all: of nobody's sex. */
function genderSaid(body: Passage, match: RegExpExecArray, title: string): Anchor["gender"] {
  if (/(?<!\p{L})ông\s*(?:,|và|[/(])?\s*$/iu.test(body.text.slice(0, match.index)) && title === "bà")
    return null;
  if (/^(ông|ong|anh|thầy)$/.test(title)) return "male";
  return /^(bà|ba|chị|cô)$/.test(title) ? "female" : null;
}

const plural = /(?:các|những)\s+(?:ông|bà|đồng chí|đ\/c)[^:]{0,14}:?\s*$/iu;
const separators = /[,;\t]\s*(?:và\s+)?|\s+v[àa]\s+|:\s*|\s[-–]\s|(?<!\p{L})(?:là|gồm)\s+/giu;
const address = /(?:trú|địa chỉ|quê|ngụ|nơi ở|chỗ ở|thường gọi|tức)[^;]*$/iu;

/**
 * People without title behind the first: after a semicolon, in a list after "các ông (bà):" or "Thành viên:", with
 * their own post in brackets, or in a line that is names and nothing else.
 */
function listedBeside(body: Passage, known: Anchor[]): Anchor[] {
  const found: Anchor[] = [];
  const first = known[0]!;
  const namesOnly = !first.honorific && first.from > 0 && onlyNames(body.text.slice(first.name.from));
  for (const cut of body.text.matchAll(separators)) {
    const at = cut.index + cut[0].length + markLength(body, cut.index + cut[0].length);
    const all = [...known, ...found];
    const name = all.some(({ from, name }) => at >= from && at < name.to)
      ? null
      : listedName(body, at, namesOnly);
    if (!name || all.some((other) => name.to > other.from && at < other.name.to)) continue;
    const above = all
      .filter((other) => other.name.to <= at)
      .sort((a, b) => a.from - b.from)
      .at(-1);
    const since = body.text.slice(above?.name.to ?? 0, at);
    if (address.test(since)) continue;
    const inList =
      above !== undefined &&
      (found.includes(above) || opensList(body, above)) &&
      (onlyNames(body.text.slice(above.name.from, name.to)) || /\)\s*(?:[,;]|và\s)\s*$/u.test(since));
    if (
      inList ||
      namesOnly ||
      plural.test(body.text.slice(0, at)) ||
      leads(body, above?.name.to ?? 0, at) ||
      (cut[0].startsWith(";") && at > first.name.to) ||
      /\)\s*(?:,\s*)?v[àa]\s+$/u.test(since) ||
      (/^\s(?:thôi|không|cùng|đều|tham gia)\s/u.test(body.text.slice(name.to)) && at > first.name.to) ||
      (bracketFollows(body, name) && at > first.name.to)
    )
      found.push({ from: at, name, gender: null, honorific: false });
  }
  return found;
}

/** "các ông, bà: A", "Thành viên: A", or a line that begins with the untitled A. */
function opensList(body: Passage, { honorific, from, name }: Anchor): boolean {
  return plural.test(body.text.slice(0, name.from)) || (!honorific && (from === 0 || leads(body, 0, from)));
}

/** "Tổ phó: ", "Thành viên gồm " right before a name. */
function leads(body: Passage, from: number, at: number): boolean {
  const label = /([^,;.()\t:]{3,40}):\s*$/u.exec(body.text.slice(from, at))?.[1];
  return label !== undefined && roleOf(label) !== null;
}

/** "A (Trưởng thôn)": a post in brackets behind a name. */
function bracketFollows(body: Passage, name: NameSpan): boolean {
  const bracket = /^\s*\(\s*/.exec(body.text.slice(name.to));
  return bracket !== null && postBeginsAt(body, name.to + bracket[0].length);
}

/** A whole name, as it stands in a list; of known family, unless all around it are names. */
function listedName(body: Passage, at: number, amongNames: boolean): NameSpan | null {
  const name = at < body.text.length ? nameAt(body, at, false) : null;
  if (!name || (name.words < 2 && !name.value.includes("'")) || !endsLikeName(body, name)) return null;
  return name.family || amongNames || bracketFollows(body, name) ? name : null;
}

function markLength(body: Passage, at: number): number {
  return /^(?:\d{1,2}[.)]\s*|[-–+]\s*)/.exec(body.text.slice(at))?.[0].length ?? 0;
}

/** The first of a line without any title: "1. Hồ Văn Sáu – Trưởng thôn", "Tổ trưởng: Hồ Văn Sáu". */
function firstUntitled(body: Passage): Anchor[] {
  const label = /^[^:;,(\t]{2,60}:\s*/.exec(body.text);
  const labelled =
    label !== null && (roleOf(label[0]) !== null || postBeginsAt(body, 0) || plural.test(label[0]));
  const starts = [labelled ? label[0].length : 0, leadingRole(body), 0];
  const from = starts.find((at) => {
    const name = nameAt(body, at, false);
    return name !== null && endsLikeName(body, name);
  });
  if (from === undefined) return [];
  const name = nameAt(body, from, false)!;
  const bareLine = body.text.slice(name.to).trim().replace(/[.;,]/g, "") === "";
  if (!name.family && !from && (bareLine || !tailSpeaks(body, name.to))) return [];
  if (!name.family && name.words > 4) return [];
  return [{ from, name, gender: null, honorific: false }];
}

/** "Tổ trưởng Hồ Văn Sáu", "Trưởng thôn – Hồ Văn Sáu": where the name begins after a leading role or post. */
function leadingRole(body: Passage): number {
  const dash = /^[^,;:\t]{3,40}?(?:\s[-–]\s|\t+| {3,})/u.exec(body.text);
  if (dash && (postBeginsAt(body, 0) || roleOf(dash[0].replace(/[-–]\s*$/, "")))) return dash[0].length;
  const role = /^(?:to truong|to pho|pho to truong|thanh vien|to vien|thu ky)\s+(?:la\s+|gom\s+)?/i.exec(
    body.bare,
  );
  return role && /\p{Lu}/u.test(body.text[role[0].length] ?? "") && !postBeginsAt(body, role[0].length)
    ? role[0].length
    : 0;
}

export function endsLikeName(body: Passage, name: NameSpan): boolean {
  const rest = body.text.slice(name.to);
  return (
    /^\s*(?:$|[,;:.\t(–—/]|-|\s{2,}|kiêm|là |làm |giữ |sinh |chức |hiện |thôi|đ\/c|và |n\.?t\.?|cùng )/iu.test(
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
  const edge =
    /^[\s,;:.(–—-]*(?:(?:hien(?: nay)?(?: la| giu chuc vu)?|nay la|la|giu chuc(?: vu)?|chuc (?:vu|danh)\s*:)\s+)?/;
  const content = trimmed(part(rest, edge.exec(rest.bare)![0].length));
  return (
    postBeginsAt(content, 0) ||
    roleOf(/^[^,;(\t–-]*/.exec(content.text)![0]) !== null ||
    phoneIn(rest) !== null
  );
}

/** "A, B và C" and nothing else, but a role at the end ("… làm thành viên"). */
function onlyNames(text: string): boolean {
  const names = text.replace(/\s+(?:cùng\s+)?(?:đều\s+)?(?:làm|là|giữ vai trò)\s[^,;]*$/u, "");
  const pieces = names.replace(/[.;]\s*$/, "").split(/[,;]\s*(?:và\s+)?|\s+và\s+/u);
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
