import { foldInPlace } from "../../words/fold.ts";
import type { TextBlock, TextDocument } from "./document.ts";
import { DOMAIN_AFTER, DOMAIN_BEFORE, FAMILY_NAMES, HIGHLAND_PREFIX, POST_HEAD } from "./vocabulary.ts";

/** Blank lines, rules, page numbers: nothing that is said. */
export function isNoise(line: string): boolean {
  const bare = foldInPlace(line).trim();
  return (
    bare === "" ||
    /^[-–—_=*.~\s]+$/.test(bare) ||
    /^[-–\s]*((trang|page)\s*)?\d{1,3}(\s*(\/|of)\s*\d{1,3})?[-–\s]*$/.test(bare)
  );
}

/** How many letters fit into a line of a text that was cut by its margin: about, and at most. */
export type Measure = { usual: number; longest: number };

/**
 * The measure of a text; null when paragraphs stand on one line each. A proportional typeface fits fewer capitals than
 * small letters, so PDF allows for less and has no sharp end.
 */
export function measureOf(document: TextDocument): Measure | null {
  const widths = document.blocks
    .filter((block) => block.kind === "paragraph")
    .map(widthOf)
    .sort((a, b) => b - a);
  const longest = widths[Math.min(2, widths.length - 1)] ?? 0;
  if (longest > 170 || longest < 40) return null;
  if (document.format === "pdf") return { usual: longest * 0.82, longest: longest * 0.9 };
  if (!isCut(document, longest)) return null;
  return { usual: longest * 0.94, longest };
}

/** Are sentences cut at that length? Then several lines leave no room for the next word, or one goes on in small letters. */
function isCut(document: TextDocument, longest: number): boolean {
  const lines = document.blocks.map((block) => document.text.slice(block.start, block.end).trim());
  const seams = lines.slice(1).map((line, i) => ({ line, before: widthOf(document.blocks[i]!) }));
  const full = seams.filter(
    ({ line, before }) => line && before + 1 + /^\S+/.exec(line)![0].length > longest,
  );
  return (
    full.length > 3 || seams.some(({ line, before }) => /^\p{Ll}/u.test(line) && before > longest * 0.75)
  );
}

/** How far to the right a line reaches. */
function widthOf(block: TextBlock): number {
  return block.end - block.start + (block.kind === "paragraph" ? block.indent : 0);
}

const opensItem =
  /^\s*([-–—+*•●▪◦·○■]\s?|\d{1,3}\s?[.)/](?!\d)|\d{1,2}(\.\d{1,2}){1,3}[.)]?\s|[a-zđ]\s?[.)]|[ivx]{1,6}\s?[.)/-]|dieu \d|can cu|xet de nghi|theo de nghi|noi nhan|quyet dinh\s*:?$|so\s*:|cong hoa xa|doc lap|kinh gui|danh sach|phu luc|chuong |(pho |quyen )?chu tich\s*$|t\/m|tm\s?\.|kt\s?\.|tl\s?\.|tuq\s?\.|(dong chi|d\/c)[ :.])/;
