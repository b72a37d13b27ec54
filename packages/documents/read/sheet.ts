import type { Sheet } from "@toso/domain/households/list/sheet";
import { readCsv } from "./csv.ts";
import { SheetRefusal, type SheetRefusalCode } from "./sheet-refusals.ts";
import { decodeText } from "./text.ts";
import { decodeUnlabelled } from "./xlsx/legacy-text.ts";

const LARGEST_FILE = 20 * 1024 * 1024;

export type SheetsRead = { sheets: Sheet[] } | { refusal: { code: SheetRefusalCode; sentence: string } };

/**
 * The bytes of an .xlsx, .xlsm or .csv → its sheets, or why it cannot be read. The content tells the kind; the name only
 * tells a .csv from other text. Legacy fonts come back as Unicode. Never throws, and refuses within 2 seconds.
 */
export async function readSheets(bytes: Uint8Array, fileName: string): Promise<SheetsRead> {
  try {
    const sheets = await readKind(bytes, fileName);
    if (sheets.every(({ rows }) => rows.length === 0)) throw new SheetRefusal("empty");
    return { sheets };
  } catch (error) {
    // A file that made a reader fail in its own way was not written by any spreadsheet program.
    const { code, sentence } = error instanceof SheetRefusal ? error : new SheetRefusal("damaged");
    return { refusal: { code, sentence } };
  }
}

async function readKind(bytes: Uint8Array, fileName: string): Promise<Sheet[]> {
  if (bytes.length === 0) throw new SheetRefusal("empty");
  if (bytes.length > LARGEST_FILE) throw new SheetRefusal("too_large");
  if (startsWith(bytes, "PK\x03\x04") || startsWith(bytes, "PK\x05\x06"))
    return (await import("./xlsx/xlsx.ts")).readXlsx(bytes);
  if (startsWith(bytes, "\xd0\xcf\x11\xe0")) throw new SheetRefusal(compoundKind(bytes));
  if (startsWith(bytes, "\x09\x08") || startsWith(bytes, "\x09\x04")) throw new SheetRefusal("old_format");
  const text = isBinary(bytes) ? "" : decodeText(bytes).replace(/^\ufeff/, "");
  if (/^\s*(<!doctype|<html|<table|<\?xml|mime-version)/i.test(text)) throw new SheetRefusal("web_page");
  if (!/\.(csv|tsv|txt)$/i.test(fileName) || !text || /^(%PDF|\{\\rtf)/.test(text))
    throw new SheetRefusal("not_a_sheet");
  const sheet = readCsv(text, fileName.replace(/^.*[/\\]/, "").replace(/\.[^.]*$/, ""));
  decodeUnlabelled(sheet, new Set());
  return [sheet];
}

/** The compound container holds old Excel and Word files, and new ones behind a password. */
function compoundKind(bytes: Uint8Array): SheetRefusalCode {
  const names = new TextDecoder("utf-16le").decode(bytes.subarray(0, bytes.length & ~1));
  if (names.includes("EncryptedPackage") || names.includes("EncryptionInfo")) return "encrypted";
  return names.includes("WordDocument") ? "not_a_sheet" : "old_format";
}

/** Control bytes that no text has; UTF-16 has zeros, and its mark in front. */
function isBinary(bytes: Uint8Array): boolean {
  if (startsWith(bytes, "\xff\xfe") || startsWith(bytes, "\xfe\xff")) return false;
  return bytes.subarray(0, 8000).some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27));
}

function startsWith(bytes: Uint8Array, mark: string): boolean {
  for (let i = 0; i < mark.length; i++) if (bytes[i] !== mark.charCodeAt(i)) return false;
  return true;
}
