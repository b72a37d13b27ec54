import type { DraftCell } from "@toso/domain/decisions/read/document";

/**
 * A bordered table that goes on after the page's end: the titles are not told again, and the cells of a row that was cut
 * are whole. The rest of such a row has no number of its own.
 */
export function overPageEnd(above: DraftCell[][], below: DraftCell[][]): DraftCell[][] {
  const text = (row: DraftCell[] | undefined) => row?.map((cell) => cell.text).join("|");
  const more = text(below[0]) === text(above[0]) ? below.slice(1) : below;
  const [last, first] = [byColumn(above).at(-1), byColumn(more)[0]];
  const number = first?.get(0)?.text.trim();
  if (!last?.get(0)?.text.trim() || number !== "") return [...above, ...more];
  const moved = new Set<DraftCell>();
  for (const [column, rest] of first!) {
    const cell = last.get(column);
    if (!cell || !rest.text.trim()) continue;
    cell.text = `${cell.text} ${rest.text}`.trim();
    moved.add(rest);
  }
  return [
    ...above,
    ...more.map((row) => row.map((cell) => (moved.has(cell) ? { ...cell, text: "" } : cell))),
  ];
}

/** The cells of each row by the column they begin in; a cell that reaches down from above is its own row's. */
function byColumn(rows: DraftCell[][]): Map<number, DraftCell>[] {
  const reaching: number[] = [];
  return rows.map((cells) => {
    const own = new Map<number, DraftCell>();
    let column = 0;
    const skip = () => {
      while ((reaching[column] ?? 0) > 0) reaching[column++]!--;
    };
    for (const cell of cells) {
      skip();
      own.set(column, cell);
      for (let i = 0; i < (cell.columns ?? 1); i++) reaching[column++] = (cell.rows ?? 1) - 1;
    }
    skip();
    return own;
  });
}