const opensLabel = /^\s*(to truong|to pho|pho to truong|thanh vien|to vien|thu ky)([^,;.(]{0,30}:| [-–] )/;
const opensField =
  /^\s*(ho (va )?ten|chuc vu|chuc danh|nhiem vu|vai tro|(so )?dien thoai|sdt|gioi tinh|nam sinh|ngay sinh|dia chi|don vi)[^:,;]{0,20}:/;
const opensHeading =
  /^\s*(to (so )?\d|(to|nhom) (cong nghe|cns|cn|chuyen doi)|thanh lap|thon |lang |buon |bon |plei |ap |khom |khu |xom |to dan pho|tdp )/;

/** So many letters tell how a sentence began, and how it stands where the line ends. */
const IN_VIEW = 300;

/** What is known where a line ends: the text so far, its last line, the next line, and whether the next word had room. */
type Seam = {
  /** The end of the text so far, and its beginning. */
  before: string;
  first: string;
  last: string;
  line: string;
  bare: string;
  /** About no room was left; with certainty none. */
  full: boolean;
  tight: boolean;
  deeper: boolean;
};

/**
 * Does `line` go on with what stands before it? `indent`: of the last line before; `deeper`: `line` is indented further
 * than the item's first line.
 */
export function continues(
  before: string,
  line: string,
  measure: Measure | null,
  { indent, deeper }: { indent: number; deeper: boolean },
): boolean {
  const text = before.trimEnd();
  const last = text.slice(text.lastIndexOf("\n") + 1);
  const firstWord = /^\S+/.exec(line.trim())?.[0].length ?? 0;
  const beyond = (width: number) => last.length > 35 && indent + last.length + 1 + firstWord > width;
  const seam: Seam = {
    before: text.slice(-IN_VIEW),
    first: text.slice(0, IN_VIEW),
    last,
    line,
    bare: foldInPlace(line),
    full: measure !== null && beyond(measure.usual),
    tight: measure !== null && beyond(measure.longest),
    deeper,
  };
  for (const rule of rules) {
    const answer = rule(seam);
    if (answer !== null) return answer;
  }
  return seam.full || (seam.deeper && opensPerson(last));
}

/** Asked in this order; the first that knows an answer gives it. */
const rules: ((seam: Seam) => boolean | null)[] = [
  inColumns,
  telephone,
  tornInside,
  begunName,
  nextOfLabel,
  opening,
  tornName,
  nextOfList,
  inBrackets,
  waitingWord,
  sentenceEnd,
  smallLetter,
];

function inColumns({ last, line, full }: Seam): boolean | null {
  return /\S(\t| {3,})\S/.test(line) || (/\t| {3,}\S/.test(last.trim()) && !full) ? false : null;
}

function telephone({ before, line, bare, full }: Seam): boolean | null {
  if (breaksNumber(before, line) || /^\s*\(?(?:\+84|0)\s?\d[\d .]{7,}/.test(line)) return true;
  return full && /^\s*(?:sdt|dt|dtdd|zalo|dien thoai|so dt|so dien thoai)\s*[:.]?\s*[+(]?\d/.test(bare)
    ? true
    : null;
}

/** "- Tổ trưởng;" on a line is no item, it ends the one above. */
const loneRole =
  /^\s*[-–]\s*(to truong|to pho|pho to truong|thanh vien|to vien|thu ky)\s*([.;,(]|(bang|thay|va) |$)/;
const bareRole = /^\s*(to truong|to pho|pho to truong|thanh vien|to vien|thu ky)\s*([.;,]|$)/;
const acronym =
  /^\s*(?:LHPN|THCS|THPT|MTTQ|CHQS|HĐND|BCH|VNPT|HTX|TNCS|PCCC|CCB|KHHGĐ|ANTT|CSCĐ|CNSCĐ|TDP)(?!\p{L})/u;
const school =
  /(?:THCS|THPT|Tiểu học|Trung học|[Tt]rung học cơ sở|[Pp]hổ thông|Trường|trường|Mầm non|Mẫu giáo|HTX|Hợp tác xã)$/u;

/** A post that does not say yet of what. */
const unfinished =
  /(?<!\p{L})(?:chi hội trưởng|chi hội phó|chủ tịch|bí thư|trưởng ban|phó ban|phó trưởng|hiệu trưởng|hiệu phó|giáo viên|nhân viên|công chức|cán bộ|cộng tác viên|(?<!chi |đảng )ủy viên|hội viên|giám đốc|chủ nhiệm|chi hội|(?<!xã )hội|trạm|giữ|làm|hiện là|kiêm)$/iu;
const postFollows = new RegExp(`^\\s*${POST_HEAD}`);
/** "– Phó Bí thư Đoàn xã" behind a person: the next post, not the next person. */
const dashedPost = new RegExp(`^\\s*[-–]\\s+${POST_HEAD}`);

/** Parts of one phrase: a role behind its dash, an office of two words, an abbreviation, a school's name. */
function tornInside({ before, first, line, bare, full, tight }: Seam): boolean | null {
  if (full && loneRole.test(bare)) return true;
  if (full && /^\s*[-–]\s/.test(line)) {
    const [office, rest] = [foldInPlace(before), bare.replace(/^\s*[-–]/, "")];
    if (DOMAIN_BEFORE.test(office) && DOMAIN_AFTER.test(rest)) return true;
  }
  if (
    /(?:bí thư|chi hội (?:trưởng|phó))$/iu.test(before) &&
    /^\s*(?:Chi |Đoàn|Đảng|Phụ nữ|Nông dân|Cựu|Hội )/u.test(line)
  )
    return true;
  if (!tight) return null;
  if (unfinished.test(before) && !isCapitals(line) && !opensItem.test(bare)) return true;
  if (/;$/.test(before) && postFollows.test(bare) && !/ (?:ong|ba) /.test(bare) && namesPerson(first))
    return true;
  if (dashedPost.test(bare) && !/ (?:ong|ba) /.test(bare) && namesPerson(first) && !/[.;:]$/.test(before))
    return true;
  if (/;$/.test(before) && opensField.test(bare) && /(?:chức vụ|nhiệm vụ|họ và tên)\s*:/iu.test(before))
    return true;
  if (acronym.test(line) || school.test(before)) return true;
  if (/:$/.test(before) && bareRole.test(bare)) return true;
  const number = /^\s*(\d{1,2})\.\s/.exec(line);
  if (number && new RegExp(`[:;]\\s*${Number(number[1]) - 1}\\.\\s`).test(before)) return true;
  return /;\s*\d{1,2}\.$/.test(before) ||
    /[;:]\s(?:Tổ trưởng|Tổ phó|Phó Tổ trưởng|Thành viên|Tổ viên):$/u.test(before)
    ? true
    : null;
}

/** "Thành viên: Đ/c A;" and, further in, "Đ/c B": still the people of that label. */
function nextOfLabel({ before, first, line, bare, deeper }: Seam): boolean | null {
  const labelled = opensLabel.test(foldInPlace(first)) && /[;,]$/.test(before);
  return labelled && deeper && (isHonorific(line) || /^\s*(?:dong chi|d\/c)[ :.]/.test(bare)) ? true : null;
}

/** In a list without bullets each line begins with a name. */
function nextOfList({ first, line }: Seam): boolean | null {
  return beginsWithName(line) && beginsWithName(first) ? false : null;
}

function opening({ before, line, bare, tight }: Seam): boolean | null {
  // "… bổ sung 02" / "thành viên: ông A", "… gồm:" / "bà B": small letters open nothing where the line above is full.
  if (tight && /^\s*\p{Ll}{2}/u.test(line) && !/[.;]$/.test(before)) return true;
  if (opensLabel.test(bare) || opensField.test(bare) || opensItem.test(bare)) return false;
  if (isOpen(before)) return null;
  const heading =
    ((opensHeading.test(bare) && !postFollows.test(bare)) || /^\s*Bản /.test(line)) &&
    /^\s*\p{Lu}/u.test(line);
  return heading && !/(?<!\p{L})(và|của|tại|với|cho)$/iu.test(before) ? false : null;
}

function inBrackets({ before, line, full }: Seam): boolean | null {
  return isOpen(before) && (full || /:$/.test(before)) && !isCapitals(line) ? true : null;
}

/** "… bổ sung ông Trịnh" at a line's end: the rest of the name follows. "ấp Mũi Ông Lục" is whole. */
const halfName =
  /(?<!\p{L})(?:ông|bà|[Đđ]\/c|[Đđ]ồng chí|anh|chị|(?<!\p{Lu}\p{L}* )(?:Ông|ÔNG|Bà|BÀ|Ong)) \p{Lu}\p{L}*$/u;
const longName = /(?<!\p{L})(?:[Ôô]ng|[Bb]à|Ong|[Đđ]\/c|đồng chí)(?: \p{Lu}\p{Ll}*){2,3}$/u;
const twoNames = /(?<!\p{L})(?:[Ôô]ng|[Bb]à|Ong|[Đđ]\/c) \p{Lu}\p{Ll}* \p{Lu}\p{Ll}*$/u;

/** One to three words of a name behind what separates people: "…; Bạch", "… và Huỳnh", "2. Lý". */
const nameBegun = /(?:[,;:]|[;:]\s\d{1,2}\.|(?<!\p{L})và)\s\p{Lu}\p{L}*(?: \p{Lu}\p{L}*){0,2}$/u;

function begunName({ before, line, bare, tight }: Seam): boolean | null {
  const goesOn =
    /^\s*\p{Lu}/u.test(line) && !isCapitals(line) && !opensItem.test(bare) && !opensLabel.test(bare);
  return tight && goesOn && nameBegun.test(before) ? true : null;
}

function tornName({ before, line, full, tight }: Seam): boolean | null {
  if (isHonorific(line)) return null;
  if (full && /[,;:]\s\p{Lu}\p{Ll}+$/u.test(before) && /^\s*\p{Lu}\p{Ll}+[ ,;.]/u.test(line)) return true;
  if (twoNames.test(before) && /^\s*\p{Lu}\p{Ll}*\s*[,(–-]/u.test(line)) return true;
  if (tight && longName.test(before) && /^\s*\p{Lu}\p{Ll}* \p{Lu}\p{Ll}*\s*[,(–-]/u.test(line)) return true;
  if (tight && /\p{Lu}\p{Ll}+$/u.test(before) && /^\s*\p{Lu}\p{Ll}+[;,.)]/u.test(line)) return true;
  return halfName.test(before) && /^\s*\p{Lu}\p{Ll}*[ ,]/u.test(line) ? true : null;
}

const waiting =
  /([,–-]|(?<!\p{L})(bằng|thay|thế|cho|và|thay thế|là|của|với|tại|ông|bà|đồng chí|kiêm|thôn|xã|số))$/iu;

/** "Tổ công nghệ số cộng đồng tổ dân phố": its name follows. "Trưởng thôn" waits for none. */
const placeWithoutName =
  /(?<!\p{L})(?<!(?:trưởng|phó|tế|an|viên|bộ|đoàn|phụ nữ) )(?:làng|bản|buôn|ấp|khóm|khu phố|khối phố|xóm|tổ dân phố)$/iu;

function waitingWord({ before, line, tight }: Seam): boolean | null {
  if (tight && placeWithoutName.test(before) && !isHonorific(line) && !isCapitals(line)) return true;
  return waiting.test(before) &&
    !isCapitals(line) &&
    !(isHonorific(line) && /(?:,|thôn|xã|số)$/iu.test(before))
    ? true
    : null;
}

function sentenceEnd({ before, last, line }: Seam): boolean | null {
  return isHonorific(line) || /[.;:!?]$/.test(before) || isCapitals(line) || isCapitals(last) ? false : null;
}

function smallLetter({ before, line, full }: Seam): boolean | null {
  if (/^\s*(?:[\p{Ll}(]|\+?\d[\d.]*(?: |$|[;.]))/u.test(line)) return full || !/^\s*\d/.test(line);
  if (/(?<!\p{L})(Văn|Thị|Van|Thi)$/u.test(before)) return true;
  return beginsWithName(line) ? false : null;
}

/** "- Ông Hồ Văn Sáu – Trưởng thôn", "1. Hồ Văn Sáu, Trưởng thôn": an item that is about a person, and goes on. */
function namesPerson(text: string): boolean {
  const content = text.replace(
    /^\s*(?:[-–+*•]|\(?\d{1,3}[.)/]|\d{1,2}(?:\.\d{1,2})+\.?|\(?[a-zđ][.)/])\s*/u,
    "",
  );
  return /^(?:[Ôô]ng|[Bb]à|Ong|[Đđ]\/c)[\s:]/u.test(content) || beginsWithName(content);
}

function opensPerson(line: string): boolean {
  return opensItem.test(foldInPlace(line)) || /^\s*(Ông|Bà)\s/u.test(line);
}

function isHonorific(line: string): boolean {
  return /^\s*(?:(?:Ông|Bà|Ong)(?!\p{L})|(?:Anh|Chị|Cô|Thầy) \p{Lu})/u.test(line);
}

/** "0983 731" / "914": a telephone number cut by the line's end, not a page number. */
export function breaksNumber(before: string, line: string): boolean {
  const begun = /(?:^|\D)(\+84[\d .]{0,11}|0[\d .]{2,11})$/.exec(before.trimEnd());
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
  if (name && postFollows.test(foldInPlace(line.trim().slice(name[0].length)))) return true;
  return first !== null && (FAMILY_NAMES.has(first) || HIGHLAND_PREFIX.test(first) || first.includes("'"));
}

function isCapitals(line: string): boolean {
  return /\p{Lu}{2}/u.test(line) && !/\p{Ll}/u.test(line);
}
