import { unzipSync } from "fflate";
import type { UnreadableCode } from "./refusals.ts";

/** Limits that no honest document reaches: a zip bomb is refused by its own table of contents, before unpacking. */
const MOST_ENTRIES = 5000;
const LARGEST_ENTRY = 60 * 1024 * 1024;
const LARGEST_TOTAL = 150 * 1024 * 1024;
const LARGEST_RATIO = 400;

export type Archive = { names: string[]; file: (name: string) => string | null };

/** Opens a ZIP with care: names first, then only the files asked for, within the limits. */
export function openArchive(bytes: Uint8Array): Archive | UnreadableCode {
  const names: string[] = [];
  let total = 0;
  let unsafe = false;
  try {
    unzipSync(bytes, {
      filter: (entry) => {
        names.push(entry.name);
        total += entry.originalSize;
        const ratio = entry.originalSize / Math.max(1, entry.size);
        if (names.length > MOST_ENTRIES || entry.originalSize > LARGEST_ENTRY || total > LARGEST_TOTAL)
          unsafe = true;
        if (ratio > LARGEST_RATIO && entry.originalSize > 5 * 1024 * 1024) unsafe = true;
        return false;
      },
    });
  } catch {
    return "damaged";
  }
  if (unsafe) return "unsafe_archive";
  const file = (name: string): string | null => {
    if (!names.includes(name)) return null;
    const unpacked = unzipSync(bytes, { filter: (entry) => entry.name === name })[name];
    return unpacked ? new TextDecoder(unpacked[0] === 0xff ? "utf-16le" : "utf-8").decode(unpacked) : null;
  };
  return { names, file };
}
