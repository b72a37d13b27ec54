import { type Found, found } from "./found.ts";
import { postBeginsAt, properName } from "./names.ts";
import type { Passage } from "./passages.ts";
import { HAMLET_KIND, officialKind } from "./vocabulary.ts";

/** A hamlet as named in a text: its kind ("thôn") when said, and its name ("Trà Veo", "số 3 cũ"). */
export type Hamlet = { kind: string | null; name: Found<string>; from: number; to: number };

const HONORIFIC = /^(?:Ông|Bà|Đ\/c|Đồng chí|Anh|Chị)(?!\p{L})/u;
/** Families of the K'Ho whose first word is a kind of hamlet: "Bon Niêng Ha Juên". */
const kohoFamily = /^Bon (?:Niêng|Dơng|Yô|Đing|Tô) (?:Ha|K|Ka|Si|Nai|Sar)(?![\p{Ll}])/u;
const kind = new RegExp(`${HAMLET_KIND}`, "u");
const stop =
  /^(?:(?:xã|phường|thị trấn|huyện|tỉnh|(?:ông|bà)(?! \p{Lu}[\p{L}'’]*\s*(?:$|[:;,.()–-]|(?:có|gồm)(?![\p{L}])))|đ\/c|đồng chí|tổ trưởng|tổ phó|thành viên|trưởng|bí thư)(?![\p{L}])|(?:XÃ|PHƯỜNG|THỊ TRẤN|HUYỆN|TỈNH|THUỘC|TRÊN ĐỊA|GỒM)(?![\p{L}])|(?:Xã|Phường|Thị trấn|Huyện|Tỉnh|(?:Ông|Bà)(?! \p{Lu}[\p{L}'’]*\s*(?:$|[:;,.()–-]|(?:có|gồm)(?![\p{L}])))|Đồng chí|Tổ trưởng|Tổ phó|Thành viên|Trưởng|Bí thư|Gồm|Thuộc)(?![\p{L}]))/u;
const numbered =
  /^(?:s[ốôo]\s*)?(?:\d{1,2}\/\d{1,2}|\d{1,3}(?:\s?[\p{L}](?![\p{L}]))?|[IVX]{1,5}(?![\p{L}]))/iu;
