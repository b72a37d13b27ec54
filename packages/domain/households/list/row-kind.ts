import { fold, foldToned } from "../../words/fold.ts";
import { filledColumns, type Grid } from "./grid.ts";
import { hamletAtStart } from "./hamlet.ts";
import { headName } from "./head-name.ts";
import { looksLikeName } from "./names-column.ts";
import { povertyIn } from "./poverty.ts";
import { type Cell, type SheetRow, textOf } from "./sheet.ts";
import type { Table } from "./tables.ts";

/** What a row under the headings is. */
export type RowKind =
  | { kind: "household"; head: string }
  | { kind: "nameless" }
  | { kind: "member" }
  | { kind: "group"; text: string }
  | { kind: "total" }
  | { kind: "closing" }
  | { kind: "nothing" };

const NUMBER = /^\d+([.,-]\d+)*[.)]?$/;
const OUTLINE = /^([IVXLC]+|[A-HĐ])[.)]?$/;
const TOTAL =
  /^(luy ke|mang sang|tong|cong)( (cong|so|ho|khau|nhan|thon|toan|to|xom|chung|ban|ap|khu|the|danh|trang|don)\b.*|\s*[:(\d].*|)$/;
/** "Cộng Trà Ôi": nobody is called so. */
const SUM = /^(cộng|tổng) /;
const CLOSING =
  /^(nguoi (lap|tong hop|viet|thong ke|ke khai|dieu tra|kiem tra|ra soat|cung cap)|lap (bieu|bang)|hieu truong|giam doc|tram truong|dieu tra vien|thu ky|truong (thon|ban|buon|lang|ap|khu|khom|xom|to|plei)|(pho )?chu tich|tm\b|t\/m|kt\b|xac nhan|uy ban|ubnd|noi nhan|can bo|ke toan|thu truong|bi thu|\(?\s*ky[ ,]|da ky|dai dien|an dinh|danh sach (nay|gom|co|tren)|\(?danh sach|ghi chu|luu y|chu thich|[*(]|ngay .*thang|.{2,40}, ngay .*thang)/;
const DATED = /ngay .*thang/;
/** A part of a hamlet, folded: "tổ 3", "nhóm hộ …". */
export const NEIGHBOURHOOD =
  /^((to|nhom|cum|doi|ngo|to doan ket|to tu quan)\s*(so\s*)?(\d+|[ivx]+|[a-d])\b|to (doan ket|tu quan)|nhom ho)/;

/** `ended`: totals or signatures came before it, so only a numbered row is taken for a household. */
export function kindOfRow(row: SheetRow, table: Table, grid: Grid, ended: boolean): RowKind {
  const { columns, from, to } = table;
  const filled = filledColumns(row, from, to);
  const orderColumn = columns.order?.[0] ?? -1;
  const order = textOf(row.cells[orderColumn]);
  const said = filled.filter((column) => column !== orderColumn || !NUMBER.test(order));
  if (said.length === 0) return { kind: "nothing" };
  const numbered = NUMBER.test(order);
  const outlined = said[1] !== undefined && OUTLINE.test(textOf(row.cells[said[0]!]));
  const lead = textOf(row.cells[outlined ? said[1]! : said[0]!]);

  if (isTotal(lead)) return { kind: "total" };
  if (!numbered && said.some((column) => SUM.test(foldToned(textOf(row.cells[column])))))
    return { kind: "total" };
  const counted = [...(columns.people ?? []), ...(columns.phone ?? [])].some((column) =>
    /\d/.test(textOf(row.cells[column])),
  );
  const named = looksLikeName(headText(row, table)) && said.length > 1;
  if (
    !numbered &&
    !counted &&
    !(named && !table.numbered) &&
    said.some((column) => isClosing(row, column, said.length))
  )
    return { kind: "closing" };
  const group = groupText(row, table, grid, said, lead, numbered);
  if (group) return { kind: "group", text: group };

  const text = headText(row, table);
  if (!text) {
    const insideHead = (columns.head ?? []).some(
      (column) => (grid.merge(row.number, column)?.top ?? row.number) < row.number,
    );
    if (insideHead || hasAny(row, columns.member)) return { kind: "member" };
    return !ended && (numbered || said.length >= 2) && !onlyNumbers(row, said, table)
      ? { kind: "nameless" }
      : { kind: "nothing" };
  }
  if (isTotal(text)) return { kind: "total" };
  const head = headName(text);
  const nameOnly = said.length === (columns.head?.length ?? 1) || said.length === 1;
  if (!numbered && table.numbered && (ended || nameOnly)) return { kind: "nothing" };
  if (!numbered && ended && (nameOnly || !said.some((column) => /\d/.test(textOf(row.cells[column])))))
    return { kind: "nothing" };
  return head ? { kind: "household", head } : { kind: "nameless" };
}

/** The name as the file has it, joined where surname and given name have a column each. */
export function headText(row: SheetRow, { columns }: Table): string {
  const parts = columns.head ?? [...(columns.surname ?? []), ...(columns.given ?? [])];
  return parts
    .filter((column) => !row.cells[column]?.error)
    .map((column) => textOf(row.cells[column]))
    .filter(Boolean)
    .join(" ");
}

const isTotal = (text: string) => TOTAL.test(fold(text)) && !foldToned(text).startsWith("tống");

function isClosing(row: SheetRow, column: number, said: number): boolean {
  const text = textOf(row.cells[column]);
  if (said > 4 || row.cells.some((cell) => typeof cell?.value === "number")) return false;
  return CLOSING.test(fold(text)) && (hamletAtStart(text) === null || DATED.test(fold(text)));
}

/** Sums without the word "Tổng": figures only, none a telephone, and no number of their own. */
const onlyNumbers = (row: SheetRow, said: number[], { columns }: Table) =>
  !NUMBER.test(textOf(row.cells[columns.order?.[0] ?? -1])) &&
  said.every((column) => isFigure(row.cells[column]!) && !columns.phone?.includes(column));

/** Lists saved as text have their figures as text. */
const isFigure = ({ value }: Cell) => typeof value === "number" || /^\s*[\d.,]+\s*$/.test(String(value));

const hasAny = (row: SheetRow, columns: number[] = []) =>
  columns.some((column) => textOf(row.cells[column]) !== "");

/** "II. Thôn Trà Ôi", "Tổ 3", "B | Hộ cận nghèo", or one text merged over the table. */
function groupText(
  row: SheetRow,
  table: Table,
  grid: Grid,
  said: number[],
  lead: string,
  numbered: boolean,
): string {
  const worded = said.filter((column) => !isFigure(row.cells[column]!)).length;
  if (hamletAtStart(lead) && worded <= (numbered ? 1 : 2)) return lead;
  if (numbered) return "";
  if (OUTLINE.test(textOf(row.cells[table.columns.order?.[0] ?? said[0]!])) && said.length >= 2) return lead;
  const others = said.slice(1).filter((column) => !isFigure(row.cells[column]!));
  if (others.length > 1) return "";
  if (NEIGHBOURHOOD.test(fold(lead))) return lead;
  if (/^(\S+[.)] *)?(cac )?(dien )?(ho )?(can )?ngheo\b/.test(fold(lead)) && povertyIn(lead)) return lead;
  if (others.length > 0) return "";
  const merge = grid.merge(row.number, said[0]!);
  const wide =
    merge !== undefined && (merge.right - merge.left + 1) * 2 >= Math.min(table.to - table.from, 6);
  const heads = table.columns.head ?? table.columns.surname ?? [];
  if (heads.includes(said[0]!) && table.restarts.has(row.number)) return lead;
  return wide || (!heads.includes(said[0]!) && said[0] === (table.columns.order?.[0] ?? -1)) ? lead : "";
}
