import { type Found, found, missing } from "./found.ts";
import type { Passage } from "./passages.ts";

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

/** The first date that a passage says, in figures or words. */
export function dateIn(passage: Passage): Found<string | null> | null {
  return dateInBare({ ...passage, bare: scannedFigures(passage.bare) });
}

/** A scan shows "3O" for 30 and "l2" for 12. */
function scannedFigures(bare: string): string {
  return bare.replace(/\d[ol]+(?=\D|$)|(?<![a-z])[ol]+\d/g, (figures) =>
    figures.replace(/o/g, "0").replace(/l/g, "1"),
  );
}

function dateInBare(passage: Passage): Found<string | null> | null {
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
  const words =
    /ngay\s+([a-z ]+?|\d{1,2})\s+thang\s+([a-z ]+?|\d{1,2})\s+nam\s+(\d{4}|[a-z ]+?)\s*[.,]?\s*$/.exec(
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

/** The day a decision is signed, from its header, else from its end, else from the line of its annex. */
export function dateOf(head: Passage[], closing: Passage[], annex: Passage[]): Found<string | null> {
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
