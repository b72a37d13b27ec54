import type { Line } from "./pdf-lines.ts";

/** A line of a table, put into the table's columns, with the page it stands on. */
export type TableLine = { cells: string[]; line: Line & { page: number } };

/**
 * Lines of a table → rows. A cell cut over lines belongs to the numbered line it stands under, or, where cells are
 * centred, to the nearest one. A section row ("II. Tổ công nghệ số thôn …") stands alone.
 */
export function rowsOf(lines: TableLine[], columns: number): string[][] {
  const numbered = lines.some(isNumbered);
  return numbered && isCentred(lines) ? centredRows(lines) : toppedRows(lines, columns, numbered);
}

function isNumbered({ cells }: TableLine): boolean {
  return /^(?:\d{1,3}|[IVX]{1,5})\.?$/.test(cells[0] ?? "");
}

/** A line that opens a section begins in the first column, or names a team by its full name. */
function isSection({ cells }: TableLine): boolean {
  const filled = cells.filter((cell) => cell).length;
  if (filled === 0 || filled > 2) return false;
  const text = cells.join(" ").trim();
  if (/^(?:[IVX]{1,5}|[A-Z]|\d{1,2})\s?[.)]\s*\p{L}/u.test(text) && cells[0]) return true;
  const team = /^(?:Tổ|TỔ)\s+(?:công nghệ|CÔNG NGHỆ|CN|chuyển đổi|CHUYỂN ĐỔI)/u.test(text);
  const hamlet =
    /^(?:Tổ \d|Thôn|THÔN|Làng|LÀNG|Bản|BẢN|Buôn|BUÔN|Ấp|ẤP|Khóm|KHÓM|Khu|KHU|TDP|Tổ dân phố|TỔ DÂN PHỐ)\s/u.test(
      text,
    );
  return cells[0] ? team || hamlet : team && filled === 1 && !!cells[1];
}

/** The first line under a heading or a section has no number: the number is in the middle of its row's height. */
function isCentred(lines: TableLine[]): boolean {
  return lines.some((line, i) => {
    const first = i === 0 || isSection(lines[i - 1]!);
    const next = lines[i + 1];
    return (
      first &&
      !isNumbered(line) &&
      !isSection(line) &&
      next !== undefined &&
      isNumbered(next) &&
      next.line.y - line.line.y < line.line.size * 1.4
    );
  });
}

function centredRows(lines: TableLine[]): string[][] {
  const groups = lines.map((line) => (isNumbered(line) || isSection(line) ? [line] : []));
  lines.forEach((line, i) => {
    if (groups[i]!.length > 0) return;
    const above = findAnchor(lines, i, -1);
    const below = findAnchor(lines, i, 1);
    const far = (at: number | null) =>
      at === null ? Number.POSITIVE_INFINITY : Math.abs(lines[at]!.line.y - line.line.y);
    const owner = far(below) < far(above) ? below : above;
    if (owner !== null) groups[owner]!.push(line);
  });
  return groups
    .filter((group) => group.length > 0)
    .map((group) => group.sort((a, b) => a.line.y - b.line.y).map(({ cells }) => cells))
    .map((group) => group.reduce(joinCells));
}

/** The nearest numbered line in that direction on the same page, with no section between. */
function findAnchor(lines: TableLine[], from: number, step: 1 | -1): number | null {
  for (let i = from + step; i >= 0 && i < lines.length; i += step) {
    if (lines[i]!.line.page !== lines[from]!.line.page || isSection(lines[i]!)) return null;
    if (isNumbered(lines[i]!)) return i;
  }
  return null;
}

function toppedRows(lines: TableLine[], columns: number, numbered: boolean): string[][] {
  const rows: string[][] = [];
  let open: TableLine | null = null;
  for (const line of lines) {
    if (open && columns > 1 && continuesRow(line, open, numbered)) {
      open = { cells: joinCells(open.cells, line.cells), line: line.line };
      rows[rows.length - 1] = open.cells;
    } else {
      open = line;
      rows.push(line.cells);
    }
  }
  return rows;
}

function continuesRow(line: TableLine, open: TableLine, numbered: boolean): boolean {
  if (isNumbered(line) || isSection(line) || isSection(open)) return false;
  const close = line.line.page !== open.line.page || line.line.y - open.line.y < line.line.size * 1.75;
  if (numbered && /^\d{1,3}\.?$/.test(open.cells[0] ?? "")) return close && !line.cells[0];
  return (
    close && line.cells.filter((cell) => cell).length === 1 && open.cells.filter((cell) => cell).length > 1
  );
}

function joinCells(one: string[], other: string[]): string[] {
  return one.map((text, c) => (text && other[c] ? `${text} ${other[c]}` : text || other[c]!));
}
