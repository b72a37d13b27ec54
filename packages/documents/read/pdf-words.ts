import type { Glyphs, Segment } from "./pdf-lines.ts";

/** A run of letters that crosses a border was put together from several cells: its words, about where they stand. */
export function wordsOf(piece: Glyphs): Glyphs[] {
  const shares = [...piece.text].map(letterWidth);
  const unit = piece.width / shares.reduce((sum, share) => sum + share, 0);
  const words: Glyphs[] = [];
  let x = piece.x;
  let open: Glyphs | null = null;
  [...piece.text].forEach((letter, i) => {
    const width = shares[i]! * unit;
    if (/\s/.test(letter)) open = null;
    else if (open) {
      open.text += letter;
      open.width = x + width - open.x;
    } else {
      open = { ...piece, text: letter, x, width };
      words.push(open);
    }
    x += width;
  });
  return words;
}

/** Widths of letters in a serif typeface, in parts of its size: close enough to tell words apart. */
function letterWidth(letter: string): number {
  if (/\s/.test(letter)) return 0.25;
  if (/[mwMWƯ]/.test(letter)) return 0.82;
  if (/\p{Lu}/u.test(letter)) return 0.68;
  if (/[iíìỉĩịltjfr'.,:;|]/.test(letter)) return 0.3;
  return 0.48;
}

/** The words of a segment, about where they stand. */
export function wordsOfSegment(segment: Segment): Segment[] {
  const glyphs = { text: segment.text, x: segment.x, y: 0, width: segment.right - segment.x, size: 10 };
  return wordsOf(glyphs).map((word) => ({ text: word.text, x: word.x, right: word.x + word.width }));
}

/** Titles that the library put together ("STT Họ và tên Chức vụ"), apart. */
export function titlesOfSegment(segment: Segment): Segment[] {
  const words = wordsOfSegment(segment);
  const titles: Segment[] = [];
  let at = 0;
  for (const piece of segment.text.split(title)) {
    const count = piece.trim().split(/\s+/).length;
    const own = words.slice(at, at + count);
    at += count;
    if (own.length > 0) titles.push({ text: piece.trim(), x: own[0]!.x, right: own.at(-1)!.right });
  }
  return titles;
}

const title =
  /\s+(?=(?:Họ(?: và|,)? tên|HỌ VÀ TÊN|Chức (?:vụ|danh)|CHỨC (?:VỤ|DANH)|Nhiệm vụ|Vai trò|Số điện thoại|Điện thoại|SĐT|ĐT(?!\p{L})|Ghi chú|Năm sinh|Ngày sinh|Giới tính|Địa bàn|Đơn vị|Thôn|Phân công|Tên Tổ|Nghề nghiệp)(?!\p{L}))/u;
