/** A run of letters as a PDF places it: x from the left, y of the baseline from the top, in points. */
export type Glyphs = { text: string; x: number; y: number; width: number; size: number };

export type Word = { text: string; x: number; right: number };

/** Words that stand together without a gap wide enough to be a column. */
export type Segment = Word & { words: Word[] };

/** Two segments as one. */
export function joined(one: Segment, other: Segment): Segment {
  return {
    text: `${one.text} ${other.text}`,
    x: Math.min(one.x, other.x),
    right: Math.max(one.right, other.right),
    words: [...one.words, ...other.words],
  };
}

/** Words that follow each other, as a segment. */
export function segmentOf(words: Word[]): Segment {
  const text = words.map((word) => word.text).join(" ");
  return { text, x: words[0]!.x, right: words.at(-1)!.right, words };
}

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

/** The words of a run with where each begins and ends. */
export function placedWords(piece: Glyphs): Word[] {
  return wordsOf(piece).map(({ text, x, width }) => ({ text, x, right: x + width }));
}

/** Titles that the library put together ("STT Họ và tên Chức vụ"), apart. */
export function titlesOfSegment(segment: Segment): Segment[] {
  const { words } = segment;
  const titles: Segment[] = [];
  let at = 0;
  for (const piece of segment.text.split(title)) {
    const count = piece.trim().split(/\s+/).length;
    const own = words.slice(at, at + count);
    at += count;
    if (own.length > 0) titles.push(segmentOf(own));
  }
  return titles;
}

const title =
  /\s+(?=(?:Họ(?: và|,)? tên|HỌ VÀ TÊN|Chức (?:vụ|danh)|CHỨC (?:VỤ|DANH)|Nhiệm vụ|Vai trò|Số điện thoại|Điện thoại|SĐT|ĐT(?!\p{L})|Ghi chú|Năm sinh|Ngày sinh|Giới tính|Địa bàn|Đơn vị|Thôn|Phân công|Tên Tổ|Nghề nghiệp)(?!\p{L}))/u;