const nameWord = /^(?:Trung tâm|TRUNG TÂM|(?:\p{Lu}['’‘ʼ`´]\s?)?\p{Lu}[\p{L}'’‘ʼ`´-]*\d{0,2})/u;

/** The hamlet named at or after `at`, if the text there says one: "thôn Trà Veo", "TDP số 3 cũ", "Ấp 5". */
export function hamletIn(passage: Passage, at = 0): Hamlet | null {
  let from = at;
  for (;;) {
    const match = kind.exec(passage.low.slice(from));
    if (!match) return null;
    const start = from + match.index;
    const hamlet = hamletAt(passage, start);
    if (hamlet) return hamlet;
    from = start + match[0].length;
  }
}

/** The hamlet whose kind stands exactly at `at`. */
export function hamletAt(passage: Passage, at: number): Hamlet | null {
  const match = new RegExp(`^(?:${HAMLET_KIND})`, "u").exec(passage.low.slice(at));
  if (!match) return scannedHamlet(passage, at);
  if (kohoFamily.test(passage.text.slice(at))) return null;
  if (at > 0 && /[\p{L}\d]/u.test(passage.text[at - 1]!)) return null;
  const after = at + match[0].length;
  const gap = /^[\s:]*(?:mang tên\s*)?["“”]?/u.exec(passage.text.slice(after))![0].length;
  const name = placeName(passage, after + gap);
  if (!name) return null;
  return { kind: officialKind(match[0].trim()), name: name.found, from: at, to: name.to };
}

/** "Ban Huổi Một:": "bản" without its accent, before a name and nothing else. "Ban Chỉ đạo" has small letters. */
function scannedHamlet(passage: Passage, at: number): Hamlet | null {
  const said = /^[Bb]an (?=\p{Lu}\p{L}*(?: \p{Lu}\p{L}*| \d{1,2})*\s*(?:$|[:(,;]))/u.exec(
    passage.text.slice(at),
  );
  if (!said || (at > 0 && /[\p{L}\d]/u.test(passage.text[at - 1]!))) return null;
  const name = placeName(passage, at + said[0].length);
  return (
    name && {
      kind: "bản",
      name: { ...name.found, doubt: "Có thể là “bản”, cần xem lại." },
      from: at,
      to: name.to,
    }
  );
}

/** A place's name at `at`: capitalised words or a number, with "cũ", "mới" and a trailing number or letter. */
export function placeName(passage: Passage, at: number): { found: Found<string>; to: number } | null {
  const { text } = passage;
  let end = at;
  let next = at;
  let words = 0;
  const number = numbered.exec(text.slice(at));
  if (number) {
    end = at + number[0].length;
    words = 1;
  }
  next = end + (number ? (/^ /.exec(text.slice(end))?.[0].length ?? 0) : 0);
  while (words < 6 && (next > end || words === 0)) {
    const rest = text.slice(next);
    const old = /^\(?(cũ|mới|cu|moi)\)?(?![\p{L}])/iu.exec(rest);
    if (old && words > 0) {
      end = next + old[0].length;
      break;
    }
    if (words > 0 && stop.test(rest)) break;
    if (
      words === 0 &&
      /^(?:Xã|Phường|Thị trấn|Huyện|Tỉnh|XÃ|PHƯỜNG|Ông|Bà|ÔNG|BÀ) \p{Lu}\S* \p{Lu}/u.test(rest)
    )
      break;
    const match =
      (words > 0 && /^(\d{1,2}[A-Z]?|[IVX]+|[A-Z])(?![\p{L}\d./'’‘ʼ`´]|\)(?!\s*(?:[:,.;]|$)))/u.exec(rest)) ||
      nameWord.exec(rest);
    if (!match || (number && !namesMore(passage, next, words))) break;
    end = next + match[0].length;
    words++;
    const gap = /^[ ](?=\S)/.exec(text.slice(end));
    const dash = /^ ?[–-] ?(?=\p{Lu}\p{Ll}+\s*$)/u.exec(text.slice(end));
    next = gap ? end + 1 : dash && words < 2 ? end : end;
  }
  if (end === at) return null;
  const raw = text.slice(at, end).replace(/[.,:;]+$/, "");
  return {
    found: found(placeSpelling(raw), { start: passage.start + at, end: passage.start + at + raw.length }),
    to: at + raw.length,
  };
}

/** "Tổ dân phố 21 Chơn Tâm", "thôn 5 B": one or two words behind a number; more are a person's name, or a post. */
function namesMore(passage: Passage, at: number, words: number): boolean {
  const rest = passage.text.slice(at);
  if (/^\p{Lu}(?!\p{L})/u.test(rest)) return true;
  if (postBeginsAt(passage, at) || HONORIFIC.test(rest)) return false;
  const more = /^\p{Lu}\p{L}*(?: \p{Lu}[\p{L}'’]*)*/u.exec(rest)?.[0].split(" ").length ?? 0;
  return words + more <= 3 && /^[^,]*?(?:$|[:;.(–-])/u.test(rest);
}

/** "TRÀ VEO" → "Trà Veo", "Số 3" → "số 3", "SỐ 3 CŨ" → "số 3 cũ"; mixed case stays as written. */
export function placeSpelling(raw: string): string {
  const spaced = raw
    .replace(/\s+/g, " ")
    .replace(/\((cũ|mới)\)/iu, "$1")
    .trim();
  return (
    properName(spaced)
      .replace(/^s[ốôo]\s*(?=\d|[IVX]+$)/iu, "số ")
      .replace(/(?<= )cũ$|(?<=\d[\p{L}]? )mới$/iu, (word) => word.toLowerCase())
      // "Làng Mới" is a name, "Trà Veo (mới)" says which.
      .replace(/(?<= )Mới$/u, (word) => (/(?:^|[^\p{L}])mới\)?$/u.test(raw) ? word.toLowerCase() : word))
      .replace(/(?<![\p{L}'])[IVX][ivx]{0,4}$/u, (roman) =>
        /(?<!\p{L})[IVX]+$/u.test(raw) ? roman.toUpperCase() : roman,
      )
  );
}
