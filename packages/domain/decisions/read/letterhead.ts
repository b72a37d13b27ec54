import { fold } from "../../words/fold.ts";
import type { TextDocument } from "./document.ts";
import { type Found, found, missing } from "./found.ts";
import { placeName } from "./hamlets.ts";
import { nameAt } from "./names.ts";
import { type Passage, part, passageOf, trimmed } from "./passages.ts";
import { MARK } from "./persons.ts";
import { isSignature, type ZonedItem } from "./zones.ts";

/** Who decided what, when, and for which commune: everything around the body of a decision. */
export type Letterhead = {
  number: Found<string | null>;
  symbol: Found<string | null>;
  date: Found<string | null>;
  agency: Found<string | null>;
  signer: Found<string | null>;
  signerPosition: Found<string | null>;
  commune: Found<string | null>;
  district: Found<string | null>;
  province: Found<string | null>;
};

export function letterheadOf(document: TextDocument, zoned: ZonedItem[]): Letterhead {
  const lines = (zones: string[]) =>
    zoned.flatMap(({ zone, item }) =>
      item.kind === "passage" && zones.includes(zone) ? [item.passage] : [],
    );
  const head = wholeHeads(chunks(lines(["header"]).concat(lines(["title"]).slice(0, 3))));
  const commune = communeOf(
    document,
    lines(["header"]),
    lines(["title", "grounds"]),
    lines(["body", "closing", "annex"]),
  );
  const signed = signatureOf(lines(["body", "closing", "annex"]));
  const date = dateOf(head, lines(["closing"]), lines(["annex"]));
  return {
    ...numberOf(lines(["header"]).concat(lines(["title"]).slice(0, 3))),
    date,
    agency: commune.agency,
    ...signed,
    commune: commune.commune,
    ...aboveCommune(
      document,
      head,
      lines(["title", "grounds"]),
      lines(["body", "closing", "annex"]),
      date.value,
    ),
  };
}

/** Columns set side by side on one line, apart. */
function chunks(passages: Passage[]): Passage[] {
  return passages.flatMap((passage) => {
    const pieces: Passage[] = [];
    for (const match of passage.text.matchAll(/\S(?:(?!\t| {3}| (?=CỘNG H(?:ÒA|OÀ) XÃ|Độc lập ?[-–])).)*/g))
      pieces.push(trimmed(part(passage, match.index, match.index + match[0].length)));
    return pieces;
  });
}

