import { inflateRawSync } from "node:zlib";
import { SheetRefusal } from "./sheet-refusals.ts";

interface Entry {
  compressed: number;
  size: number;
  method: number;
  offset: number;
}

/** Reads one part of an archive by its path; `undefined` when there is none. */
export type ReadPart = (path: string) => Uint8Array | undefined;

const LARGEST_PART = 160 * 1024 * 1024;
const SUSPECT_PART = 16 * 1024 * 1024;
const HIGHEST_RATIO = 120; // sheets of nothing but formatted empty rows reach about 60
const MOST_ENTRIES = 5_000;

/**
 * Opens a ZIP archive by its directory, and inflates a part only when asked for it. Sizes are not believed: a part that
 * grows past 160 MB, or is large and shrank more than 120-fold, is refused as `unsafe_archive` before it fills memory
 * (fflate inflates a lying part to its end, hence Node's own inflater with its limit). No ZIP64: a file ≤ 20 MB needs none.
 */
export function openZip(bytes: Uint8Array): ReadPart {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = directory(bytes, view);
  return (path) => {
    const entry = entries.get(path.replace(/^\//, "").toLowerCase());
    if (!entry) return undefined;
    if (entry.method === 0 ? entry.size > LARGEST_PART : isSuspect(entry.size, entry.compressed)) {
      throw new SheetRefusal("unsafe_archive");
    }
    const start =
      entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
    const packed = bytes.subarray(start, start + entry.compressed);
    if (entry.method === 0) return packed;
    if (entry.method !== 8) throw new SheetRefusal("damaged");
    return inflate(packed);
  };
}

function inflate(packed: Uint8Array): Uint8Array {
  const allowed = Math.min(LARGEST_PART, Math.max(SUSPECT_PART, packed.length * HIGHEST_RATIO));
  try {
    return inflateRawSync(packed, { maxOutputLength: allowed });
  } catch (error) {
    const tooBig = (error as { code?: string }).code === "ERR_BUFFER_TOO_LARGE";
    throw new SheetRefusal(tooBig ? "unsafe_archive" : "damaged");
  }
}

const isSuspect = (size: number, compressed: number) =>
  size > LARGEST_PART || (size > SUSPECT_PART && size > compressed * HIGHEST_RATIO);

function directory(bytes: Uint8Array, view: DataView): Map<string, Entry> {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) throw new SheetRefusal("unsafe_archive");
  const entries = new Map<string, Entry>();
  const names = new TextDecoder();
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw new SheetRefusal("damaged");
    const nameLength = view.getUint16(at + 28, true);
    const name = names.decode(bytes.subarray(at + 46, at + 46 + nameLength));
    if (view.getUint16(at + 8, true) & 1) throw new SheetRefusal("encrypted");
    entries.set(name.replaceAll("\\", "/").toLowerCase(), {
      method: view.getUint16(at + 10, true),
      compressed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The end record stands in the last 64 KB; cut files have none. */
function findEnd(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 65_535); at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  throw new SheetRefusal("damaged");
}
