import { fold } from "../../words/fold.ts";
import type { FindingKind } from "./household-list.ts";
import { type Cell, textOf } from "./sheet.ts";

export interface CountRead {
  count: number | null;
  finding: FindingKind | null;
}

/** More hardly live in one house: beyond it a figure is looked at. */
const MOST_PEOPLE = 15;
const NOTHING = /^(|-+|–|—|\.+|…|\/|_+)$/;
const UNIT = "(?:nguoi|nhan khau|khau|kh|k|nk|thanh vien|tv|ng|n)";
const WORDS = ["khong", "mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin", "muoi"];

/** How many people a cell says: 4, "04", "4 khẩu". What cannot be read stays unknown, never 0, and is found. */
export function readCount(cell: Cell | undefined): CountRead {
  const text = fold(textOf(cell));
  if (NOTHING.test(text)) return { count: null, finding: "blank" };
  if (cell?.error || isErrorText(text)) return { count: null, finding: "formula_error" };
  if (cell?.date || typeof cell?.value === "boolean") return { count: null, finding: "not_a_number" };
  return typeof cell?.value === "number" ? fromNumber(cell.value) : fromText(text);
}

/** Codes that spreadsheets write where a formula failed, also when they were pasted as text. */
export const isErrorText = (text: string) =>
  /^#(ref|n\/a|value|name\?|div\/0|num|null|getting_data|spill|calc)!?$/i.test(text);

function fromNumber(value: number): CountRead {
  // 1.234 typed where the point means a decimal; 3.5 was never a number of people
  if (!Number.isInteger(value)) {
    const thousands = Math.round(value * 1000);
    const whole = value >= 1 && Math.abs(value * 1000 - thousands) < 1e-6;
    return whole && thousands % 100 !== 0
      ? { count: thousands, finding: "separator" }
      : { count: null, finding: "not_a_number" };
  }
  return judged(value);
}

function fromText(text: string): CountRead {
  const number = new RegExp(
    `^(?:co |(?:so )?khau ?:? ?)?(\\d{1,4})\\s*(?:${UNIT}\\.?)?(?:\\s*\\(.*\\)|(?<=[a-z]) ?[,;/] ?.*)?$`,
  ).exec(text)?.[1];
  if (number !== undefined) return judged(Number(number));
  if (new RegExp(`^\\d{1,3}([.,]\\d{3})+\\s*${UNIT}?$`).test(text)) {
    return { count: Number(text.replace(/\D/g, "")), finding: "separator" };
  }
  const even = new RegExp(`^(\\d{1,3})[.,]0+\\s*${UNIT}?$`).exec(text)?.[1];
  if (even !== undefined) return { count: Number(even), finding: "separator" };
  const word = WORDS.indexOf(text.replace(new RegExp(`\\s+${UNIT}$`), ""));
  return { count: word > 0 ? word : null, finding: "not_a_number" };
}

/** Nobody lives in a house of none: a 0 stands for what was not asked, so it stays unknown. */
function judged(count: number): CountRead {
  if (count <= 0) return { count: null, finding: "outlier" };
  return { count, finding: count > MOST_PEOPLE ? "outlier" : null };
}
