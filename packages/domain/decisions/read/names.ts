import { foldInPlace, lowerInPlace } from "../../words/fold.ts";
import type { Passage } from "./passages.ts";
import { FAMILY_NAMES, HAMLET_KIND, HIGHLAND_PREFIX, POST_HEAD } from "./vocabulary.ts";

/** A name at [from, to) of a passage, and how sure its shape is. */
export type NameSpan = { from: number; to: number; value: string; family: boolean; words: number };

const postHead = new RegExp(`^${POST_HEAD}(?![a-z])`);
const postHeadPrefix = new RegExp(`^${POST_HEAD}`);
const hamlet = new RegExp(`^${HAMLET_KIND}\\s+(?:số\\s+)?[\\p{Lu}\\d]`, "u");
const word = /^\p{Lu}[\p{L}]*(?:['’‘ʼ`´-]\s?\p{L}[\p{L}'’‘ʼ`´]*)*\.?/u;
const apostropheWord = /^(?:H|K|R|S|N|B|M|Đ|T|Y|P|Bh?|Ch)\s?['’‘ʼ`´]\s?\p{L}[\p{L}'’‘ʼ`´]*/u;

/** True when a post ("Trưởng thôn", "Bí thư …") begins at `at`. Toned text tells "trưởng" from the name "Trương". */
export function postBeginsAt(passage: Passage, at: number): boolean {
  const bare = passage.bare.slice(at);
  if (!postHead.test(bare) && !postHeadPrefix.test(bare)) return false;
  const low = passage.low.slice(at);
  if (/^truong/.test(bare)) return !/^trương|^trường/.test(low);
  if (/^pho/.test(bare)) return !/^(phơ|phố|phở)/.test(low);
  if (/^doan/.test(bare)) return /^(đoàn|doan) (viên|vien|thanh niên|thanh nien)/.test(low);
  if (/^y te/.test(bare))
    return (
      /^(y tế|y te(?! ?\p{Lu}))/u.test(low) && !/^Y Te(?!\p{Ll}|\s*(th|x))/u.test(passage.text.slice(at))
    );
  if (/^(van phong|van hoa)/.test(bare))
    return (
      /^(văn phòng|văn hóa|văn hoá|van phong|van hoa)(?!\p{L})/u.test(low) ||
      /^Văn (hoa|phong)(?!\p{L})/u.test(passage.text.slice(at))
    );
  if (/^dieu duong/.test(bare)) return /^(điều dưỡng|dieu duong)/.test(low);
  if (/^thon (pho|truong)/.test(bare)) return /^th[ôo]n/.test(low);
  if (/^ban /.test(bare)) return /^ban |^bản /.test(low);
  if (/^phu nu|^nong dan|^an ninh|^bao ve|^lao dong|^mat tran|^dan so|^hoi /.test(bare))
    return !/^(An Ninh|Hội \p{Lu}\p{Ll}+ \p{Lu})/u.test(passage.text.slice(at));
  if (/^thu |^to /.test(bare)) return !/^(tô|thu |tố|tơ)/.test(low);
  return true;
}

/**
 * Reads a person's name at `at`: capitalised words up to a separator, a post, a place or a small letter. Knows H' with
 * any apostrophe and a space after it, one-letter names (Y, A), hyphens, and names wholly in capitals.
 * @param sure the place of the name is certain (after an honorific, in a name column): one word is enough.
 */
export function nameAt(passage: Passage, at: number, sure: boolean): NameSpan | null {
  const { text } = passage;
  const words: string[] = [];
  let end = at;
  let next = at;
  while (words.length < 7) {
    const rest = text.slice(next);
    const match =
      apostropheWord.exec(rest) ?? word.exec(rest) ?? (words.length > 0 ? smallWord(rest, words) : null);
    if (!match) break;
    if (
      words.length > 0 &&
      (postBeginsAt(passage, next) ||
        hamlet.test(`${passage.low.slice(next, next + 12)}`) ||
        (words.length > 1 && honorificAt(text, next)) ||
        placeAt(text, next))
    )
      break;
    if (words.length === 0 && postBeginsAt(passage, next) && !sure) return null;
    if (
      /^(UBND|MTTQ|HĐND|TDP|CNSCĐ|THCS|TH|VHXH|ĐTNCS|HTX|SĐT|ĐT|NT|BCH|KP|THPT|CBCC|CA|PCT|CT|CCB|HLHPN|HPN|HND|QS|QĐ)(?!\p{L})/u.test(
        rest,
      )
    )
      break;
    words.push(match[0]);
    end = next + match[0].length;
    const gap = /^(?:\s|[\u00b7])(?=\S)|^ {2}(?=\p{Lu}\p{Ll}+(?:[ ,;]|$))/u.exec(text.slice(end));
    if (match[0].endsWith(".") && match[0].length > 2) {
      end--;
      words[words.length - 1] = match[0].slice(0, -1);
      break;
    }
    if (!gap || gap[0] === "\t") break;
    next = end + gap[0].length;
  }
  if (words.length === 0) return null;
  const value = properName(words.join(" "));
  const first = foldInPlace(words[0]!);
  const family =
    FAMILY_NAMES.has(first) ||
    /^(?:Văn|Thị|VĂN|THỊ)$/u.test(words[1] ?? "") ||
    HIGHLAND_PREFIX.test(first) ||
    /['’‘ʼ`´]/.test(words[0]!);
  if (!sure && words.length < 2 && !/['’‘ʼ`´]/.test(words[0]!)) return null;
  return { from: at, to: end, value, family, words: words.length };
}

/** A clerk's slip: "Hồ văn Sáu", "Nguyễn thị Hoa"; TCVN3 had no capital "Á": "Lê Thị ánh", "Hà Văn ỏ". */
function smallWord(rest: string, words: string[]): RegExpExecArray | null {
  if (/^(?:Văn|Thị)$/iu.test(words.at(-1)!))
    return /^[áàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữự]\p{Ll}{0,3}(?!\p{L})/u.exec(rest);
  return words.length === 1 ? /^(văn|thị|van|thi)(?= \p{Lu})/u.exec(rest) : null;
}

/** "Ông", "Bà" begin the next person; only "Rơ Ông" is a family name with one of them inside. */
function honorificAt(text: string, at: number): boolean {
  return /^(Ông|Bà|Ong|Đồng chí|Đ\/c) \p{Lu}/u.test(text.slice(at));
}

/** A place or an abbreviation that begins with a capital right after a name: "Hồ Văn Sáu Xã Trà Xinh". */
function placeAt(text: string, at: number): boolean {
  return /^((?:Xã|Phường|Thị trấn|Huyện|Tỉnh)(?= \p{Lu}\p{Ll}+(?:$|[,;. ]))|Sinh năm|Năm sinh|Nam sinh|SN|ĐT|SĐT|Số điện|Điện thoại|Dân tộc)(?!\p{L})/u.test(
    text.slice(at),
  );
}

/** "ĐINH  VĂN NAY" → "Đinh Văn Nay", "H’ BIA  Niê" → "H'Bia Niê". Mixed case is left as written. */
export function properName(raw: string): string {
  const spaced = raw
    .replace(/\s+/g, " ")
    .replace(/\s?['’‘ʼ`´]\s?/g, "'")
    .trim();
  return spaced
    .split(" ")
    .map((piece) => {
      const capitals = piece.length > 1 && !/\p{Ll}/u.test(piece) && /\p{Lu}{2}|'\p{Lu}/u.test(piece);
      if (!capitals) return /^\p{Ll}/u.test(piece) ? piece[0]!.toUpperCase() + piece.slice(1) : piece;
      if (/^\p{Lu}'\p{Lu}$/u.test(piece)) return piece;
      return lowerInPlace(piece).replace(
        /(^|['-])(\p{L})/gu,
        (_, before: string, letter: string) => before + letter.toUpperCase(),
      );
    })
    .join(" ");
}
