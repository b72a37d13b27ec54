import type { Line, PlacedLine } from "./pdf-lines.ts";
import { rowsOf } from "./pdf-rows.ts";
import type { TableLine } from "./pdf-table-line.ts";
import { joined, type Segment, segmentOf, titlesOfSegment, type Word } from "./pdf-words.ts";

const nameTitle = /h[oọ]\s*(?:v[aà]|,)?\s*(?:ch[uữ]\s*đ[eệ]m|t[eê]n)/iu;
const otherTitle =
  /^(?:s\.?tt|tt|số tt)$|ch[uứ]c|đ[oơ]n v[iị]|vai tr[oò]|nhi[eệ]m v[uụ]|đi[eệ]n tho[aạ]i|s[đd]t|ghi ch[uú]|gi[oớ]i t[ií]nh|nam|th[oô]n|địa bàn/iu;

/** Nor does a hamlet with its name. */
const namedPlace =
  /^(?:Khu(?: phố)?|Khối(?: phố)?|Bản|Buôn|Bon|Ấp|Khóm|Xóm|Tổ dân phố|TDP|Plei) (?:\p{Lu}|số |\d)/u;

/** Posts stand in rows, never in a heading. */
const postWords = /^(?:Bí thư|Phó |Trưởng |Chi hội|Chi đoàn|Công an|Cán bộ|Chủ tịch|Công chức)/u;

type Column = { left: number; right: number };

/** A table without borders under a line of titles ("STT, Họ và tên, …"), over page ends and titles told again. */
export function titledTableAt(lines: PlacedLine[], from: number): { rows: string[][]; next: number } | null {
  const head = headAt(lines, from);
  if (!head) return null;
  const below = lines.slice(head.next, head.next + 60);
  const end = below.findIndex(({ segments }) => afterTable.test(segments[0]!.text));
  const columns = columnsOf(head.segments, end < 0 ? below : below.slice(0, end));
  const body: TableLine[] = [];
  let i = head.next;
  for (; i < lines.length; i++) {
    const line = lines[i]!;
    const again = headAt(lines, i);
    if (again && line.page !== lines[from]!.page && sameTitles(again.segments, head.segments)) {
      i = again.next - 1;
      continue;
    }
    if (again || leavesTable(line, columns)) break;
    body.push({ cells: titlesIn(line.segments, columns), line });
  }
  const rows = [titlesIn(head.segments, columns), ...rowsOf(body, columns.length)];
  return rows.length > 1 ? { rows, next: i } : null;
}

/** A heading may take several lines; it ends before the first line that has a number or a name. */
function headAt(lines: PlacedLine[], from: number): { segments: Segment[]; next: number } | null {
  const first = lines[from]!;
  const near = [first];
  for (let i = from + 1; i < Math.min(lines.length, from + 4); i++) {
    const line = lines[i]!;
    if (line.page !== first.page || line.y - near.at(-1)!.y > line.size * 1.7) break;
    if (
      /^\d{1,3}\.?$/.test(line.segments[0]!.text) ||
      line.segments.some((segment) => /^(Ông|Bà) /.test(segment.text))
    )
      break;
    if (line.segments.some((segment) => postWords.test(segment.text))) break;
    if (/^(?:[IVX]+\.|Tổ |Thôn |Làng |TỔ |THÔN )/u.test(line.segments[0]!.text)) break;
    if (line.segments.some((segment) => namedPlace.test(segment.text))) break;
    near.push(line);
  }
  for (let count = near.length; count >= 1; count--) {
    const merged = mergeHeads(near.slice(0, count));
    const names = merged.some((segment) => nameTitle.test(segment.text));
    const others = merged.filter(
      (segment) => otherTitle.test(segment.text) && !nameTitle.test(segment.text),
    ).length;
    const short = merged.every((segment) => segment.text.length < 45);
    const firstTells = near[0]!.segments.some(
      (segment) => nameTitle.test(segment.text) || otherTitle.test(segment.text),
    );
    if (names && others >= 1 && merged.length >= 2 && short && firstTells)
      return { segments: merged, next: from + count };
  }
  return null;
}

/** Pieces of a title that stand over each other are one title. */
function mergeHeads(lines: Line[]): Segment[] {
  const merged: Segment[] = [];
  for (const segment of lines.flatMap((line) => line.segments.flatMap(titlesOfSegment))) {
    const same = merged.find((title) => segment.x < title.right && segment.right > title.x);
    if (same) merged[merged.indexOf(same)] = joined(same, segment);
    else merged.push(segment);
  }
  return merged.sort((a, b) => a.x - b.x);
}

