/**
 * Vietnamese text is typed in many ways (NFC or NFD, Hoà or Hòa, Đ, capitals). It is compared on a folded key and
 * shown as officially spelled. These functions also run on the phone: no tables to load, one pass over the text.
 */

const known = new Map<string, string>();

function bareLetter(letter: string): string {
  let bare = known.get(letter);
  if (bare === undefined) {
    const lower = letter.toLowerCase();
    bare = lower === "đ" || lower === "ð" ? "d" : (lower.normalize("NFD")[0] ?? letter);
    known.set(letter, bare);
  }
  return bare;
}

/**
 * Accentless lower-case text of the *same length*, so that an index into it is an index into the original.
 * Expects NFC; a mark that could not be composed stays where it is. Every apostrophe becomes `'`.
 */
export function foldInPlace(text: string): string {
  let folded = "";
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) {
      folded += code >= 65 && code <= 90 ? String.fromCharCode(code + 32) : code === 96 ? "'" : text[i];
    } else if ((code >= 0xc0 && code < 0x250) || (code >= 0x1e00 && code < 0x1f00)) {
      folded += bareLetter(text[i]!);
    } else if (isApostrophe(code)) {
      folded += "'";
    } else if (code === 0xa0 || code === 0x202f || (code >= 0x2000 && code <= 0x200b)) {
      folded += " ";
    } else {
      folded += text[i];
    }
  }
  return folded;
}

/** Lower-case text of the same length that keeps its accents. Expects NFC. */
export function lowerInPlace(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from({ length: text.length }, (_, i) => {
    const letter = text[i]!.toLowerCase();
    return letter.length === 1 ? letter : text[i]!;
  }).join("");
}

/** Accentless lower-case search key: `fold("Thôn  Hoà Đông") === fold("thon hòa đông") === "thon hoa dong"`. */
export function fold(text: string): string {
  return foldInPlace(text.normalize("NFC"))
    .replace(/\p{M}+/gu, "")
    .replace(/\s+/g, " ")
    .replace(/' (?=\p{L})/gu, "'")
    .trim();
}

/** Key that keeps the accents: NFC, lower case, one tone placement: `foldToned("HOÀ") === foldToned("hòa")`. */
export function foldToned(text: string): string {
  return placeTone(text.normalize("NFC").toLowerCase())
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/\s+/g, " ")
    .trim();
}

/**
 * Both placements of the tone in oa, oe, uy are in use (hoà, hòa). The key puts it on the first vowel of an open
 * syllable and on the second when letters follow (hòa, hoàn); "qu" is one sound, its tone stays on what follows.
 */
function placeTone(lower: string): string {
  return lower.replace(
    /(.?)([oòóỏõọ][aàáảãạeèéẻẽẹ]|[uùúủũụ][yỳýỷỹỵ])(\p{L}?)/gu,
    (whole, before: string, pair: string, after: string) => {
      if (before === "q") return whole;
      const [first, second] = [split(pair[0]!), split(pair[1]!)];
      const tone = first.tone || second.tone;
      if (!tone || (first.tone && second.tone)) return whole;
      const placed = after
        ? first.letter + join(second.letter, tone)
        : join(first.letter, tone) + second.letter;
      return before + placed + after;
    },
  );
}

function split(letter: string): { letter: string; tone: string } {
  const parts = letter.normalize("NFD");
  return { letter: parts[0]!, tone: parts.slice(1) };
}

function join(letter: string, tone: string): string {
  return (letter + tone).normalize("NFC");
}

function isApostrophe(code: number): boolean {
  return (
    code === 0x2019 || code === 0x2018 || code === 0x2bc || code === 0xb4 || code === 0x2032 || code === 0x2bb
  );
}
