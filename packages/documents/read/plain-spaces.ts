/** A stretch of a line between runs of spaces, and where it stands. */
type Stretch = { text: string; from: number; to: number };

const marksEnd = /^\s*(?:điều\s+\d|nơi nhận|tổng (?:số|cộng)|danh sách)/iu;

/**
 * A list whose columns are kept apart by running spaces, under a heading line ("STT   Họ và tên   Chức vụ"). A cell
 * belongs to the heading that it stands under; a short line alone ("THÔN BẮC SƠN") begins a new block.
 */
export function spacedTable(lines: string[], from: number): { cells: string[][]; next: number } | null {
  const heads = stretches(lines[from]!);
  if (heads.length < 3 || !lines.slice(from + 1, from + 5).some((line) => stretches(line).length >= 3))
    return null;
  const name = heads.findIndex((head) => /họ|ho va ten/iu.test(head.text));
  const cells = [heads.map((head) => head.text)];
  let next = from + 1;
  for (let i = next; i < lines.length; i++) {
    const line = lines[i]!;
    if (!line.trim()) continue;
    const found = stretches(line);
    const above = cells.at(-1)!;
    // A cell broken over two lines: nothing stands under the number and the name.
    const goesOn = cells.length > 1 && above.length > 1 && found[0]!.from > heads[name]!.to;
    if (marksEnd.test(line)) break;
    if (!goesOn && found.length < 2 && !opensBlock(line, filled(lines, i + 1))) break;
    const row = goesOn || found.length > 1 ? rowOf(found, heads) : [found[0]!.text];
    if (goesOn) cells[cells.length - 1] = above.map((text, c) => `${text} ${row[c] ?? ""}`.trim());
    else cells.push(row);
    next = i + 1;
  }
  return cells.length > 1 ? { cells, next } : null;
}

function opensBlock(line: string, below: string): boolean {
  return line.trim().length < 60 && !marksEnd.test(below) && stretches(below).length >= 3;
}

function filled(lines: string[], from: number): string {
  return lines.slice(from, from + 3).find((line) => line.trim()) ?? "";
}

function rowOf(found: Stretch[], heads: Stretch[]): string[] {
  const row = heads.map(() => "");
  found.forEach((stretch, i) => {
    const c = found.length === heads.length ? i : under(stretch, heads);
    row[c] = `${row[c]} ${stretch.text}`.trim();
  });
  return row;
}

/** The heading that shares most with the stretch, or stands nearest to it. */
function under(stretch: Stretch, heads: Stretch[]): number {
  const shared = heads.map((head) => Math.min(head.to, stretch.to) - Math.max(head.from, stretch.from));
  return shared.indexOf(Math.max(...shared));
}

function stretches(line: string): Stretch[] {
  return [...line.matchAll(/\S+(?: \S+)*/gu)].map((match) => ({
    text: match[0],
    from: match.index,
    to: match.index + match[0].length,
  }));
}
