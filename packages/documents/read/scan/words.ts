import type { Page as Recognised } from "tesseract.js";

/** A word that was recognised, in pixels of its page; `sure` is the recogniser's confidence, 0 to 100. */
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

/** What was recognised in one piece of a page → its words. @param left, top where the piece lies on its page */
export function wordsOf({ blocks }: Pick<Recognised, "blocks">, left: number, top: number): Word[] {
  const lines = (blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.lines));
  return lines.flatMap(({ words, baseline }) => {
    const slope = (baseline.y1 - baseline.y0) / Math.max(1, baseline.x1 - baseline.x0);
    return words.flatMap(({ text, confidence, bbox }): Word[] => {
      if (confidence < NOTHING && !looksLikeWord(text)) return [];
      if (!/[\p{L}\p{N}\p{P}]/u.test(text)) return [];
      const middle = (bbox.x0 + bbox.x1) / 2;
      return [
        {
          text: text.normalize("NFC"),
          left: left + bbox.x0,
          right: left + bbox.x1,
          top: top + bbox.y0,
          bottom: top + bbox.y1,
          baseline: top + baseline.y0 + slope * (middle - baseline.x0),
          sure: confidence,
        },
      ];
    });
  });
}

/** A number of a document or a name of letters that the recogniser rarely sees is still better than a hole. */
function looksLikeWord(text: string): boolean {
  return (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= Math.max(3, text.length * 0.7);
}
