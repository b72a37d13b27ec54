import { chunksOf } from "./chunks.ts";
import { dateOf } from "./dates.ts";
import type { TextDocument } from "./document.ts";
import { type Found, found, missing } from "./found.ts";
import { type Passage, passageOf } from "./passages.ts";
import { signatureOf } from "./signature.ts";
import { aboveCommune, unitAt } from "./units.ts";
import type { ZonedItem } from "./zones.ts";

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
  const head = wholeHeads(chunksOf(lines(["header"]).concat(lines(["title"]).slice(0, 3))));
  const commune = communeOf(
    document,
    lines(["header"]),
    lines(["title", "grounds"]),
    lines(["body", "closing", "annex"]),
  );
  const signed = signatureOf(lines(["body", "closing", "annex"]));
  const date = dateOf(head, lines(["closing"]), lines(["title", "body", "annex"]));
  return {
    ...numberOf(lines(["header"]).concat(lines(["title"]).slice(0, 3)), lines(["title", "body", "annex"])),
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

/** A list sent alone says the number of its decision: "(Kèm theo Quyết định số 112/QĐ-UBND …)". */
function numberOf(
  head: Passage[],
  below: Passage[],
): { number: Found<string | null>; symbol: Found<string | null> } {
  for (const passage of [
    ...head,
    ...below.filter((line) => /kem theo .{0,20}quyet dinh so/.test(line.bare)),
  ]) {
    const match =
      /(?:^|\s)so\s*[:.]?\s*([\d.…_ o]*?[a-z]?)\s*\/\s*((?:\d{4}\s*\/\s*)?[a-z]{1,5}\s*[-–]\s*[a-z]{2,8})/.exec(
        passage.bare,
      ) ??
      // The Party writes "Số 45-QĐ/ĐU".
      /(?:^|\s)so\s*[:.]?\s*([\d.…_ ]*?)\s*[-–]\s*(qd\s*\/\s*[a-z]{2,8})/.exec(passage.bare);
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

const bodies: [string, string][] = [
  ["uy ban nhan dan|ubnd|u\\.?b\\.?n\\.?d", "Ủy ban nhân dân"],
  ["dang uy", "Đảng ủy"],
];
const bodyOf = new RegExp(`(?<![a-z])(?:${bodies.map(([said]) => said).join("|")})\\s+`);
const communeWord = /(?:xa|phuong|thi tran|dac khu)(?![a-z])/;

function communeOf(
  document: TextDocument,
  header: Passage[],
  title: Passage[],
  rest: Passage[],
): { agency: Found<string | null>; commune: Found<string | null> } {
  const heads = wholeHeads(chunksOf(header));
  const candidates: Passage[] = [];
  title.forEach((line) => {
    if (/^(?:chu tich |thay mat |ban thuong vu )?(?:uy ban nhan dan|ubnd|dang uy)/.test(line.bare.trim()))
      candidates.push(line);
  });
  candidates.push(...heads, ...title, ...rest);
  for (const line of candidates) {
    const agency = new RegExp(`${bodyOf.source}(?=${communeWord.source})`).exec(line.bare);
    const at = agency ? agency.index + agency[0].length : headOnly(line, heads);
    if (at < 0) continue;
    const unit = unitAt(document, line, at);
    if (!unit) continue;
    return { agency: { ...unit, value: `${bodyName(agency?.[0] ?? "")} ${unit.value}` }, commune: unit };
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

function bodyName(said: string): string {
  return bodies.find(([pattern]) => new RegExp(`^(?:${pattern})\\s`).test(said))?.[1] ?? bodies[0]![1];
}

/** In a header the body's name may break after "ỦY BAN NHÂN DÂN": the next line is "XÃ TRÀ XINH" alone. */
function headOnly(line: Passage, heads: Passage[]): number {
  if (!heads.includes(line)) return -1;
  return /^(?:xa|phuong|thi tran|dac khu) [a-z]/.test(line.bare) ? 0 : -1;
}
