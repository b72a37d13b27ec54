import type { Cell, Sheet } from "@toso/domain/households/list/sheet";
import { decodeTcvn3, decodeVni } from "../legacy-vietnamese.ts";
import { isSyllable } from "./syllable.ts";

/**
 * Text of a cell typed in a font of the 8-bit days (.VnTime: TCVN3, VNI-Times: VNI) → Unicode. Fonts whose name ends in H
 * draw capitals. Text in any other font comes back as it is: `decodeUnlabelled` judges that.
 */
export const isLegacyFont = (font: string) => /^(\.vn|vni)/i.test(font);

export function decodeLegacy(text: string, font: string): string {
  if (/^\.vn/i.test(font) && isEightBit(text)) {
    const decoded = decodeTcvn3(toBytes(text));
    return /h$/i.test(font) ? decoded.toUpperCase() : decoded;
  }
  return /^vni/i.test(font) && isEightBit(text) ? decodeVni(toBytes(text)) : text;
}

/**
 * The same where no font tells, as when a list was pasted without its format: each text is read the way that makes most
 * Vietnamese syllables. Where two ways do ("Hoà" is also "Hồ" in VNI), the sheet's other texts decide.
 * Cells in `labelled` were read by their font.
 */
export function decodeUnlabelled({ rows }: Pick<Sheet, "rows">, labelled: ReadonlySet<Cell>): void {
  const doubtful: { cell: Cell; readings: Reading[] }[] = [];
  for (const { cells } of rows) {
    for (const cell of cells) {
      if (typeof cell?.value === "string" && !labelled.has(cell) && isEightBit(cell.value)) {
        doubtful.push({ cell, readings: readingsOf(cell.value) });
      }
    }
  }
  const sure = doubtful.map(
    ({ readings }) => only(readings.filter(({ score }) => score === best(readings)))?.way,
  );
  const usual = (["tcvn3", "vni"] as const).find(
    (way) => sure.filter((one) => one === way).length * 2 > sure.length,
  );
  for (const { cell, readings } of doubtful) {
    const fitting = readings.filter(({ score }) => score === best(readings));
    cell.value = (fitting.find(({ way }) => way === usual) ?? fitting[0]!).text;
  }
}

interface Reading {
  way: "unicode" | "tcvn3" | "vni";
  text: string;
  score: number;
}

function readingsOf(text: string): Reading[] {
  const bytes = toBytes(text);
  const reading = (way: Reading["way"], read: string): Reading => ({ way, text: read, score: scoreOf(read) });
  return [reading("unicode", text), reading("tcvn3", decodeTcvn3(bytes)), reading("vni", decodeVni(bytes))];
}

const best = (readings: Reading[]) => Math.max(...readings.map(({ score }) => score));
const only = <T>(list: T[]) => (list.length === 1 ? list[0] : undefined);

/** Syllables less what is none; signs that only old fonts use for letters count against. */
function scoreOf(text: string): number {
  const words = text.split(/[^\p{L}\p{M}¡-¿×÷]+/u).filter(Boolean);
  return words.reduce((sum, word) => sum + (isSyllable(word) ? 1 : -1), 0);
}

const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** True when every letter is one of Windows-1252 and some are beyond ASCII: the only texts those fonts could hold. */
function isEightBit(text: string): boolean {
  let beyond = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) continue;
    if (code > 0xff && !WINDOWS_1252.includes(text[i]!)) return false;
    beyond = true;
  }
  return beyond;
}

function toBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => {
    const old = WINDOWS_1252.indexOf(letter);
    return old >= 0 ? 0x80 + old : letter.charCodeAt(0);
  });
}
