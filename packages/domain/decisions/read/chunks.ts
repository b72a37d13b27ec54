import { type Passage, part, trimmed } from "./passages.ts";

/** Columns set side by side on one line, apart. */
export function chunksOf(passages: Passage[]): Passage[] {
  return passages.flatMap((passage) => {
    const pieces: Passage[] = [];
    for (const match of passage.text.matchAll(/\S(?:(?!\t| {3}| (?=CỘNG H(?:ÒA|OÀ) XÃ|Độc lập ?[-–])).)*/g))
      pieces.push(trimmed(part(passage, match.index, match.index + match[0].length)));
    return pieces;
  });
}
