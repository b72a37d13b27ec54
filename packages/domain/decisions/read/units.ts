import { fold } from "../../words/fold.ts";
import type { TextDocument } from "./document.ts";
import { type Found, found, missing } from "./found.ts";
import { placeName } from "./hamlets.ts";
import type { Passage } from "./passages.ts";

/** Kinds of unit, with their accents or with none: "Tịnh Khê" is no "tỉnh". */
const unitKinds: [RegExp, string][] = [
  [/^(?:xã|xa)(?= )/u, "xã"],
  [/^(?:phường|phuong|p\.)(?= ?)/u, "phường"],
  [/^(?:thị trấn|thi tran|tt\.)(?= ?)/u, "thị trấn"],
  [/^(?:đặc khu|dac khu)(?= )/u, "đặc khu"],
  [/^(?:huyện|huyen)(?= )/u, "huyện"],
  [/^(?:quận|quan)(?= )/u, "quận"],
  [/^(?:thị xã|thi xa|tx\.?)(?= ?)/u, "thị xã"],
  [/^(?:thành phố|thanh pho|tp\.?)(?= ?)/u, "thành phố"],
  [/^(?:tỉnh|tinh)(?= )/u, "tỉnh"],
];

/** The unit named at `at`: "xã Trà Xinh". */
export function unitAt(document: TextDocument, line: Passage, at: number): Found<string> | null {
  for (const [pattern, kind] of unitKinds) {
    const match = pattern.exec(line.low.slice(at));
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
    if (/\p{Ll}/u.test(match[0]) && fold(match[0]) === key) return match[0].replace(/[’‘ʼ`´]/g, "'");
  }
  return guess;
}

const centralCities = /^thành phố (hà nội|hồ chí minh|hải phòng|đà nẵng|cần thơ|huế)/iu;

/**
 * District and province: of the header, else those that the document names most. Since 1/7/2025 there are no districts.
 */
export function aboveCommune(
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
  const [district, province] = [pick("district"), pick("province")];
  // Since the reform no city stands between a commune and its province: the one named is the province.
  if (!province.value && date && date >= "2025-07-01") {
    const city = [...votes.values()]
      .filter((vote) => vote.unit.value.startsWith("thành phố") && vote.weight >= 3)
      .sort((a, b) => b.weight - a.weight)[0];
    if (city)
      return { district: missing(), province: { ...city.unit, doubt: "Thành phố này có thể là cấp tỉnh." } };
  }
  return { district, province };
}