/** Borders lie in the empty strips between titles, moved to where the rows below leave room. */
function columnsOf(titles: Segment[], below: Line[]): Column[] {
  const borders = titles.slice(1).map((title, i) => {
    const left = titles[i]!;
    const [from, to] = [left.right, title.x];
    let best = (from + to) / 2;
    let fewest = Number.POSITIVE_INFINITY;
    for (let x = left.x + 4; x <= title.right - 4; x += 2) {
      const over = ({ x: start, right }: Word) => start < x - 1 && right > x + 1;
      const cut = below.filter((line) => line.segments.length > 1);
      const words = cut.filter((line) => line.segments.flatMap(({ words }) => words).some(over)).length;
      const runs = cut.filter((line) => line.segments.some(over)).length;
      const away = x < from ? from - x : x > to ? x - to : 0;
      const cost = words * 30 + runs * 8 + away;
      if (cost < fewest) {
        fewest = cost;
        best = x;
      }
    }
    return best;
  });
  const aligned = borders.map((border, i) => alignedStart(border, borders[i + 1], below) ?? border);
  return titles.map((_, i) => ({
    left: aligned[i - 1] ?? Number.NEGATIVE_INFINITY,
    right: aligned[i] ?? Number.POSITIVE_INFINITY,
  }));
}

/** Most cells of a column begin at one place: there is its border, however far the cell before it reaches. */
function alignedStart(left: number, right = Number.POSITIVE_INFINITY, below: Line[]): number | null {
  const starts = below.flatMap((line) =>
    line.segments.filter(({ x }) => x >= left - 1 && x < right).map(({ x }) => x),
  );
  const near = (x: number) => starts.filter((start) => Math.abs(start - x) < 1.5).length;
  const most = starts.reduce((best, x) => (near(x) > near(best) ? x : best), starts[0] ?? left);
  return starts.length > 3 && near(most) > starts.length * 0.6 ? most - 2 : null;
}

function titlesIn(segments: Segment[], columns: Column[]): string[] {
  const cells = columns.map(() => "");
  const apart =
    segments.length > 1 && !isSectionLine(segments)
      ? segments.flatMap((segment) => splitAtBorders(segment, columns))
      : segments;
  for (const segment of apart) {
    const middle = (segment.x + segment.right) / 2;
    const wide =
      columns.filter((column) => segment.x < column.right - 3 && segment.right > column.left + 3).length > 1;
    const at = columns.findIndex((column) => (wide ? segment.x + 4 : middle) < column.right);
    const c = at < 0 ? columns.length - 1 : at;
    cells[c] = cells[c] ? `${cells[c]} ${segment.text}` : segment.text;
  }
  return cells;
}

/** "II  Tổ công nghệ số cộng đồng thôn Trà Ôi": what runs across the columns is not cut by them. */
function isSectionLine(segments: Segment[]): boolean {
  return (
    segments.length === 2 &&
    /^(?:[IVXL]{1,8}|[A-Z]|\d{1,3})[.)]?$/.test(segments[0]!.text) &&
    /^(?:tổ (?:công nghệ|cn|chuyển đổi)|thôn |làng |bản |buôn |bon |ấp |khóm |khu |khối |xóm |tổ dân phố |tdp )/iu.test(
      segments[1]!.text,
    )
  );
}

/** A segment that the library drew over a border, cut between the words there. */
function splitAtBorders(segment: Segment, columns: Column[]): Segment[] {
  const crossed = columns.some(({ right }) => segment.x < right - 4 && segment.right > right + 4);
  if (!crossed) return [segment];
  const pieces: Word[][] = [];
  let last = -1;
  for (const word of segment.words) {
    const middle = (word.x + word.right) / 2;
    const column = columns.findIndex(({ right }) => middle < right);
    if (column === last) pieces.at(-1)!.push(word);
    else pieces.push([word]);
    last = column;
  }
  return pieces.map(segmentOf);
}

function sameTitles(one: Segment[], other: Segment[]): boolean {
  const text = (segments: Segment[]) => segments.map((segment) => segment.text.toLowerCase()).join("|");
  return text(one) === text(other) || one.length === other.length;
}

/** What stands below a table. */
const afterTable =
  /^(?:Điều \d|Nơi nhận|TM\.|KT\.|CHỦ TỊCH|PHÓ CHỦ TỊCH|Quyết định này|Danh sách (?:này )?(?:có|gồm)|\(?Danh sách|Tổng (?:số|cộng)|Ghi chú|Phụ lục|PHỤ LỤC|DANH SÁCH|\(Kèm|Ban hành)/iu;

/** A line that runs over the columns from the left is text again: the next article, the recipients, a new heading. */
function leavesTable(line: Line, columns: Column[]): boolean {
  const first = line.segments[0]!;
  if (afterTable.test(first.text)) return true;
  const wide =
    columns.length > 2 &&
    line.segments.length === 1 &&
    first.x < columns[0]!.right &&
    first.right > columns[2]!.left + 10;
  return (
    wide &&
    !/^(?:[IVX\d]+\s?[.)]|[-–+]|Tổ |TỔ |Thôn |THÔN |Làng |Bản |Buôn |Ấp |Khóm |Khu |TDP|TỔ DÂN)/u.test(
      first.text,
    )
  );
}
