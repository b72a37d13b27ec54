import type { Found } from "./found.ts";
import { found } from "./found.ts";
import { type Hamlet, hamletAt, hamletIn, placeName } from "./hamlets.ts";
import { postBeginsAt } from "./names.ts";
import { type Passage, part, trimmed } from "./passages.ts";
import { afterMarks } from "./persons.ts";
import { OTHER_BODY, TEAM } from "./vocabulary.ts";

/** What a line announces: a team of a hamlet or of the commune, a list of teams, or a body that is no team. */
export type Heading =
  | {
      of: "hamlet";
      hamlet: Hamlet;
      named: boolean;
      rest: Passage;
      /** "liên gia tổ 4" of "Liên gia Tổ 4, thôn 5": which of the hamlet's teams. */
      within?: string;
    }
  | { of: "commune"; source: Found<string>; rest: Passage }
  | { of: "teams"; rest: Passage }
  | { of: "other"; rest: Passage };

const lead =
  /^(?:dieu \d+\s?[.:]?\s*)?(?:(?:nay|thanh lap|kien toan|cong nhan|danh sach|thanh phan|thanh vien|co cau|nhan su|moi|01|mot|bang|doi voi|tai|cua|trich ngang|so luong|va|ten(?: to)?|bo sung|cu the|cap|lai)\s*[:.]?\s+)*/;
const team = new RegExp(`^${TEAM}`);
const other = new RegExp(`^${OTHER_BODY}`);
/** Toned text, or text without any tones: "Xà Rìn" is a hamlet. */
const communeKind =
  /^(?:(?:cấp|cap)\s+)?(?:xã|xa|phường|phuong|thị trấn|thi tran|đặc khu|dac khu|p\.|tt\.)(?!\p{L})/u;

/** Reads a line as a heading, or null. A team's name deep inside a sentence is no heading. */
export function headingOf(passage: Passage): Heading | null {
  let body = trimmed(part(passage, afterMarks(passage)));
  body = part(body, lead.exec(body.bare)![0].length);
  if (!body.text) return null;
  const match = team.exec(body.bare);
  if (match) return teamHeading(body, match[0].length);
  if (other.test(body.bare) && !/^to lien gia (?:so )?\d/.test(body.bare)) return { of: "other", rest: body };
  if (
    /^to\s+(?!dan pho|truong|pho|vien|dp|so \d|lien gia)[a-z]/.test(body.bare) &&
    /^tổ|^to /.test(body.low) &&
    body.text.length < 90
  )
    return { of: "other", rest: body };
  return unitHeading(body);
}

function teamHeading(body: Passage, at: number): Heading | null {
  const named = part(body, 0, at);
  let from =
    at +
    /^(?:\s+(?:gan voi|va|ket hop|kiem)[^,:;]{0,25}de an\s*(?:so\s*)?0?6(?:\/cp)?)?(?:\s*\((?:[^)]{0,40})\))?/.exec(
      body.bare.slice(at),
    )![0].length;
  from +=
    /^[\s:–—,-]*(?:(?:so|thu)\s+\d{1,2}\s*[-–:(,]?\s*)?(?:(?:tai|cua|o|thuoc|dia ban|cap|tren dia ban|cong dong)\s+)*/.exec(
      body.bare.slice(from),
    )![0].length;
  const rest = body.bare.slice(from);
  if (/^(?:cac|tung|moi|nhung|\d+)\s/.test(rest) && !/^\d{1,2}\s*$/.test(rest.trim()))
    return { of: "teams", rest: part(body, from) };
  const hamlet = hamletAt(body, from);
  if (hamlet) return { of: "hamlet", hamlet, named: true, rest: part(body, hamlet.to) };
  const commune = communeKind.exec(body.low.slice(from));
  if (commune) {
    const place = placeName(body, from + commune[0].length + 1);
    const end = place?.to ?? from + commune[0].length;
    const later = hamletIn(part(body, end));
    if (later && /^[\s,-–]*$/.test(part(body, end).text.slice(0, later.from))) {
      return {
        of: "hamlet",
        hamlet: hamletIn(body, end)!,
        named: true,
        rest: part(body, hamletIn(body, end)!.to),
      };
    }
    return {
      of: "commune",
      source: found(part(body, from, end).text, { start: body.start + from, end: body.start + end }),
      rest: part(body, end),
    };
  }
  const bare =
    /^[\p{Lu}]/u.test(body.text.slice(from)) && !postBeginsAt(body, from) ? placeName(body, from) : null;
  if (
    bare &&
    /^\s*(?:$|[:(,;.–-]|gom|co |nhu sau)/.test(body.bare.slice(bare.to)) &&
    named.text.length > 0 &&
    !/^(Ông|Bà|Điều|Zalo)/.test(bare.found.value)
  ) {
    return {
      of: "hamlet",
      hamlet: { kind: null, name: bare.found, from, to: bare.to },
      named: true,
      rest: part(body, bare.to),
    };
  }
  const ends =
    /^\s*(?:$|[:;.(]|,?\s*(?:(?:bao )?gom|co \d|voi|cu the|nhu sau|thanh phan|nhan su|so luong)|tren dia ban|nam \d)/.test(
      rest,
    );
  return ends ? { of: "teams", rest: part(body, from) } : null;
}

/** "Thôn Trà Veo:", "2. TDP số 3 cũ (04 người)", "LÀNG KON BRAP": a hamlet alone on its line. */
function unitHeading(body: Passage): Heading | null {
  const communeOnly = /^(?:cap (?:xa|phuong|thi tran)|(?:to|nhom) (?:cap )?(?:xa|phuong))\s*(?:$|[:(])/.exec(
    body.bare,
  );
  if (communeOnly)
    return {
      of: "commune",
      source: found(body.text, { start: body.start, end: body.end }),
      rest: part(body, communeOnly[0].length),
    };
  const inner = /^(?:lien gia(?: to)?|to lien gia|cum|to|nhom)\s+(?:so\s+)?\d{1,2}[a-z]?\s*[-–:(,.]+\s*/.exec(
    body.bare,
  );
  const at = inner ? inner[0].length : 0;
  const within = inner ? { within: inner[0].replace(/[^a-z0-9]+$/, "") } : {};
  const named = inner && team.exec(body.bare.slice(at));
  if (named) {
    const heading = teamHeading(part(body, at), named[0].length);
    return heading?.of === "hamlet" ? { ...heading, ...within } : heading;
  }
  const hamlet = hamletAt(body, at);
  if (!hamlet) return null;
  const rest = part(body, hamlet.to);
  if (!/^\s*(?:$|[:;.()–—\t,-]|gom|co \d|\d+ (?:nguoi|thanh vien)|(?:do )?(?:ong|ba) )/.test(rest.bare))
    return null;
  // "Bon Niêng Ha Juên, Đoàn viên" is a man of the family Bon.
  const next = trimmed(part(rest, /^[\s,;:(–-]*(?:hien la |chuc vu\s*: )?/.exec(rest.bare)![0].length));
  const alone = /^\s*[,–\t-]/.test(rest.text) || hamlet.kind === "bon";
  if (alone && postBeginsAt(next, 0) && !/:|(?<![a-z])(?:ong|ba) /.test(next.bare)) return null;
  return { of: "hamlet", hamlet, named: false, rest, ...within };
}
