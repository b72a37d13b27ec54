import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";

const require = createRequire(import.meta.url);

const FILES = {
  regular: "@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf",
  bold: "@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf",
  italic: "@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf",
  boldItalic: "@expo-google-fonts/tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf",
} as const;

export type Cut = keyof typeof FILES;

/** The folders with the faces that a PDF embeds. */
export const typefaceFolders = () => Object.values(FILES).map((file) => dirname(require.resolve(file)));

const known = new Map<Cut, (character: string) => number>();

/** Width of a text on one line, in points. Tinos and Times New Roman have the same widths. */
export function textWidth(text: string, size: number, cut: Cut): number {
  const advance = known.get(cut) ?? advances(readFileSync(require.resolve(FILES[cut])));
  known.set(cut, advance);
  return [...text].reduce((sum, character) => sum + advance(character), 0) * size;
}

/** Reads a TrueType file: character → advance width as a part of the size. */
function advances(file: Buffer): (character: string) => number {
  const tables = tableOffsets(file);
  const unitsPerEm = file.readUInt16BE(tables.head! + 18);
  const glyphsWithWidth = file.readUInt16BE(tables.hhea! + 34);
  const glyphOf = glyphs(file, tables.cmap!);
  return (character) => {
    const glyph = Math.min(glyphOf(character.codePointAt(0)!), glyphsWithWidth - 1);
    return file.readUInt16BE(tables.hmtx! + glyph * 4) / unitsPerEm;
  };
}

function tableOffsets(file: Buffer): Record<string, number> {
  const records = Array.from({ length: file.readUInt16BE(4) }, (_, index) => 12 + index * 16);
  return Object.fromEntries(
    records.map((at) => [file.toString("latin1", at, at + 4), file.readUInt32BE(at + 8)]),
  );
}

/** Character map of Windows, Unicode BMP (format 4): code point → glyph, 0 where the face has none. */
function glyphs(file: Buffer, cmap: number): (code: number) => number {
  const records = Array.from({ length: file.readUInt16BE(cmap + 2) }, (_, index) => cmap + 4 + index * 8);
  const record = records.find((at) => file.readUInt16BE(at) === 3 && file.readUInt16BE(at + 2) === 1)!;
  const map = cmap + file.readUInt32BE(record + 4);
  const segments = file.readUInt16BE(map + 6) / 2;
  const ends = map + 14;
  const starts = ends + segments * 2 + 2;
  const deltas = starts + segments * 2;
  const ranges = deltas + segments * 2;
  return (code) => {
    for (let segment = 0; segment < segments; segment++) {
      if (file.readUInt16BE(ends + segment * 2) < code) continue;
      const start = file.readUInt16BE(starts + segment * 2);
      if (start > code) return 0;
      const range = file.readUInt16BE(ranges + segment * 2);
      const delta = file.readUInt16BE(deltas + segment * 2);
      if (range === 0) return (code + delta) & 0xffff;
      const glyph = file.readUInt16BE(ranges + segment * 2 + range + (code - start) * 2);
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}