/** "UBND HUYỆN BÌNH XUYÊN" / "ĐÔNG": a name cut by the edge of its column is put together again. */
function wholeHeads(heads: Passage[]): Passage[] {
  const whole: Passage[] = [];
  for (const head of heads) {
    const last = whole.at(-1);
    const tail =
      /^\p{Lu}[\p{Lu}'’ ]{1,20}$/u.test(head.text) &&
      head.text.split(" ").length <= 3 &&
      !/^(?:ubnd|uy ban|xa |phuong|thi tran|dac khu|huyen|quan |thi xa|thanh pho|tinh |cong hoa|quyet dinh|hdnd|chu tich)/.test(
        head.bare,
      );
    if (
      last &&
      tail &&
      head.start - last.end <= 1 &&
      /^(?:ubnd|uy ban nhan dan|huyen|quan|thi xa|thanh pho|xa|phuong|thi tran) [a-z]/.test(last.bare) &&
      !/\p{Ll}/u.test(last.text)
    ) {
      whole[whole.length - 1] = passageOf(
        `${last.text}${" ".repeat(head.start - last.end)}${head.text}`,
        last.start,
      );
    } else whole.push(head);
  }
  return whole;
}

function numberOf(head: Passage[]): { number: Found<string | null>; symbol: Found<string | null> } {
  for (const passage of head) {
    const match =
      /(?:^|\s)so\s*[:.]?\s*([\d.…_ o]*?[a-z]?)\s*\/\s*((?:\d{4}\s*\/\s*)?[a-z]{1,5}\s*[-–]\s*[a-z]{2,8})/.exec(
        passage.bare,
      );
    if (!match) continue;
    const digits = /\d+[a-z]?/.exec(match[1]!.replace(/[.…_]/g, " ").trim());
    const symbolAt = match.index + match[0].length - match[2]!.length;
    const symbol = passage.text
      .slice(symbolAt, symbolAt + match[2]!.length)
      .replace(/\s*[-–]\s*/, "-")
      .replace(/^\d{4}\s*\/\s*/, "")
      .toUpperCase();
    const digitsAt = digits ? passage.text.indexOf(digits[0], match.index) : -1;
    return {
      number: digits
        ? found(digits[0], {
            start: passage.start + digitsAt,
            end: passage.start + digitsAt + digits[0].length,
          })
        : missing("Số quyết định còn để trống."),
      symbol: found(symbol, {
        start: passage.start + symbolAt,
        end: passage.start + symbolAt + match[2]!.length,
      }),
    };
  }
  return { number: missing("Không thấy số quyết định."), symbol: missing("Không thấy ký hiệu văn bản.") };
}

const wordNumbers: Record<string, number> = {
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  tu: 4,
  nam: 5,
  lam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
  mung: 0,
  gieng: 1,
  chap: 12,
};

/** "mười lăm" → 15, "hai mươi mốt" → 21, "hai nghìn không trăm hai mươi hai" → 2022. */
function spelled(words: string): number | null {
  const parts = words
    .trim()
    .split(/\s+/)
    .filter((word) => !/^(?:mung|khong|tram|linh|le|nghin|ngan)$/.test(word));
  if (parts.length === 0 || parts.some((word) => !(word in wordNumbers) && word !== "mot")) return null;
  if (/nghin|ngan/.test(words)) {
    const after = words
      .split(/nghin|ngan/)[1]!
      .replace(/khong tram|le|linh/g, " ")
      .trim();
    const thousands = spelled(words.split(/nghin|ngan/)[0]!) ?? 0;
    return thousands * 1000 + (after ? (spelled(after) ?? 0) : 0);
  }
  if (parts.length === 1) return wordNumbers[parts[0]!]!;
  if (parts[0] === "muoi") return 10 + wordNumbers[parts[1]!]!;
  if (parts[1] === "muoi") return wordNumbers[parts[0]!]! * 10 + (parts[2] ? wordNumbers[parts[2]]! : 0);
  return parts.length === 2 ? wordNumbers[parts[0]!]! * 10 + wordNumbers[parts[1]!]! : null;
}

function dateIn(passage: Passage): Found<string | null> | null {
  const figures =
    /ngay\s*[:.]?\s*(?:mong |mung )?([\d .…_]*?)\s*thang\s*([\d .…_]*?)\s*nam\s*(\d{4})/.exec(passage.bare) ??
    /ngay\s*[:.]?\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})/.exec(passage.bare) ??
    /^(?:[a-z' ]+,\s*)?(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/.exec(passage.bare.trim());
  if (figures) {
    const [day, month, year] = [1, 2, 3].map((i) => Number.parseInt(figures[i]!.replace(/\D/g, ""), 10));
    const at = passage.bare.indexOf(figures[0]);
    const source = { start: passage.start + at, end: passage.start + at + figures[0].length };
    if (!day || !month) return { value: null, source, doubt: "Ngày ký còn để trống." };
    return isoDate(day, month, year!, source);
  }
  const words = /ngay\s+([a-z ]+?)\s+thang\s+([a-z ]+?|\d{1,2})\s+nam\s+(\d{4}|[a-z ]+?)\s*[.,]?\s*$/.exec(
    passage.bare,
  );
  if (!words) return null;
  const at = words.index;
  const source = { start: passage.start + at, end: passage.start + at + words[0].length };
  const [day, month, year] = [1, 2, 3].map((i) =>
    /\d/.test(words[i]!) ? Number(words[i]) : spelled(words[i]!),
  );
  if (day == null || month == null || year == null) return null;
  return isoDate(day, month, year, source);
}

function isoDate(
  day: number,
  month: number,
  year: number,
  source: { start: number; end: number },
): Found<string | null> {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) {
    return { value: null, source, doubt: "Ngày ký không có trong lịch, cần xem lại." };
  }
  const value = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return found(value, source, year < 2019 || year > 2045 ? "Năm của quyết định lạ, cần xem lại." : null);
}

function dateOf(head: Passage[], closing: Passage[], annex: Passage[]): Found<string | null> {
  let blank: Found<string | null> | null = null;
  for (const passage of [
    ...head,
    ...closing.filter((line) => /^[\p{Lu}][^,]{1,30},\s*ng/u.test(line.text.trim())),
  ]) {
    const date = dateIn(passage);
    if (date?.value) return date;
    blank ??= date;
  }
  for (const passage of annex) {
    if (!/kem theo/.test(passage.bare)) continue;
    const date = dateIn(passage);
    if (date?.value) return { ...date, doubt: "Ngày lấy từ dòng “kèm theo Quyết định”, cần xem lại." };
  }
  return blank ?? missing("Không thấy ngày ký.");
}

