import type { Cell, Merge, Sheet, SheetRow } from "@toso/domain/households/list/sheet";
import { SheetRefusal } from "../sheet-refusals.ts";
import { decodeLegacy, decodeUnlabelled, isLegacyFont } from "./legacy-text.ts";
import { type RichText, richText } from "./shared-strings.ts";
import type { Style } from "./styles.ts";
import type { Walk } from "./xml.ts";

const MOST_ROWS = 100_000;
const MOST_COLUMNS = 200; // what stands further right is formatting, or no list
const MOST_TAGS = 12_000_000;

interface Raw {
  column: number;
  type: string;
  style: number;
  value: string;
}

/** Rows and merged ranges of one sheet part. Rows without a value are left out; numbers and columns are the file's own. */
export function readWorksheet(
  part: Uint8Array,
  walk: Walk,
  { texts, styles }: { texts: RichText[]; styles: Style[] },
): Pick<Sheet, "rows" | "merges"> {
  const rows: SheetRow[] = [];
  const merges: Merge[] = [];
  const inline = richText();
  let row: SheetRow = { number: 0, cells: [] };
  let raw: Raw = { column: -1, type: "", style: 0, value: "" };
  let reading = false;
  let inlined = false;
  let tags = 0;
  const labelled = new Set<Cell>();

  walk(part, {
    open(name, attributes) {
      if (++tags > MOST_TAGS) throw new SheetRefusal("unsafe_archive");
      if (name === "row") row = { number: Number(attributes.r) || row.number + 1, cells: [] };
      else if (name === "c") {
        raw = {
          column: attributes.r ? columnOf(attributes.r) : raw.column + 1,
          type: attributes.t ?? "n",
          style: Number(attributes.s ?? 0),
          value: "",
        };
      } else if (name === "v") reading = true;
      else if (name === "is") inlined = true;
      else if (name === "mergeCell") merges.push(...mergeOf(attributes.ref ?? ""));
      if (inlined) inline.open(name, attributes);
    },
    text(text) {
      if (reading) raw.value += text;
      else if (inlined) inline.text(text);
    },
    close(name) {
      if (inlined) inline.close(name);
      if (name === "v") reading = false;
      else if (name === "is") inlined = false;
      else if (name === "c") {
        const rich =
          raw.type === "inlineStr" ? inline.take() : raw.type === "s" ? texts[Number(raw.value)] : undefined;
        const style = styles[raw.style];
        const cell = cellOf(raw, style, rich);
        if (cell && raw.column < MOST_COLUMNS) row.cells[raw.column] = cell;
        if (cell && isLegacyFont(rich?.font || style?.font || "")) labelled.add(cell);
      } else if (name === "row") {
        raw.column = -1;
        if (row.cells.length > 0) rows.push(row);
        if (rows.length > MOST_ROWS) throw new SheetRefusal("too_many_rows");
      }
    },
  });
  decodeUnlabelled({ rows }, labelled);
  return { rows, merges };
}

function cellOf(
  { type, value }: Raw,
  style: Style | undefined,
  rich: RichText | undefined,
): Cell | undefined {
  const struck = style?.struck ? ({ struck: true } as const) : undefined;
  if (type === "s" || type === "inlineStr") {
    if (!rich?.text.trim()) return undefined;
    const text = rich.font ? rich.text : decodeLegacy(rich.text, style?.font ?? "");
    return { value: text, ...(rich.struck ? { struck: true } : struck) };
  }
  if (value.trim() === "") return undefined;
  if (type === "e") return { value, error: true, ...struck };
  if (type === "b") return { value: value === "1", ...struck };
  if (type === "str") return { value: decodeLegacy(value, style?.font ?? ""), ...struck };
  if (type === "d") return { value, date: true, ...struck };
  const number = Number(value);
  if (Number.isNaN(number)) return { value, ...struck };
  const zeros = /^0{2,}$/.exec(style?.format.split(";")[0] ?? "")?.[0].length ?? 0;
  const shown =
    zeros > String(number).length && number >= 0 ? { shown: String(number).padStart(zeros, "0") } : undefined;
  return { value: number, ...shown, ...(style?.date && { date: true as const }), ...struck };
}

/** 'AB12' → 27. */
function columnOf(reference: string): number {
  let column = 0;
  for (let i = 0; i < reference.length; i++) {
    const letter = reference.charCodeAt(i) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column - 1;
}

function mergeOf(reference: string): Merge[] {
  const [from, to] = reference.split(":");
  if (!from || !to) return [];
  const row = (text: string) => Number(text.replace(/\D/g, ""));
  return [{ top: row(from), left: columnOf(from), bottom: row(to), right: columnOf(to) }];
}
