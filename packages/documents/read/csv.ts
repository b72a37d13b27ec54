import type { Sheet, SheetRow } from "@toso/domain/households/list/sheet";
import { SheetRefusal } from "./sheet-refusals.ts";

const MOST_ROWS = 100_000;

/** Text separated by comma, semicolon or tab → one sheet of text cells, named after the file. */
export function readCsv(text: string, name: string): Sheet {
  const separator = separatorOf(text);
  const rows: SheetRow[] = [];
  let cells: string[] = [];
  let cell = "";
  let quoted = false;
  let number = 1;
  const endCell = () => {
    cells.push(cell);
    cell = "";
  };
  const endRow = () => {
    endCell();
    if (cells.some((value) => value.trim())) {
      rows.push({ number, cells: cells.map((value) => (value.trim() ? { value } : undefined)) });
    }
    if (rows.length > MOST_ROWS) throw new SheetRefusal("too_many_rows");
    cells = [];
    number += 1;
  };
  for (let i = 0; i < text.length; i++) {
    const letter = text[i]!;
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text[i + 1] === '"') cell += text[++i];
      else quoted = false;
    } else if (letter === '"' && cell.trim() === "") quoted = true;
    else if (letter === separator) endCell();
    else if (letter === "\n") endRow();
    else if (letter !== "\r") cell += letter;
  }
  endRow();
  return { name, hidden: false, rows, merges: [] };
}

/** Excel in Vietnamese writes semicolons. The one that most lines have decides. */
function separatorOf(text: string): string {
  const lines = text.slice(0, 20_000).split("\n").slice(0, 50);
  const linesWith = (separator: string) => lines.filter((line) => line.includes(separator)).length;
  const declared = /^sep=(.)/.exec(lines[0] ?? "")?.[1];
  return (
    declared ?? ["\t", ";", ","].reduce((best, next) => (linesWith(next) > linesWith(best) ? next : best))
  );
}