const bodyOf = /(?:uy ban nhan dan|ubnd|u\.?b\.?n\.?d)\s+/;
const communeWord = /(?:xa|phuong|thi tran|dac khu)(?![a-z])/;

function communeOf(
  document: TextDocument,
  header: Passage[],
  title: Passage[],
  rest: Passage[],
): { agency: Found<string | null>; commune: Found<string | null> } {
  const heads = wholeHeads(chunks(header));
  const candidates: Passage[] = [];
  title.forEach((line) => {
    if (/^(?:chu tich |thay mat )?(?:uy ban nhan dan|ubnd)/.test(line.bare.trim())) candidates.push(line);
  });
  candidates.push(...heads, ...title, ...rest);
  for (const line of candidates) {
    const agency = new RegExp(`${bodyOf.source}(?=${communeWord.source})`).exec(line.bare);
    const at = agency ? agency.index + agency[0].length : headOnly(line, heads);
    if (at < 0) continue;
    const unit = unitAt(document, line, at);
    if (!unit) continue;
    return { agency: { ...unit, value: `Ủy ban nhân dân ${unit.value}` }, commune: unit };
  }
  for (const line of [...title, ...rest]) {
    const match = /(?:tren dia ban|cua|tai)\s+((?:xa|phuong|thi tran)\s)/.exec(line.bare);
    const unit = match && unitAt(document, line, match.index + match[0].length - match[1]!.length);
    if (unit)
      return {
        agency: missing("Không thấy tên cơ quan ban hành."),
        commune: { ...unit, doubt: "Tên xã lấy từ nội dung, cần xem lại." },
      };
  }
  return { agency: missing("Không thấy tên cơ quan ban hành."), commune: missing("Không thấy tên xã.") };
}

/** In a header the body's name may break after "ỦY BAN NHÂN DÂN": the next line is "XÃ TRÀ XINH" alone. */
function headOnly(line: Passage, heads: Passage[]): number {
  if (!heads.includes(line)) return -1;
  return /^(?:xa|phuong|thi tran|dac khu) [a-z]/.test(line.bare) ? 0 : -1;
}

const unitKinds: [RegExp, string][] = [
  [/^xa(?= )/, "xã"],
  [/^phuong(?= )/, "phường"],
  [/^(?:thi tran|tt\.)(?= ?)/, "thị trấn"],
  [/^dac khu(?= )/, "đặc khu"],
  [/^huyen(?= )/, "huyện"],
  [/^quan(?= )/, "quận"],
  [/^(?:thi xa|tx\.?)(?= ?)/, "thị xã"],
  [/^(?:thanh pho|tp\.?)(?= ?)/, "thành phố"],
  [/^tinh(?= )/, "tỉnh"],
];

function unitAt(document: TextDocument, line: Passage, at: number): Found<string> | null {
  for (const [pattern, kind] of unitKinds) {
    const match = pattern.exec(line.bare.slice(at));
    if (!match) continue;
    const from = at + match[0].length + /^[\s.]*/.exec(line.text.slice(at + match[0].length))![0].length;
    const place = placeName(line, from);
    if (!place) return null;
    const source = { start: line.start + at, end: line.start + place.to };
    return found(
      `${kind} ${officialSpelling(document, line.text.slice(from, place.to), place.found.value)}`,
      source,
    );
  }
  return null;
}

/** A name in capitals is shown as the document itself writes it elsewhere ("EA H'LEO" → "Ea H'leo"). */
function officialSpelling(document: TextDocument, written: string, guess: string): string {
  if (/\p{Ll}/u.test(written)) return guess;
  const key = fold(written);
  const pattern = new RegExp(
    `(?<!\\p{L})\\p{Lu}[\\p{L}'’]*(?: \\p{Lu}?[\\p{L}'’\\d]+){${key.split(" ").length - 1}}(?!\\p{L})`,
    "gu",
  );
  for (const match of document.text.matchAll(pattern)) {
    if (/\p{Ll}/u.test(match[0]) && fold(match[0]) === key) return match[0];
  }
  return guess;
}

const centralCities = /^thành phố (hà nội|hồ chí minh|hải phòng|đà nẵng|cần thơ|huế)/iu;

