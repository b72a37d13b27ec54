import { type Found, found } from "./found.ts";
import { type Passage, part, trimmed } from "./passages.ts";
import { afterMarks } from "./persons.ts";
import { DOCUMENT_KIND, type Reference, referenceIn } from "./references.ts";
import type { ZonedItem } from "./zones.ts";

/** One ground (căn cứ) of a decision: its words as written, and what they say of the document they name. */
export type Ground = { text: string } & Reference;

const opensGround = /^(?:can cu|xet|theo|thuc hien|tren co so)(?![a-z])/;
const opensReference = new RegExp(`^${DOCUMENT_KIND}`, "u");
const nextInLine = new RegExp(`;\\s*(?:và\\s+)?(?=(?:căn cứ\\s+)?${DOCUMENT_KIND})`, "giu");

/** The grounds in order. "Căn cứ Luật A; Luật B;" on one line are two. */
export function groundsOf(zoned: ZonedItem[]): Found<Ground>[] {
  return zoned
    .flatMap(({ zone, item }) =>
      zone === "grounds" && item.kind === "passage" ? piecesOf(contentOf(item.passage)) : [],
    )
    .map((piece) =>
      found(
        { text: piece.text.replace(/\s+/g, " "), ...referenceIn(piece) },
        { start: piece.start, end: piece.end },
      ),
    );
}

function contentOf(passage: Passage): Passage {
  return trimmed(part(passage, afterMarks(passage)));
}

function piecesOf(line: Passage): Passage[] {
  if (!opensGround.test(line.bare) && !opensReference.test(line.text)) return [];
  const cuts = [...line.text.matchAll(nextInLine)];
  const starts = [0, ...cuts.map((cut) => cut.index + cut[0].length)];
  const ends = [...cuts.map((cut) => cut.index), line.text.length];
  return starts
    .map((from, i) => withoutEnd(trimmed(part(line, from, ends[i]))))
    .filter((piece) => /\p{L}{3}.*\s/u.test(piece.text));
}

function withoutEnd(piece: Passage): Passage {
  return part(piece, 0, piece.text.replace(/[\s;,.]+$/, "").length);
}
