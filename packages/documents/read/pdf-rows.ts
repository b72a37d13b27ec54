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

/** Numbers stand in the middle of their rows when a line without one is nearer to the number below than to what is above. */
function isCentred(lines: TableLine[]): boolean {
  return lines.some((line, i) => {
    if (isNumbered(line) || isSection(line)) return false;
    const [above, below] = [
      lines[i - 1],
      lines.slice(i + 1).find((other) => isNumbered(other) || isSection(other)),
    ];
    if (!below || !isNumbered(below) || below.line.page !== line.line.page) return false;
    const next = lines[i + 1]!.line.y - line.line.y;
    if (next > line.line.size * 1.6) return false;
    const opens = !above || isSection(above) || above.line.page !== line.line.page;
    return opens ? !above || isSection(above) : next < line.line.y - above.line.y - 1.5;
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
