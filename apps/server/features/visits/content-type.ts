/** What may travel apart from its record, by its first bytes: what the sender calls it is not asked. Null: nothing of the kind. */
export function contentType(data: Buffer): "image/jpeg" | "audio/webm" | "audio/ogg" | "audio/mp4" | null {
  if (data[0] === 0xff && data[1] === 0xd8) return "image/jpeg";
  if (data.subarray(0, 4).equals(EBML)) return "audio/webm";
  if (data.toString("latin1", 0, 4) === "OggS") return "audio/ogg";
  return data.toString("latin1", 4, 8) === "ftyp" ? "audio/mp4" : null;
}

const EBML = Buffer.from([0x1a, 0x45, 0xdf, 0xa3]);
