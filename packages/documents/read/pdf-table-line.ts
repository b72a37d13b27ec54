import type { PlacedLine } from "./pdf-lines.ts";

/** A line of a table, put into the table's columns, with the page it stands on. */
export type TableLine = { cells: string[]; line: PlacedLine };

/** "1", "II.": the number of a row. */
export function isNumbered({ cells }: TableLine): boolean {
  return /^(?:\d{1,3}|[IVX]{1,5})\.?$/.test(cells[0] ?? "");
}

/** A line that opens a section begins in the first column, or names a team by its full name. */
export function isSection({ cells }: TableLine): boolean {
  const filled = cells.filter((cell) => cell).length;
  if (filled === 0 || filled > 2) return false;
  const text = cells.join(" ").trim();
  if (/^(?:[IVXL]{1,8}|[A-Z]|\d{1,2})\s?[.)]\s*\p{L}/u.test(text) && cells[0]) return true;
  const team = /^(?:Tổ|TỔ)\s+(?:công nghệ|CÔNG NGHỆ|CN|chuyển đổi|CHUYỂN ĐỔI)/u.test(text);
  const hamlet =
    /^(?:Tổ \d|Thôn|THÔN|Làng|LÀNG|Bản|BẢN|Buôn|BUÔN|Ấp|ẤP|Khóm|KHÓM|Khu|KHU|TDP|Tổ dân phố|TỔ DÂN PHỐ)\s/u.test(
      text,
    );
  return cells[0] ? team || hamlet : team && filled === 1 && !!cells[1];
}

/** Two rows of cells as one. */
export function joinCells(one: string[], other: string[]): string[] {
  return one.map((text, c) => (text && other[c] ? `${text} ${other[c]}` : text || other[c]!));
}
