import type { TextDocument } from "@toso/domain/decisions/read/document";
import { LARGEST_FILE, LONGEST_TEXT, type Unreadable, unreadable } from "./refusals.ts";
import { pictureKind } from "./scan/picture-kind.ts";
import type { Watching } from "./scan/scan.ts";
import { readText } from "./text.ts";

export type { Unreadable } from "./refusals.ts";

/**
 * The bytes of an uploaded decision → its text and blocks, or why it cannot be read. The kind of file is told by its
 * content; the name only helps where content does not tell (Markdown). Never throws on any bytes. Pictures are
 * recognised, which takes seconds a page: `watching` hears how far it is.
 */
export async function readDocument(
  bytes: Uint8Array,
  fileName: string,
  watching: Watching = {},
): Promise<TextDocument | Unreadable> {
  if (bytes.length > LARGEST_FILE) return unreadable("too_large");
  if (bytes.length === 0) return unreadable("empty");
  try {
    const read = await readKind(bytes, fileName, watching);
    return !isUnreadable(read) && read.text.length > LONGEST_TEXT ? unreadable("too_long") : read;
  } catch {
    // A reader met something no writer of documents makes.
    return unreadable("damaged");
  }
}

/** One file, or several pictures that are the pages of one document in the order of their names. */
export async function readFiles(
  files: { name: string; bytes: Uint8Array }[],
  watching: Watching = {},
): Promise<TextDocument | Unreadable> {
  const [first] = files;
  if (first && files.length === 1) return readDocument(first.bytes, first.name, watching);
  if (files.some(({ bytes }) => !pictureKind(bytes))) return unreadable("several_files");
  const inOrder = files.toSorted((a, b) => a.name.localeCompare(b.name, "vi", { numeric: true }));
  const { readPictures } = await import("./scan/pictures.ts");
  return readPictures(
    inOrder.map(({ bytes }) => bytes),
    watching,
  );
}

export function isUnreadable(result: TextDocument | Unreadable): result is Unreadable {
  return "kind" in result && result.kind === "unreadable";
}

async function readKind(
  bytes: Uint8Array,
  fileName: string,
  watching: Watching,
): Promise<TextDocument | Unreadable> {
  if (startsWith(bytes, "PK\x03\x04") || startsWith(bytes, "PK\x05\x06"))
    return (await import("./docx.ts")).readDocx(bytes);
  if (latin1(bytes.subarray(0, 1024)).includes("%PDF-"))
    return (await import("./pdf.ts")).readPdf(bytes, watching);
  if (startsWith(bytes, "\xd0\xcf\x11\xe0")) return unreadable(oleKind(bytes));
  if (pictureKind(bytes)) return (await import("./scan/pictures.ts")).readPictures([bytes], watching);
  if (
    startsWith(bytes, "MZ") ||
    startsWith(bytes, "\x7fELF") ||
    startsWith(bytes, "Rar!") ||
    startsWith(bytes, "7z\xbc\xaf")
  ) {
    return unreadable("not_a_document");
  }
  if (startsWith(bytes, "{\\rtf")) return unreadable("old_format");
  return readText(bytes, fileName);
}

/** The OLE container holds old Word files, and also new ones behind a password. */
function oleKind(bytes: Uint8Array): "encrypted" | "old_format" {
  const names = new TextDecoder("utf-16le").decode(bytes.subarray(0, bytes.length & ~1));
  return names.includes("EncryptedPackage") || names.includes("EncryptionInfo") ? "encrypted" : "old_format";
}

function startsWith(bytes: Uint8Array, mark: string): boolean {
  for (let i = 0; i < mark.length; i++) if (bytes[i] !== mark.charCodeAt(i)) return false;
  return true;
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
