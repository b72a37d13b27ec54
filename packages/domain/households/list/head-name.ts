import { fold } from "../../words/fold.ts";

const TITLE = /^(hộ\s+)?(ông|bà|anh|chị|ô\.|b\.|ô|cụ|hộ)\s*[.:]?\s+(?!(?:văn|thị|ích)\s)(?=\p{L})/iu; // Ông is a surname too
const SALUTATION =
  /^\s*(\d+\s*[.)/-]\s*)?(hộ\s+)?(gia đình\s+)?(ông|bà|anh|chị|cụ|ô|b|chủ hộ|ông\/bà|ông \(bà\))\s*:\s*/iu;
const NAMELESS = /^(khong ro|chua ro|chua co|khong co|khong ten|ten|x|k|khuyet|trong|vo chu)( ten| ro)?$/;

/** "1. Ông HỒ VĂN SÁU (đi làm ăn xa)" → "Hồ Văn Sáu"; '' when the cell holds no name. */
export function headName(text: string): string {
  const name = text
    .replace(SALUTATION, "")
    .replace(/[([{].*$/u, " ")
    .replace(/^\s*\d+\s*[.)/-]?\s*(?=\p{L})/u, "")
    .replace(/[\d\s.+/,;:-]+$/u, withoutNumber)
    .replace(/[,;:]?\s*(sn|ns|sinh năm|sđt|đt|sdt|dt)\s*:?\s*$/iu, " ")
    .replace(/\s+[-–]\s+.*$|[,;:*"…_]+.*$/u, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(TITLE, "")
    .replace(/[-–.\s]+$/u, "")
    .trim();
  if (!/\p{L}/u.test(name) || NAMELESS.test(fold(name))) return "";
  return isCapitals(name) || name === name.toLowerCase() ? eachWordCapital(name) : name;
}

/** A year of birth or a telephone after the name goes; "Hồ Văn Sáu 2" tells two of one name apart. */
function withoutNumber(tail: string): string {
  const digits = tail.replace(/\D/g, "");
  return /^(19|20)\d\d$/.test(digits) || digits.length >= 9 ? " " : tail;
}

const isCapitals = (name: string) => name === name.toUpperCase() && name.replace(/\P{L}/gu, "").length > 2;

/** Also after an apostrophe or a dash, as in "H'Bia" and "Y-Bhăm". */
export const eachWordCapital = (text: string) =>
  text
    .toLowerCase()
    .replace(/(^|[\s'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
