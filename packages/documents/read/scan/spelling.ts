import { fold } from "@toso/domain/words/fold";

/**
 * What stands in every decision, as every decision spells it. A recogniser loses accents and mistakes them; these words
 * are known, so they are put right. Names of people and places are never touched.
 */
const PHRASES = [
  "Cộng hòa xã hội chủ nghĩa Việt Nam",
  "Độc lập - Tự do - Hạnh phúc",
  "Ủy ban nhân dân",
  "Quyết định",
  "Tổ công nghệ số",
  "công nghệ số cộng đồng",
  "Tổ trưởng",
  "Tổ phó",
  "Tổ viên",
  "Thành viên",
  "Thư ký",
  "Họ và tên",
  "Chức vụ",
  "Chức danh",
  "Giới tính",
  "Nhiệm vụ",
  "Vai trò",
  "Số điện thoại",
  "Ghi chú",
  "Chuyển đổi số",
  "Bí thư",
  "Phó Bí thư",
  "Chi bộ",
  "Chi đoàn",
  "Chi hội",
  "Chi hội trưởng",
  "Chi ủy",
  "Chi ủy viên",
  "Trưởng thôn",
  "Phó thôn",
  "Trưởng buôn",
  "Trưởng bon",
  "Trưởng ấp",
  "Trưởng khu phố",
  "Công an viên",
  "Đoàn Thanh niên",
  "Hội Phụ nữ",
  "Hội Nông dân",
  "Hội Cựu chiến binh",
  "Ban công tác Mặt trận",
  "Y tế",
  "Nơi nhận",
  "Chủ tịch",
  "Phó Chủ tịch",
  "có hiệu lực kể từ ngày ký",
  "chịu trách nhiệm thi hành",
].map((phrase) => phrase.split(" "));

const keys = new Map<string, string[][]>();
for (const phrase of PHRASES) {
  const first = keyOf(phrase[0]!);
  keys.set(
    first,
    [...(keys.get(first) ?? []), phrase].sort((a, b) => b.length - a.length),
  );
}

/**
 * The words of a line with what is known spelled right: as many words as were given, each with its own letter case.
 * `known`: it belongs to a phrase that every decision has.
 */
export function spell(words: string[]): { text: string; known: boolean }[] {
  const right = words.map(ownSpelling);
  const [number = "", team = ""] = right;
  if (keyOf(team) === "to") right[0] = romanNumber(number);
  const known = new Set<number>();
  for (let i = 0; i < right.length; i++) {
    const phrase = keys
      .get(keyOf(right[i]!))
      ?.find((known) => known.every((word, n) => same(word, right[i + n])));
    if (!phrase || phrase.length < 2) continue;
    phrase.forEach((word, n) => {
      right[i + n] = inCaseOf(right[i + n]!, word);
      known.add(i + n);
    });
    i += phrase.length - 1;
  }
  return right.map((text, i) => ({ text, known: known.has(i) }));
}

function same(known: string, read: string | undefined): boolean {
  return read !== undefined && keyOf(known) === keyOf(read);
}

/** Letters without accents, and without marks before and after. */
function keyOf(word: string): string {
  return fold(word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "")) || word;
}

/** The known word with the letter case and the marks around it that were read. */
function inCaseOf(read: string, known: string): string {
  const [, before = "", core = read, after = ""] =
    /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(read) ?? [];
  if (core === "") return read; // a dash
  const capitals = core.length > 1 && core === core.toUpperCase();
  const first = core.slice(0, 1);
  const word = capitals
    ? known.toUpperCase()
    : first === first.toUpperCase()
      ? known.slice(0, 1).toUpperCase() + known.slice(1)
      : known.toLowerCase();
  return before + word + after;
}

/** The number before "Tổ …" at the beginning of a line: an "I" and its full stop are taken for an "L". */
function romanNumber(read: string): string {
  const merged = /^(I*)L$/.exec(read);
  return merged ? `${merged[1]}I.` : read;
}

/** Words that Vietnamese and its neighbours do not have, as what they can only be. */
function ownSpelling(word: string): string {
  if (word === "V") return "Y"; // of "Y Sơn", "Y tế"; "V." may be a number
  return word
    .replace(/^(\p{Lu})[`ˆ°"”“´'‘’]+(?=\p{L})/u, "$1'")
    .replace(/^Y(?=\p{Lu}\p{Ll})/u, "Y ")
    .replace(/^H(?=\p{Lu}\p{Ll})/u, "H'")
    .replace(/(?<=^\p{Lu}\p{Ll}+)(?=\p{Lu}\p{Ll}*$)/u, " ");
}
