import { centredRows } from "./pdf-centred.ts";
import { isNumbered, isSection, joinCells, type TableLine } from "./pdf-table-line.ts";

/**
 * Lines of a table → rows. A cell cut over lines belongs to the numbered line it stands under, or, where cells are
 * centred, to the nearest one. A section row ("II. Tổ công nghệ số thôn …") stands alone.
 */
export function rowsOf(lines: TableLine[], columns: number): string[][] {
  const numbered = lines.some(isNumbered);
  return numbered && isCentred(lines) ? centredRows(lines) : toppedRows(lines, columns, numbered);
}

/** Under a heading or a section stand lines without a number before the first with one: numbers are in the middle. */
function isCentred(lines: TableLine[]): boolean {
  return lines.some((line, i) => {
    const first = i === 0 || isSection(lines[i - 1]!);
    if (!first || isNumbered(line) || isSection(line)) return false;
    const number = lines.findIndex((other, at) => at > i && (isNumbered(other) || isSection(other)));
    const between = lines.slice(i, number + 1);
    return (
      number > i &&
      isNumbered(lines[number]!) &&
      between.every((other, at) => at === 0 || other.line.y - between[at - 1]!.line.y < other.line.size * 1.6)
    );
  });
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
