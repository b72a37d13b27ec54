import { decodeLegacy } from "./legacy-text.ts";
import { isOn } from "./styles.ts";
import type { Walk } from "./xml.ts";

/** A text of the workbook's table, or of a cell itself. `font` is that of its first run. */
export interface RichText {
  text: string;
  struck: boolean;
  font: string;
}

/** The shared texts of a workbook, by the number that cells give. */
export function readSharedStrings(part: Uint8Array | undefined, walk: Walk): RichText[] {
  const texts: RichText[] = [];
  const collector = richText();
  if (!part) return texts;
  walk(part, {
    open: collector.open,
    text: collector.text,
    close(name) {
      collector.close(name);
      if (name === "si") texts.push(collector.take());
    },
  });
  return texts;
}

/**
 * Collects `<t>` and the runs `<r>` of one text. Runs crossed out are dropped when others remain: "~~Hồ Văn A~~ Hồ Văn B"
 * reads "Hồ Văn B"; when all are, the whole is struck. Phonetic hints (`rPh`) are not text.
 */
export function richText() {
  let runs: { text: string; struck: boolean; font: string }[] = [];
  let reading = false;
  let phonetic = false;
  return {
    open(name: string, attributes: Record<string, string>) {
      if (name === "rPh") phonetic = true;
      if (name === "r") runs.push({ text: "", struck: false, font: "" });
      if (name === "t" && !phonetic) {
        reading = true;
        if (runs.length === 0) runs.push({ text: "", struck: false, font: "" });
      }
      const run = runs.at(-1);
      if (run && name === "strike") run.struck = isOn(attributes);
      if (run && name === "rFont") run.font = attributes.val ?? "";
    },
    text(text: string) {
      if (reading) runs.at(-1)!.text += text;
    },
    close(name: string) {
      if (name === "t") reading = false;
      if (name === "rPh") phonetic = false;
    },
    take(): RichText {
      const said = runs.filter(({ text }) => text.trim());
      const standing = said.filter(({ struck }) => !struck);
      const kept = standing.length > 0 ? standing : said;
      const font = kept[0]?.font ?? "";
      const text = kept.map((run) => decodeLegacy(run.text, run.font)).join("");
      runs = [];
      return { text: withControls(text), struck: said.length > 0 && standing.length === 0, font };
    },
  };
}

/** Excel writes control characters as `_x000D_`. */
const withControls = (text: string) =>
  text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
