import { foldInPlace } from "../../words/fold.ts";
import type { TextDocument } from "./document.ts";
import { FAMILY_NAMES, HIGHLAND_PREFIX } from "./vocabulary.ts";

/** Blank lines, rules, page numbers: nothing that is said. */
export function isNoise(line: string): boolean {
  const bare = foldInPlace(line).trim();
  return (
    bare === "" ||
    /^[-–—_=*.~\s]+$/.test(bare) ||
    /^[-–\s]*((trang|page)\s*)?\d{1,3}(\s*(\/|of)\s*\d{1,3})?[-–\s]*$/.test(bare)
  );
}

/**
 * How many letters fit into a line of a text that was cut by its margin; 0 when paragraphs stand on one line each. A
 * proportional typeface fits fewer capitals than small letters, so PDF allows for less.
 */
export function marginOf(document: TextDocument): number {
  const widths = document.blocks
    .filter((block) => block.kind === "paragraph")
    .map((block) => block.end - block.start)
    .sort((a, b) => b - a);
  const longest = widths[Math.min(2, widths.length - 1)] ?? 0;
  if (longest > 170 || longest < 40) return 0;
  return longest * (document.format === "pdf" ? 0.82 : 0.94);
}

const opensItem =
  /^\s*([-–—+*•●▪◦·○■]\s?|\d{1,3}\s?[.)/](?!\d)|\d{1,2}(\.\d{1,2}){1,3}[.)]?\s|[a-zđ]\s?[.)]|[ivx]{1,6}\s?[.)/-]|dieu \d|can cu|xet de nghi|theo de nghi|noi nhan|quyet dinh\s*:?$|so\s*:|cong hoa xa|doc lap|kinh gui|danh sach|phu luc|chuong |(pho |quyen )?chu tich\s*$|t\/m|tm\s?\.|kt\s?\.|tl\s?\.|tuq\s?\.|(dong chi|d\/c)[ :.])/;
const opensLabel = /^\s*(to truong|to pho|pho to truong|thanh vien|to vien|thu ky)([^,;.(]{0,30}:| [-–] )/;
const opensField =
  /^\s*(ho (va )?ten|chuc vu|chuc danh|nhiem vu|vai tro|(so )?dien thoai|sdt|gioi tinh|nam sinh|ngay sinh|dia chi|don vi)[^:]{0,20}:/;
const opensHeading =
  /^\s*(to (so )?\d|(to|nhom) (cong nghe|cns|cn|chuyen doi)|thanh lap|thon |lang |buon |bon |plei |ap |khom |khu |xom |to dan pho|tdp )/;
const waiting =
  /([,–-]|(?<!\p{L})(bằng|thay|thế|cho|và|thay thế|là|của|với|tại|ông|bà|đồng chí|kiêm|thôn|xã|số))$/iu;

/** "… bổ sung ông Trịnh" at a line's end: the rest of the name follows. */
const halfName = /(?<!\p{L})(?:ông|bà|ong|đ\/c|đồng chí) \p{Lu}\p{L}*$/iu;
const restOfName = /^\s*\p{Lu}\p{Ll}*\s*[,(–-]/u;
const twoNames = /(?<!\p{L})(?:Ông|Bà|Ong|Đ\/c) \p{Lu}\p{Ll}* \p{Lu}\p{Ll}*$/u;

/** "- Tổ trưởng;" alone on a line is no item, it ends the one above. */
const loneRole = /^\s*[-–]\s*(to truong|to pho|pho to truong|thanh vien|to vien|thu ky)\s*[.;]?\s*(\(|$)/;

/** Does `line` go on with what stands before it? `deeper`: it is indented further than the item's first line. */
export function continues(before: string, line: string, margin: number, deeper: boolean): boolean {
  const bare = foldInPlace(line);
  const previous = before.trimEnd();
  const lastLine = previous.slice(previous.lastIndexOf("\n") + 1);
  const firstWord = /^\S+/.exec(line.trim())?.[0].length ?? 0;
  const full = margin > 0 && lastLine.length + 1 + firstWord > margin && lastLine.length > 35;
  const inColumns = /\t| {3,}\S/.test(lastLine.trim());
  if (/\S(\t| {3,})\S/.test(line) || (inColumns && !full)) return false;
  if (breaksNumber(previous, line) || /^\s*\(?(?:\+84|0)\d[\d .]{7,}/.test(line)) return true;
  if (full && loneRole.test(bare)) return true;
  if (opensLabel.test(bare) || opensField.test(bare) || opensItem.test(bare)) return false;
  if (isOpen(previous) && (full || /:$/.test(previous)) && !isCapitals(line)) return true;
  const honorific = /^\s*(Ông|Bà|Ong)(?!\p{L})/u.test(line);
  const heading = (opensHeading.test(bare) || /^\s*Bản /.test(line)) && /^\s*\p{Lu}/u.test(line);
  if (heading && !/(?<!\p{L})(và|của|tại|với|cho)$/iu.test(previous)) return false;
  if (full && /[,;]\s\p{Lu}\p{Ll}+$/u.test(previous) && /^\s*\p{Lu}\p{Ll}+[ ,;.]/u.test(line)) return true;
  if (twoNames.test(previous) && restOfName.test(line) && !honorific) return true;
  if (halfName.test(previous) && /^\s*\p{Lu}\p{Ll}*[ ,]/u.test(line) && !honorific) return true;
  if (waiting.test(previous) && !isCapitals(line) && !(honorific && /,$/.test(previous))) return true;
  if (honorific || /[.;:!?]$/.test(previous) || isCapitals(line) || isCapitals(lastLine)) return false;
  if (/^\s*(?:[\p{Ll}(]|\+?\d[\d.]*(?: |$|[;.]))/u.test(line)) return full || !/^\s*\d/.test(line);
  if (/(?<!\p{L})(Văn|Thị|Van|Thi)$/u.test(previous)) return true;
  if (beginsWithName(line)) return false;
  const opened = opensItem.test(foldInPlace(lastLine)) || /^\s*(Ông|Bà)\s/u.test(lastLine);
  return full || (opened && deeper);
}

/** "0983 731" / "914": a telephone number cut by the line's end, not a page number. */
export function breaksNumber(before: string, line: string): boolean {
  const begun = /(?:^|\D)((?:\+84|0)[\d .]{2,11})$/.exec(before.trimEnd());
  const rest = /^\s*(\d[\d .]*)[;.,)]*(?:\s|$)/.exec(line);
  if (!begun || !rest) return false;
  const digits = (text: string) => text.replace(/^\+84/, "0").replace(/\D/g, "").length;
  return digits(begun[1]!) < 10 && digits(begun[1]!) + digits(rest[1]!) === 10;
}

/** A bracket that is not closed yet: "… (ĐT:". */
function isOpen(text: string): boolean {
  return text.lastIndexOf("(") > text.lastIndexOf(")");
}

/** "Lý Tả Mẩy, Giáo viên": the next person of a list without bullets. */
function beginsWithName(line: string): boolean {
  const name = /^\p{Lu}[\p{L}'’]*(?: \p{Lu}[\p{L}'’]*){1,5}\s*(?:[,–:;(-]|$)/u.exec(line.trim());
  const first = name && foldInPlace(/^\S+/.exec(name[0])![0]);
  return first !== null && (FAMILY_NAMES.has(first) || HIGHLAND_PREFIX.test(first) || first.includes("'"));
}

function isCapitals(line: string): boolean {
  return /\p{Lu}{2}/u.test(line) && !/\p{Ll}/u.test(line);
}
