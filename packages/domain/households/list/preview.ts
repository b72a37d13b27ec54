import type { ListRead } from "../read-list.ts";
import type { FindingKind, ListedHousehold } from "./household-list.ts";

/** What importing will do with a row: add it, add it once somebody has looked, or leave it out. */
export type RowFate = "add" | "look" | "skip";

export interface PreviewRow {
  sheet: string;
  row: number;
  fate: RowFate;
  /** Why it is looked at or left out, in words for the person; '' when nothing is to be said. */
  sentence: string;
  household: ListedHousehold | null;
  /** House number or neighbourhood. */
  place: string | null;
}

const SENTENCES: Record<FindingKind, string> = {
  blank: "Chưa ghi số khẩu: sẽ để trống, không tính là 0.",
  not_a_number: "Số khẩu không phải là số: hãy sửa trong tệp hoặc điền sau.",
  separator: "Số khẩu có dấu chấm hoặc phẩy: hãy xem lại có đúng số này không.",
  outlier: "Số khẩu khác thường: hãy kiểm tra lại.",
  contradiction: "Các cột không khớp nhau (tổng với nam, nữ; nghèo với cận nghèo): hãy kiểm tra lại.",
  bad_phone: "Số điện thoại không đúng: sẽ bỏ trống số này.",
  duplicate: "Trùng với một hộ ở dòng trên: không thêm lần nữa.",
  same_name: "Có hộ khác cùng tên chủ hộ trong thôn: hãy ghi thêm để phân biệt.",
  formula_error: "Có ô công thức bị lỗi: hãy sửa trong tệp.",
  left: "Hộ đã đi khỏi thôn (gạch ngang hoặc ghi chú): sẽ đánh dấu đã đi.",
  no_name: "Không có tên chủ hộ: không thêm được.",
};

/** One sentence for what was found in a row. */
export const sayFinding = (kind: FindingKind): string => SENTENCES[kind];

/** Row by row, in the order of the file, what importing the list will do. */
export function previewOf({ households, places, findings }: ListRead): PreviewRow[] {
  // Tables side by side have two households in a row.
  const rows = new Map<string, PreviewRow[]>();
  const at = ({ sheet, row }: { sheet: string; row: number }) => `${row} ${sheet}`;
  const add = (preview: PreviewRow) => rows.set(at(preview), [...(rows.get(at(preview)) ?? []), preview]);
  households.forEach((household, i) => {
    const { sheet, row } = household;
    add({ sheet, row, fate: "add", sentence: "", household, place: places[i] ?? null });
  });
  for (const { sheet, row, kind } of findings) {
    if (!rows.has(at({ sheet, row })))
      add({ sheet, row, fate: "skip", sentence: "", household: null, place: null });
    for (const preview of rows.get(at({ sheet, row }))!) {
      if (preview.fate === "add") preview.fate = "look";
      preview.sentence = [preview.sentence, sayFinding(kind)].filter(Boolean).join(" ");
    }
  }
  const sheets = [...new Set([...households, ...findings].map(({ sheet }) => sheet))];
  return [...rows.values()]
    .flat()
    .sort((a, b) => sheets.indexOf(a.sheet) - sheets.indexOf(b.sheet) || a.row - b.row);
}
