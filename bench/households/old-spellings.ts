/** Unicode → the 8-bit spellings of old fonts, as Windows-1252 text: only to write invented lists. */
const TCVN3: Record<string, number> = {
  ...{
    Ă: 0xa1,
    Â: 0xa2,
    Ê: 0xa3,
    Ô: 0xa4,
    Ơ: 0xa5,
    Ư: 0xa6,
    Đ: 0xa7,
    ă: 0xa8,
    â: 0xa9,
    ê: 0xaa,
    ô: 0xab,
    ơ: 0xac,
    ư: 0xad,
    đ: 0xae,
  },
  ...{
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
  },
  ...{
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
  },
  ...{
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
  },
  ...{
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
  },
};
const VNI_MARKS: Record<string, string> = {
  ...{
    "\u0301": "ù",
    "\u0300": "ø",
    "\u0309": "û",
    "\u0303": "õ",
    "\u0323": "ï",
    "\u0302": "â",
    "\u0306": "ê",
  },
  ...{
    "\u0302\u0301": "á",
    "\u0302\u0300": "à",
    "\u0302\u0309": "å",
    "\u0302\u0303": "ã",
    "\u0302\u0323": "ä",
  },
  ...{
    "\u0306\u0301": "é",
    "\u0306\u0300": "è",
    "\u0306\u0309": "ú",
    "\u0306\u0303": "ü",
    "\u0306\u0323": "ë",
  },
};
const VNI_LETTERS: Record<string, string> = {
  ơ: "ô",
  ư: "ö",
  đ: "ñ",
  ỉ: "æ",
  ĩ: "ó",
  ị: "ò",
  ỵ: "î",
  ì: "ì",
  í: "í",
};

export const tcvn3 = (text: string) => {
  // TCVN3 has accented capitals only as bare vowels; the others are typed small.
  const small = (letter: string) => TCVN3[letter] ?? TCVN3[letter.toLowerCase()];
  return Array.from(text.normalize("NFC"), (letter) => {
    const code = letter > "\x7f" ? small(letter) : undefined;
    return code === undefined ? letter : String.fromCharCode(code);
  }).join("");
};

export const vni = (text: string) => Array.from(text.normalize("NFC"), vniLetter).join("");

function vniLetter(letter: string): string {
  const lower = letter.toLowerCase();
  const cased = (spelled: string) => (letter === lower ? spelled : spelled.toUpperCase());
  if (VNI_LETTERS[lower]) return cased(VNI_LETTERS[lower]);
  const [base = "", ...marks] = Array.from(lower.normalize("NFD"));
  if (marks.length === 0) return letter;
  const horn = marks.includes("\u031b") ? { o: "ô", u: "ö" }[base]! : base;
  const rest = marks.filter((mark) => mark !== "\u031b");
  const shape = rest.find((mark) => mark === "\u0302" || mark === "\u0306") ?? "";
  const tone = rest.find((mark) => mark !== shape) ?? "";
  return cased(horn + (VNI_MARKS[shape + tone] ?? ""));
}
