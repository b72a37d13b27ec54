import type { Page as Recognised } from "tesseract.js";
import { spell } from "./spelling.ts";

/**
 * A word that was recognised, in pixels of its page; `sure` is the recogniser's confidence, 0 to 100. A word of a known
 * phrase is sure.
 */
export type Word = {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
  baseline: number;
  sure: number;
};

/** Below this it may be no word at all: specks, a signature, a stamp's rim. */
const NOTHING = 25;

/** Where a piece lies on its page, and how much smaller it was made. */
type Place = { left: number; top: number; scale: number };

/** What was recognised in one piece of a page → its words. */
export function wordsOf({ blocks }: Pick<Recognised, "blocks">, { left, top, scale }: Place): Word[] {
  const lines = (blocks ?? []).flatMap(({ paragraphs }) =>
    paragraphs.flatMap((paragraph) => paragraph.lines),
  );
  return lines.flatMap(({ words, baseline }) => {
    const slope = (baseline.y1 - baseline.y0) / Math.max(1, baseline.x1 - baseline.x0);
    const kept = words.filter(isText);
    const spelled = spell(kept.map(({ text }) => text.normalize("NFC")));
    return kept.map(({ confidence, bbox }, i): Word => {
      const middle = (bbox.x0 + bbox.x1) / 2;
      return {
        text: spelled[i]!.text,
        left: left + bbox.x0 / scale,
        right: left + bbox.x1 / scale,
        top: top + bbox.y0 / scale,
        bottom: top + bbox.y1 / scale,
        baseline: top + (baseline.y0 + slope * (middle - baseline.x0)) / scale,
        sure: spelled[i]!.known ? 100 : confidence,
      };
    });
  });
}

/** A number of a document, or a name whose letters the recogniser rarely sees, is still better than a hole. */
function isText({ text, confidence }: { text: string; confidence: number }): boolean {
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return (
    letters >= Math.max(3, text.length * 0.7) || (confidence >= NOTHING && /[\p{L}\p{N}\p{P}]/u.test(text))
  );
}
