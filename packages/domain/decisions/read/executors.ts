import { type Found, found } from "./found.ts";
import { type Passage, part, trimmed } from "./passages.ts";
import type { ZonedItem } from "./zones.ts";

const carriesOut =
  /(?:co trach nhiem|chiu trach nhiem|can cu (?:quyet dinh )?|phoi hop )?\s*(?:to chuc )?(?:thi hanh|thuc hien)(?: quyet dinh)?(?: nay)?/;
const article = /^\s*dieu \d+\s*[.:]?\s*/;
const nextExecutor =
  /[;,]\s*(?:và\s+)?(?=\p{L})|\s+và\s+(?=(?:các|những|ông|bà|trưởng|thủ trưởng|chủ tịch|tổ |cán bộ|công chức|thành viên|cá nhân|chánh|bí thư))/giu;

/**
 * Who must carry the decision out, by the article that says so: "Văn phòng UBND xã", "các ông (bà) có tên tại Điều 1".
 * The last such article counts; empty when none names anybody.
 */
export function executorsOf(zoned: ZonedItem[]): Found<string>[] {
  const articles = zoned.flatMap(({ zone, item }) =>
    zone === "body" && item.kind === "passage" && article.test(item.passage.bare) ? [item.passage] : [],
  );
  const named = articles.map(namedIn).filter((subject) => subject !== null);
  const last = named.at(-1);
  return last ? executorsIn(last) : [];
}

/** What stands before "chịu trách nhiệm thi hành", from the last full stop on. */
function namedIn(passage: Passage): Passage | null {
  const from = article.exec(passage.bare)![0].length;
  const body = part(passage, from);
  const verb = [...body.bare.matchAll(new RegExp(carriesOut, "g"))].find((match) =>
    /thi hanh/.test(match[0]),
  );
  if (!verb) return null;
  const before = body.text.slice(0, verb.index);
  const start = /^.*\.\s+(?=\p{Lu})/su.exec(before)?.[0].length ?? 0;
  const subject = trimmed(part(body, start, verb.index));
  return /hieu luc|ke tu ngay/.test(subject.bare) ? null : subject;
}

function executorsIn(subject: Passage): Found<string>[] {
  const executors: Found<string>[] = [];
  let from = 0;
  const take = (to: number) => {
    const piece = trimmed(part(subject, from, to));
    const text = piece.text.replace(/\s+/g, " ").replace(/[\s,;]+$/, "");
    if (text) executors.push(found(text, { start: piece.start, end: piece.start + piece.text.length }));
  };
  for (const cut of subject.text.matchAll(nextExecutor)) {
    const rest = subject.text.slice(cut.index + cut[0].length);
    // "Các ông, bà có tên tại Điều 1, Điều 2" are one.
    if (/(?:^|\s)(?:các\s+)?ông\s*$/iu.test(subject.text.slice(from, cut.index))) continue;
    // "các ban, ngành", "các thôn, buôn".
    if (
      /(?:^|\s)các\s+\p{L}+$/iu.test(subject.text.slice(from, cut.index)) &&
      /^\p{Ll}/u.test(rest) &&
      !/^các/.test(rest)
    )
      continue;
    if (/^(?:bà |Điều \d|2|3)/iu.test(rest)) continue;
    take(cut.index);
    from = cut.index + cut[0].length;
  }
  take(subject.text.length);
  return executors;
}
