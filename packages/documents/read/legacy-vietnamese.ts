/**
 * The two old 8-bit spellings that communes still keep files in. Both were fonts over Windows-1252, so a byte above
 * 0x7F is a letter with its accent (TCVN3, called ABC) or an accent that follows its letter (VNI).
 */
const tcvn3: Record<number, string> = table(
  0xa1,
  "ĂÂÊÔƠƯĐăâêôơưđ", // A1–AE: the only capitals, then the bare vowels
);
fill(tcvn3, {
  à: 0xb5,
  ả: 0xb6,
  ã: 0xb7,
  á: 0xb8,
  ạ: 0xb9,
  ằ: 0xbb,
  ẳ: 0xbc,
  ẵ: 0xbd,
  ắ: 0xbe,
  ặ: 0xc6,
  ầ: 0xc7,
  ẩ: 0xc8,
  ẫ: 0xc9,
  ấ: 0xca,
  ậ: 0xcb,
  è: 0xcc,
  ẻ: 0xce,
  ẽ: 0xcf,
  é: 0xd0,
  ẹ: 0xd1,
  ề: 0xd2,
  ể: 0xd3,
  ễ: 0xd4,
  ế: 0xd5,
  ệ: 0xd6,
  ì: 0xd7,
  ỉ: 0xd8,
  ĩ: 0xdc,
  í: 0xdd,
  ị: 0xde,
  ò: 0xdf,
  ỏ: 0xe1,
  õ: 0xe2,
  ó: 0xe3,
  ọ: 0xe4,
  ồ: 0xe5,
  ổ: 0xe6,
  ỗ: 0xe7,
  ố: 0xe8,
  ộ: 0xe9,
  ờ: 0xea,
  ở: 0xeb,
  ỡ: 0xec,
  ớ: 0xed,
  ợ: 0xee,
  ù: 0xef,
  ủ: 0xf1,
  ũ: 0xf2,
  ú: 0xf3,
  ụ: 0xf4,
  ừ: 0xf5,
  ử: 0xf6,
  ữ: 0xf7,
  ứ: 0xf8,
  ự: 0xf9,
  ỳ: 0xfa,
  ỷ: 0xfb,
  ỹ: 0xfc,
  ý: 0xfd,
  ỵ: 0xfe,
});
// Capitals of TCVN 5712:1993 that some converters wrote.
"ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ".split("").forEach((letter, i) => {
  tcvn3[0x80 + i] = letter;
});
// In the files of Word for Windows the same bytes are dashes and quotation marks, which are far more frequent.
Object.assign(tcvn3, { 133: "…", 145: "‘", 146: "’", 147: "“", 148: "”", 150: "–", 151: "—", 160: " " });

const vniAccents: Record<string, string> = {
  ù: "\u0301",
  ø: "\u0300",
  û: "\u0309",
  õ: "\u0303",
  ï: "\u0323",
  â: "\u0302",
  á: "\u0302\u0301",
  à: "\u0302\u0300",
  å: "\u0302\u0309",
  ã: "\u0302\u0303",
  ä: "\u0302\u0323",
  ê: "\u0306",
  é: "\u0306\u0301",
  è: "\u0306\u0300",
  ú: "\u0306\u0309",
  ü: "\u0306\u0303",
  ë: "\u0306\u0323",
};
const vniLetters: Record<string, string> = {
  ô: "ơ",
  ö: "ư",
  ñ: "đ",
  æ: "ỉ",
  ó: "ĩ",
  ò: "ị",
  î: "ỵ",
  ì: "ì",
  í: "í",
};

const toned = "[áàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]";
/** Capitals with a tone do not exist in TCVN3: the last word of "Bùi Văn ỉn", the name in "làng ó:". */
const smallName = new RegExp(
  `(?<=(?<!\\p{L})(?:\\p{Lu}\\p{L}* \\p{Lu}\\p{L}*|[Tt]hôn|[Ll]àng|[Bb]ản|[Bb]uôn|[Bb]on|[Pp]lei|[Kk]hóm|[Xx]óm|[Kk]hu phố|[Kk]hối) )${toned}\\p{L}*(?=\\s*(?:[:,;.()|–\\t\\n-]|$|(?:gồm|có)(?!\\p{L})))`,
  "gmu",
);

