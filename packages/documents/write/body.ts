import { roman } from "../roman.ts";
import { type Flow, line } from "./flow.ts";
import { gridOf } from "./grid.ts";
import type { Block, Span, Text } from "./official.ts";
import { pointLetter, spansOf } from "./wording.ts";

/** The blocks of a body or an annex, numbered, for a text that is `width` points wide. */
export function bodyFlow(blocks: Block[], width: number): Flow[] {
  const number = numbering();
  return blocks.map((block) => {
    switch (block.kind) {
      case "table":
        return gridOf(block, width);
      case "heading":
        return line(`heading${block.level}`, `${number(block.level)} ${block.text}`);
      case "article":
        return line("article", articleSpans(number("article"), block.title, block.text));
      case "item":
        return line("item", [{ text: `${block.mark ?? "-"} ` }, ...spansOf(block.text)]);
      default:
        return line(block.kind, block.text);
    }
  });
}

function articleSpans(name: string, title: string | null, text: Text | null): Span[] {
  const heading = { text: title ? `${name} ${title}` : name, bold: true };
  return text === null ? [heading] : [heading, { text: " " }, ...spansOf(text)];
}

/** Gives each heading its number, I., 1. or a), and each article its own, in which they begin again. */
function numbering() {
  const levels = [0, 0, 0];
  let articles = 0;
  return (what: 1 | 2 | 3 | "article"): string => {
    if (what === "article") {
      levels.fill(0);
      return `Điều ${++articles}.`;
    }
    levels[what - 1]! += 1;
    levels.fill(0, what);
    const count = levels[what - 1]!;
    return what === 1 ? `${roman(count)}.` : what === 2 ? `${count}.` : `${pointLetter(count)})`;
  };
}