function aboveCommune(
  document: TextDocument,
  head: Passage[],
  title: Passage[],
  rest: Passage[],
  date: string | null,
) {
  const votes = new Map<string, { unit: Found<string>; weight: number; level: "district" | "province" }>();
  const look = (lines: Passage[], weight: number) => {
    for (const line of lines) {
      for (const match of line.bare.matchAll(
        /(?<![a-z])(?:huyen|quan|thi xa|thanh pho|tinh|tp\.?|tx\.?)(?= ?[a-z])/g,
      )) {
        const unit = unitAt(document, line, match.index);
        if (
          !unit ||
          !/\p{Lu}/u.test(unit.value) ||
          /^(quận|thị xã|thành phố|tỉnh|huyện) (Đội|Ủy|Uỷ|Đoàn)/u.test(unit.value)
        )
          continue;
        const level =
          unit.value.startsWith("tỉnh") || centralCities.test(unit.value) ? "province" : "district";
        const key = fold(unit.value);
        const vote = votes.get(key) ?? { unit, weight: 0, level };
        vote.weight += weight;
        votes.set(key, vote);
      }
    }
  };
  look(head, 100);
  look(title, 3);
  look(rest, 1);
  const pick = (level: "district" | "province"): Found<string | null> => {
    const all = [...votes.values()]
      .filter((vote) => vote.level === level)
      .sort((a, b) => b.weight - a.weight);
    const best = all[0];
    if (!best) return missing();
    if (level === "district" && date && date >= "2025-07-01" && best.weight < 100) return missing();
    const doubt =
      best.weight >= 100
        ? null
        : all.length > 1 && all[1]!.weight === best.weight
          ? "Có nhiều tên khác nhau trong văn bản, cần chọn lại."
          : null;
    return { ...best.unit, doubt };
  };
  return { district: pick("district"), province: pick("province") };
}

function signatureOf(lines: Passage[]): {
  signer: Found<string | null>;
  signerPosition: Found<string | null>;
} {
  const pieces = chunks(lines);
  let position: Found<string | null> = missing("Không thấy chức vụ người ký.");
  let signer: Found<string | null> = missing("Không thấy người ký.");
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]!;
    if (!isSignature(piece) || MARK.test(piece.text)) continue;
    const post = signedPost(piece);
    if (!post) continue;
    const name = signerAfter(pieces, i + 1);
    if (name || !signer.value) position = post;
    if (name) {
      signer = name;
      if (!/^(?:kt|tm)/.test(piece.bare)) break;
    }
  }
  return { signer, signerPosition: position };
}

/** "KT. CHỦ TỊCH" speaks for the chairman: who signs is on the next line; alone it means a deputy. */
function signedPost(piece: Passage): Found<string> | null {
  const match = /(?:(pho|quyen|q\.)\s*)?chu tich\s*$/.exec(piece.bare.trim());
  if (!match) return null;
  const source = { start: piece.start, end: piece.end };
  if (/^kt\s?\./.test(piece.bare) && !match[1])
    return found("Phó Chủ tịch", source, "Chỉ thấy “KT. CHỦ TỊCH”, chức vụ người ký cần xem lại.");
  const lead = match[1] === "pho" ? "Phó Chủ tịch" : match[1] ? "Quyền Chủ tịch" : "Chủ tịch";
  return found(lead, source);
}

function signerAfter(pieces: Passage[], from: number): Found<string> | null {
  for (const [i, piece] of pieces.slice(from, from + 14).entries()) {
    if (
      /^(?:danh sach|phu luc|to cong nghe|noi nhan|luu)/.test(piece.bare) ||
      /^[-–+(]/.test(piece.text) ||
      /:$/.test(piece.text)
    )
      continue;
    if (isSignature(piece)) return null;
    const flat = passageOf(
      piece.text.replace(/^(?:Ông|Bà|ThS\.|Ths\.)\s+/u, (lead) => " ".repeat(lead.length)),
      piece.start,
    );
    const at = flat.text.length - flat.text.trimStart().length;
    const name = nameAt(flat, at, true);
    if (
      name &&
      (name.words >= 2 || (i === 0 && pieces.length - from <= 3)) &&
      name.to === flat.text.trimEnd().length &&
      !/(?:da ky|ky ten)/.test(piece.bare)
    ) {
      return found(name.value, { start: piece.start + at, end: piece.start + name.to });
    }
  }
  return null;
}