/** A head typed in the capital font: small letters in the bytes. "SỐ" and "Độc lập" have capitals of their own. */
const smallHead =
  /^[\s*-]*(?:u[ỷỳ] ban nhân dân|ủy ban nhân dân|ubnd|cộng hoà xã hội|cộng hòa xã hội|quyết định\s*:?$|chủ tịch u[ỷy]|chủ tịch ủy|hội đồng nhân dân|đảng u[ỷy]|danh sách|phụ lục|(?:tm|kt|t\/m|k\/t)\s?\.?\s?(?:u|chủ)|(?:phó )?chủ tịch\s*$)[^\p{Lu}\n]*$/gmu;

/** Among the first lines also the commune's name alone: "xã sa bình thượng". */
const smallPlace = /^[\s*-]*(?:xã|phường|thị trấn|huyện|tỉnh) [^\p{Lu}\n,.;:]{2,30}$/gmu;

/** Bytes in TCVN3 (ABC) → Unicode. Capital-font text comes back in lower case there; whole words are put right. */
export function decodeTcvn3(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += tcvn3[byte] ?? String.fromCharCode(byte);
  return text
    .replace(/\p{L}+/gu, (word) => (capitals(word) >= 1 && wasCapital(word) ? word.toUpperCase() : word))
    .replace(
      /(?<=\p{Lu}\p{L}* )(ánh|ái|ất|ẻn|én|ứng|ẩm|út|ý|ước|ấn|ổn|ẩn|uý|úy)(?!\p{L})/gu,
      (word) => word[0]!.toUpperCase() + word.slice(1),
    )
    .replace(smallName, (word) => word[0]!.toUpperCase() + word.slice(1))
    .replace(smallHead, (line) => line.toUpperCase())
    .replace(/^(?:.*\n){1,12}/, (head) => head.replace(smallPlace, (line) => line.toUpperCase()))
    .replace(/[^\n\t]+/g, (line) =>
      /^[^a-z]*[A-Z][^a-z]*[A-Z][^a-z]*$/.test(line) ? line.toUpperCase() : line,
    );
}

/** Bytes in VNI for Windows → Unicode. */
export function decodeVni(bytes: Uint8Array): string {
  const raw = new TextDecoder("windows-1252").decode(bytes);
  return raw
    .replace(
      /([aeouyAEOUYôöÔÖ])([ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË])|[ôöñæóòîÔÖÑÆÓÒÎ]/g,
      (both, letter?: string, accent?: string) => {
        if (!letter || !accent) return sameCase(vniLetters[both.toLowerCase()]!, both);
        const base = vniLetters[letter.toLowerCase()] ?? letter.toLowerCase();
        const marks = vniAccents[accent.toLowerCase()]!;
        return sameCase((base + marks).normalize("NFC"), letter);
      },
    )
    .normalize("NFC");
}

function sameCase(letter: string, like: string): string {
  return like === like.toUpperCase() ? letter.toUpperCase() : letter;
}

function capitals(word: string): number {
  return (word.match(/\p{Lu}/gu) ?? []).length;
}

/** "QUYếT", "ĐịNH": plain letters all capital, only the accented ones small. */
function wasCapital(word: string): boolean {
  const plain = word.replace(/[^A-Za-zĐĂÂÊÔƠƯ]/g, "");
  return (
    word.length > 1 &&
    plain.length > 0 &&
    plain === plain.toUpperCase() &&
    (capitals(word) >= 2 || /^\P{Lu}\p{Lu}$/u.test(word))
  );
}

function table(from: number, letters: string): Record<number, string> {
  return Object.fromEntries([...letters].map((letter, i) => [from + i, letter]));
}

function fill(codes: Record<number, string>, letters: Record<string, number>): void {
  for (const [letter, code] of Object.entries(letters)) codes[code] = letter;
}
