import { RULE_SHARE, type StyleName, styleOf } from "./layout.ts";
import { type Cut, textWidth } from "./typeface.ts";

/** Words before which the name of a body breaks: "ỦY BAN NHÂN DÂN / XÃ TRÀ XINH". */
const UNIT =
  /\s+(?=(?:xã|phường|thị trấn|đặc khu|quận|huyện|thị xã|thành phố|tỉnh|thôn|bản|buôn|làng|ấp|khóm|khu phố|tổ dân phố)\s)/iu;

/** Width of a line in its style, points. */
export const widthIn = (style: StyleName, text: string) => {
  const { size, bold, italic } = styleOf(style);
  const cut: Cut = bold ? (italic ? "boldItalic" : "bold") : italic ? "italic" : "regular";
  return textWidth(text, size, cut);
};

/** The name of a body in lines that fit: whole, or broken before the unit's kind, or evenly. */
export function nameLines(name: string, style: StyleName, width: number): string[] {
  return name.split("\n").flatMap((line) => {
    if (widthIn(style, line) <= width) return [line];
    const [body = "", ...unit] = line.split(UNIT);
    return [body, unit.join(" ")].filter(Boolean).flatMap((part) => evenLines(part, style, width));
  });
}

/** A text in as few lines as fit the width, of about the same length, so that no word stands alone. */
export function evenLines(text: string, style: StyleName, width: number): string[] {
  return text.split("\n").flatMap((line) => {
    const words = line.split(" ").filter(Boolean);
    let lines = fill(words, style, width);
    for (let narrower = width * 0.97; narrower > width / 3; narrower *= 0.97) {
      const tried = fill(words, style, narrower);
      if (tried.length > lines.length || tried.some((each) => widthIn(style, each) > narrower)) break;
      lines = tried;
    }
    return lines;
  });
}

function fill(words: string[], style: StyleName, width: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && widthIn(style, longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Length of the rule under some lines, as a part of the longest of them; points. */
export const ruleUnder = (lines: string[], style: StyleName, share = RULE_SHARE) =>
  Math.max(0, ...lines.map((line) => widthIn(style, line))) * share;
