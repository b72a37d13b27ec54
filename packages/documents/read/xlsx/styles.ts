import type { Walk } from "./xml.ts";

/** What a cell's style says that changes its reading. */
export interface Style {
  struck: boolean;
  font: string;
  /** The number format's code; '' when general. */
  format: string;
  date: boolean;
}

const BUILT_IN_DATES = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47]);

/** The styles of a workbook, by the number that cells give (`s`). */
export function readStyles(part: Uint8Array | undefined, walk: Walk): Style[] {
  const fonts: { struck: boolean; name: string }[] = [];
  const formats = new Map<number, string>();
  const styles: Style[] = [];
  let inside = "";
  if (!part) return styles;
  walk(part, {
    open(name, attributes) {
      if (name === "fonts" || name === "cellXfs" || name === "cellStyleXfs" || name === "dxfs") inside = name;
      if (name === "numFmt") formats.set(Number(attributes.numFmtId), attributes.formatCode ?? "");
      if (inside === "fonts") {
        if (name === "font") fonts.push({ struck: false, name: "" });
        const font = fonts.at(-1);
        if (font && name === "strike") font.struck = isOn(attributes);
        if (font && name === "name") font.name = attributes.val ?? "";
      }
      if (inside === "cellXfs" && name === "xf") {
        const font = fonts[Number(attributes.fontId ?? 0)];
        const id = Number(attributes.numFmtId ?? 0);
        const format = formats.get(id) ?? "";
        const date = BUILT_IN_DATES.has(id) || isDateFormat(format);
        styles.push({ struck: font?.struck ?? false, font: font?.name ?? "", format, date });
      }
    },
    close(name) {
      if (name === inside) inside = "";
    },
  });
  return styles;
}

/** `<strike/>` is on; `<strike val="0"/>` is off. */
export const isOn = ({ val }: Record<string, string>) => val !== "0" && val !== "false";

const isDateFormat = (format: string) =>
  /[dmyh]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]|general/gi, ""));
