import { isNumbered, isSection, joinCells, type TableLine } from "./pdf-table-line.ts";

/** Lines of one cell, about the middle of its row. */
type Block = { lines: TableLine[]; text: string; middle: number };

/** Within a cell lines stand closer than this share of the closest lines of the table; rows have room between them. */
const WITHIN = 1.1;

const place =
  /^(?:Thôn|Làng|Bản|Buôn|Bon|Plei|Ấp|Khóm|Khu|Khối|Xóm|TDP|Tổ dân phố|Tổ (?!trưởng|phó|viên|hòa|vay)\S|Đơn vị)\s/iu;

/**
 * Rows whose cells are centred: the number stands in the middle of its row's height, so a cell belongs to the number
 * that its own middle is nearest to. A village's cell may reach over several rows; it is told in the first of them.
 */
export function centredRows(lines: TableLine[]): string[][] {
  const closest = closestLines(lines);
  const rows: string[][] = [];
  for (const stretch of stretchesOf(lines)) {
    if (isSection(stretch[0]!)) rows.push(stretch[0]!.cells);
    else if (!stretch.some(isNumbered)) {
      const rest = stretch.map(({ cells }) => cells).reduce(joinCells);
      if (rows.length > 0) rows.push(joinCells(rows.pop()!, rest));
      else rows.push(rest);
    } else rows.push(...rowsOfStretch(stretch, closest));
  }
  return rows;
}

/** Lines between sections and page ends; a section is a stretch of its own. */
function stretchesOf(lines: TableLine[]): TableLine[][] {
  const stretches: TableLine[][] = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    const apart = !before || isSection(line) || isSection(before) || before.line.page !== line.line.page;
    if (apart) stretches.push([line]);
    else stretches.at(-1)!.push(line);
  });
  return stretches;
}

function rowsOfStretch(stretch: TableLine[], closest: number): string[][] {
  const numbers = stretch.filter(isNumbered);
  const rows = numbers.map(
    ({ cells, line }): Row => ({
      cells: cells.map((text, c) => (c === 0 ? text : "")),
      middle: line.y,
      top: line.y,
      bottom: line.y,
    }),
  );
  const columns = Math.max(...stretch.map(({ cells }) => cells.length));
  const blocks = Array.from({ length: columns }, (_, c) =>
    c === 0 ? [] : blocksOf(stretch, c, closest, numbers),
  );
  const merged = blocks.map((column) => isPlaces(column) && reachOver(column, numbers));
  blocks.forEach((column, c) => {
    for (const block of merged[c] ? [] : column) put(block, rows[nearest(block.middle, numbers)]!, c);
  });
  blocks.forEach((column, c) => {
    if (!merged[c]) return;
    const owners = spans(column, rows);
    for (const [i, block] of column.entries()) put(block, rows[owners[i]!]!, c);
  });
  return rows.map(({ cells }) => cells);
}

type Row = { cells: string[]; middle: number; top: number; bottom: number };

function put({ text, lines, middle }: Block, row: Row, c: number): void {
  row.cells[c] = `${row.cells[c]} ${text}`.trim();
  if (Math.abs(middle - row.middle) > lines[0]!.line.size) return;
  row.top = Math.min(row.top, lines[0]!.line.y);
  row.bottom = Math.max(row.bottom, lines.at(-1)!.line.y);
}

/** The cells of a column; lines too close for two rows that stand at two numbers are still two cells. */
function blocksOf(stretch: TableLine[], c: number, closest: number, numbers: TableLine[]): Block[] {
  const groups: TableLine[][] = [];
  for (const line of stretch.filter(({ cells }) => cells[c])) {
    const last = groups.at(-1)?.at(-1);
    if (last && line.line.y - last.line.y <= closest * WITHIN) groups.at(-1)!.push(line);
    else groups.push([line]);
  }
  return groups.flatMap((lines) => {
    const [top, bottom] = [lines[0]!.line.y, lines.at(-1)!.line.y];
    const inside = numbers.filter(({ line }) => line.y > top - 1 && line.y < bottom + 1).length;
    const block = (own: TableLine[]): Block => ({
      lines: own,
      text: own.map(({ cells }) => cells[c]).join(" "),
      middle: (own[0]!.line.y + own.at(-1)!.line.y) / 2,
    });
    return inside > 1 && !place.test(lines[0]!.cells[c]!)
      ? lines.map((line) => block([line]))
      : [block(lines)];
  });
}

function isPlaces(blocks: Block[]): boolean {
  return blocks.filter(({ text }) => place.test(text)).length > blocks.length / 2;
}

/** Fewer places than rows, and not each beside the number of its first row: their cells are merged. */
function reachOver(blocks: Block[], numbers: TableLine[]): boolean {
  const beside = (middle: number) => numbers.some(({ line }) => Math.abs(line.y - middle) < 4);
  const first = numbers[0]!.line.y;
  const eachBeside = Math.abs(blocks[0]!.middle - first) < 4 && blocks.every(({ middle }) => beside(middle));
  return blocks.length < numbers.length && !eachBeside;
}

/** Each place reaches as far below its middle as above: the first row that it holds. */
function spans(blocks: Block[], rows: Row[]): number[] {
  let first = 0;
  return blocks.map(({ middle }) => {
    const own = Math.min(first, rows.length - 1);
    const bottom = 2 * middle - rows[own]!.top;
    do first++;
    while (first < rows.length && rows[first]!.bottom <= bottom + 6);
    return own;
  });
}

function nearest(y: number, numbers: TableLine[]): number {
  const far = numbers.map(({ line }) => Math.abs(line.y - y));
  return far.indexOf(Math.min(...far));
}

/** The smallest room between two lines of a column. */
function closestLines(lines: TableLine[]): number {
  let closest = Number.POSITIVE_INFINITY;
  const columns = Math.max(...lines.map(({ cells }) => cells.length));
  for (let c = 1; c < columns; c++) {
    const filled = lines.filter(({ cells }) => cells[c]);
    filled.slice(1).forEach(({ line }, i) => {
      const gap = line.y - filled[i]!.line.y;
      if (filled[i]!.line.page === line.page && gap > line.size * 0.8) closest = Math.min(closest, gap);
    });
  }
  return closest;
}
