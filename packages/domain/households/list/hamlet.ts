import { foldToned } from "../../words/fold.ts";
import { eachWordCapital } from "./head-name.ts";

/** Kinds of hamlet, as written with accents: "bản" is one, "Bàn" a surname; "Khu" is one too, unless numbered. */
const KINDS =
  "thôn|bản|buôn|bon|làng|plei|plơi|ấp|khóm|khu phố|khu dân cư|khối phố|khối|tiểu khu|khu vực|khu(?= (?:số )?\\d| [a-h](?!\\p{L}))|tổ dân phố|tdp|kp|kdc|xóm|sóc|phum";
const BARE_KINDS = "thon|ap|xom|buon|khu pho|to dan pho|khom"; // safe without accents too
const STARTS = new RegExp(
  `^(?:[-+*•]|[ivx]+[.)/:-]|[a-zđ]\\s*[.)/]|\\d+\\s*[.)/-])?\\s*(${KINDS}|${BARE_KINDS})(?:\\s*[:.]\\s*|\\s+)(.+)$`,
  "u",
);
const INSIDE = new RegExp(
  `(?<![\\p{L}])(?<!nông )(?<!trưởng )(?<!phó )(?<!nong )(?<!truong )(?<!văn |cơ |van )(${KINDS}|${BARE_KINDS})(?:\\s*:\\s*|\\.\\s?(?=\\d)|\\s+)`,
  "gu",
);
/** Where the name of a hamlet ends in a line of a title. */
const STOP =
  /\s*(?:[,;:()[\]|–—…]|\s\d+ (?:hộ|khẩu|nhân)|\.{2,}|\s-\s|\.\s|(?<!\p{L})(?:xã|phường|thị trấn|huyện|thị xã|thành phố|tỉnh|năm|tháng|quý|kỳ|đợt|tính đến|đến ngày|ngày|thuộc|có|theo|về|và|tham gia|nhận|được|do|quản lý|phục vụ|để|xa|phuong|huyen|tinh|nam \d|thang \d|gồm|tổng)(?!\p{L})).*$/iu;
const FULL_KIND: Record<string, string> = {
  tdp: "tổ dân phố",
  kp: "khu phố",
  kdc: "khu dân cư",
  thon: "thôn",
  ap: "ấp",
  xom: "xóm",
  buon: "buôn",
  "khu pho": "khu phố",
  "to dan pho": "tổ dân phố",
  khom: "khóm",
};

const NO_NAME = /^(mới|trưởng|văn ho|TRƯỞNG|VĂN H)/;

/** The hamlet that a text names with its kind, anywhere in it; `null` when none. "DANH SÁCH HỘ DÂN THÔN TRÀ VEO" → "Trà Veo". */
export function hamletIn(text: string): string | null {
  const composed = text.normalize("NFC");
  const lower = composed.toLowerCase();
  for (const found of lower.matchAll(INSIDE)) {
    const rest = composed.slice(found.index + found[0].length);
    const name = NO_NAME.test(rest) ? null : named(found[1]!, nameEnd(rest));
    if (name) return name;
  }
  return null;
}

/** The hamlet of a text that starts with its kind, as a group row does: "II. Thôn Trà Ôi: 25 hộ" → "Trà Ôi". */
export function hamletAtStart(text: string): string | null {
  const composed = text.normalize("NFC");
  const [, kind, rest] = STARTS.exec(composed.toLowerCase()) ?? [];
  if (!kind || !rest) return null;
  return named(kind, nameEnd(composed.slice(composed.length - rest.length)));
}

/** The hamlet in a cell of its column: "Trà Veo", "thôn Trà Veo", or "3" under the heading "Thôn". */
export function hamletOfCell(text: string, heading: string): string | null {
  if (!text) return null;
  const kind = new RegExp(`(?<!\\p{L})(${KINDS})(?!\\p{L})`, "u").exec(foldToned(heading))?.[1] ?? "thôn";
  return (
    hamletIn(text) ?? named(kind, text.replace(/^\d+\s*[.)/_-]\s*(?=\p{L})/u, "").replace(/\s*[,;(].*$/, ""))
  );
}

/** The words of the name itself: to the next word that starts another thought. */
function nameEnd(rest: string): string {
  const cut = rest.replace(STOP, "").trim();
  if (cut === cut.toUpperCase() || cut === cut.toLowerCase()) return cut.split(" ").slice(0, 4).join(" ");
  const words = cut.split(" ");
  const end = words.findIndex((word, i) => i > 0 && /^\p{Ll}/u.test(word) && !/^(cũ|mới)$/.test(word));
  return words.slice(0, end < 0 ? 4 : end).join(" ");
}

/** Numbers keep their kind, as "3" alone names nothing: "Thôn 3". Zeros in front go: "thôn 03" is the same. */
function named(kind: string, name: string): string | null {
  const clean = name.replace(/\s+/g, " ").replace(/^[\s.:-]+|[\s.:-]+$/g, "");
  if (!/[\p{L}\d]/u.test(clean) || clean.length > 40) return null;
  if (/^(số )?\d/i.test(clean)) {
    const whole = FULL_KIND[kind] ?? kind;
    return `${whole[0]!.toUpperCase()}${whole.slice(1)} ${(clean === clean.toUpperCase() ? clean.toLowerCase() : clean).replace(/^Số/, "số").replace(/(?<!\d)0+(?=\d)/, "")}`;
  }
  return clean === clean.toUpperCase() || clean === clean.toLowerCase() ? eachWordCapital(clean) : clean;
}
