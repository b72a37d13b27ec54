import { readFileSync } from "node:fs";
import { encode } from "uqr";
import { clean } from "../write/clean.ts";
import { typesetter } from "../write/typst.ts";
import type { CardSheet } from "./card.ts";

/** Cards as the bytes of a PDF. */
export function cardsFile(sheet: CardSheet): Uint8Array {
  const { cards, paper } = clean(sheet);
  const drawn = cards.map((card) => ({ ...card, code: card.code && qrCode(card.code) }));
  return new Uint8Array(
    typesetter().pdf({
      mainFileContent: readFileSync(new URL("./team-card.typ", import.meta.url), "utf8"),
      inputs: { cards: JSON.stringify(drawn), paper },
    }),
  );
}

/** A QR code as a drawing, dark on white, with the four free modules around it that scanners want. */
function qrCode(text: string): string {
  const { size, data } = encode(text, { ecc: "M", border: 4 });
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : [])));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><rect width="100%" height="100%" fill="#fff"/><path d="${squares.join("")}"/></svg>`;
}
