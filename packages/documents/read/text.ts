import { composeDocument, type DraftBlock, type TextDocument } from "@toso/domain/decisions/read/document";
import { decodeTcvn3, decodeVni } from "./legacy-vietnamese.ts";
import { looksLikeMarkdown, readMarkdown } from "./markdown.ts";
import { columnsOfText } from "./plain-columns.ts";
import { LONGEST_TEXT, type Unreadable, unreadable } from "./refusals.ts";

/**
 * Plain text or Markdown in any encoding → blocks. Which encoding is decided by what reads as Vietnamese, since
 * these files carry no label; Markdown by its marks, since mail and chat rename it to .txt.
 */
export function readText(bytes: Uint8Array, fileName: string): TextDocument | Unreadable {
  if (looksBinary(bytes)) return unreadable("not_a_document");
  if (bytes.length > 4 * LONGEST_TEXT) return unreadable("too_long");
  const text = decodeText(bytes)
    .replace(/\r\n?/g, "\n")
    .replace(/[^\S\n]{150,}/g, " ".repeat(150));
  if (text.length > LONGEST_TEXT) return unreadable("too_long");
  if (!/\p{L}/u.test(text)) return unreadable("empty");
  if (/\.(md|markdown)$/i.test(fileName) || looksLikeMarkdown(text)) {
    return composeDocument(readMarkdown(text), "md", true);
  }
  const drafts: DraftBlock[] = columnsOfText(text.split("\n"));
  return composeDocument(drafts, "txt", true);
}

/** Bytes → Unicode text: UTF-8, UTF-16 (with or without mark), Windows-1258, TCVN3/ABC, VNI. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const zeros = zeroBytes(bytes);
  if (zeros.odd > 0.2) return new TextDecoder("utf-16le").decode(bytes);
  if (zeros.even > 0.2) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // not UTF-8: one of the 8-bit encodings, or UTF-8 with a few damaged bytes
  }
  const sample = bytes.subarray(0, 40_000);
  const best = decoders.reduce((one, other) =>
    vietnameseness(other(sample)) > vietnameseness(one(sample)) ? other : one,
  );
  return best(bytes);
}

const decoders: ((bytes: Uint8Array) => string)[] = [
  (bytes) => new TextDecoder("utf-8").decode(bytes),
  (bytes) => new TextDecoder("windows-1258").decode(bytes).normalize("NFC"),
  decodeTcvn3,
  decodeVni,
];

const frequent =
  /(?<!\p{L})(của|và|các|thôn|xã|số|quyết|định|ông|bà|tổ|công|nghệ|cộng|đồng|thành|viên|trưởng|bí|thư|điều|căn|cứ|ủy|nhân|dân|tịch|chủ|văn|thị|nguyễn|về|việc|ngày|tháng|năm)(?!\p{L})/giu;

/** How many everyday words of decisions a reading has, less what cannot stand in Vietnamese text. */
function vietnameseness(text: string): number {
  const sample = text.slice(0, 20_000);
  return (
    (sample.match(frequent)?.length ?? 0) * 4 -
    (sample.match(/[\ufffd¢£¤¥¦§¨©ª«¬®¯°±²³µ¶·¸¹»¼½¾¿×÷ßøåæäëïöüÿñþ]/g)?.length ?? 0)
  );
}

function zeroBytes(bytes: Uint8Array): { even: number; odd: number } {
  const sample = bytes.subarray(0, 4000);
  let even = 0;
  let odd = 0;
  sample.forEach((byte, i) => {
    if (byte === 0) i % 2 ? odd++ : even++;
  });
  return { even: (2 * even) / sample.length, odd: (2 * odd) / sample.length };
}

/** Control bytes that no text has. UTF-16 has zeros on one side only. */
function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 8000);
  if ((sample[0] === 0xff && sample[1] === 0xfe) || (sample[0] === 0xfe && sample[1] === 0xff)) return false;
  const { even, odd } = zeroBytes(sample);
  const utf16 = Math.max(even, odd) > 0.2;
  let control = 0;
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) control++;
  if (utf16 && Math.min(even, odd) < 0.02) return false;
  return control > sample.length * 0.01;
}
