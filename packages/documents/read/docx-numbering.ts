import { roman } from "../roman.ts";
import { parseXml, type XmlNode } from "./xml.ts";

/** Word's automatic numbers are not in the text: they are counted here from numbering.xml, as Word shows them. */
type Level = { format: string; text: string; start: number };
export type Numbering = { next: (list: string, level: number) => string };

export function numberingOf(xml: string | null): Numbering {
  const lists = xml ? listsOf(parseXml(xml)) : new Map<string, Map<number, Level>>();
  const shared = new Map<string, string>();
  const counts = new Map<string, number[]>();
  return {
    next(list, level) {
      const levels = lists.get(list);
      const own = levels?.get(level);
      if (!own) return "";
      const key = shared.get(list) ?? list;
      const count = counts.get(key) ?? [];
      counts.set(key, count);
      count.length = Math.min(count.length, level + 1);
      for (let above = 0; above < level; above++) count[above] ??= levels!.get(above)?.start ?? 1;
      count[level] = count[level] === undefined ? own.start : count[level]! + 1;
      if (own.format === "bullet") return "- ";
      if (own.format === "none") return "";
      const text = own.text.replace(/%(\d)/g, (_, digit: string) => {
        const at = Number(digit) - 1;
        return inFormat(count[at] ?? 1, levels!.get(at)?.format ?? "decimal");
      });
      return text ? `${text} ` : "";
    },
  };
}

function listsOf(root: XmlNode): Map<string, Map<number, Level>> {
  const abstract = new Map<string, Map<number, Level>>();
  const lists = new Map<string, Map<number, Level>>();
  for (const node of root.all("w:abstractNum"))
    abstract.set(node.attribute("w:abstractNumId"), levelsOf(node));
  for (const node of root.all("w:num")) {
    const base =
      abstract.get(node.first("w:abstractNumId")?.attribute("w:val") ?? "") ?? new Map<number, Level>();
    const levels = new Map(base);
    for (const override of node.all("w:lvlOverride")) {
      const at = Number(override.attribute("w:ilvl"));
      const start = override.first("w:startOverride");
      const replaced = levelsOf(override).get(at) ?? levels.get(at);
      if (replaced)
        levels.set(at, start ? { ...replaced, start: Number(start.attribute("w:val")) } : replaced);
    }
    lists.set(node.attribute("w:numId"), levels);
  }
  return lists;
}

function levelsOf(node: XmlNode): Map<number, Level> {
  return new Map(
    node.all("w:lvl").map((level) => [
      Number(level.attribute("w:ilvl")),
      {
        format: level.first("w:numFmt")?.attribute("w:val") ?? "decimal",
        text: level.first("w:lvlText")?.attribute("w:val") ?? "",
        start: Number(level.first("w:start")?.attribute("w:val") ?? "1"),
      },
    ]),
  );
}

function inFormat(value: number, format: string): string {
  switch (format) {
    case "upperRoman":
      return roman(value);
    case "lowerRoman":
      return roman(value).toLowerCase();
    case "upperLetter":
      return letters(value);
    case "lowerLetter":
      return letters(value).toLowerCase();
    case "decimalZero":
      return String(value).padStart(2, "0");
    default:
      return String(value);
  }
}

function letters(value: number): string {
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);
}
