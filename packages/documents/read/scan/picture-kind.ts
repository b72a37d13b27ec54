/** What the first bytes of a picture tell; sizes in pixels, read without unpacking anything. */
export type PictureKind = { kind: "picture"; width: number; height: number } | { kind: "other_picture" };

/** A picture that can be read (JPEG, PNG, WEBP), one of another kind (TIFF, HEIC, GIF, BMP), or null: no picture. */
export function pictureKind(bytes: Uint8Array): PictureKind | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = (at: number, length: number) =>
    String.fromCharCode(...bytes.subarray(at, Math.min(bytes.length, at + length)));
  if (text(0, 4) === "\x89PNG" && bytes.length > 24)
    return { kind: "picture", width: view.getUint32(16), height: view.getUint32(20) };
  if (text(0, 3) === "\xff\xd8\xff") return { kind: "picture", ...jpegSize(view) };
  if (text(0, 4) === "RIFF" && text(8, 4) === "WEBP" && bytes.length > 30)
    return { kind: "picture", ...webpSize(view, text(12, 4)) };
  const other =
    text(0, 4) === "II*\0" || text(0, 4) === "MM\0*" || text(0, 4) === "GIF8" || text(0, 2) === "BM";
  const heic = text(4, 4) === "ftyp" && /hei|hev|mif1|avif/.test(text(8, 4));
  return other || heic ? { kind: "other_picture" } : null;
}

/** The size stands in the first frame's header; 0 × 0 where the file ends before it. */
function jpegSize(view: DataView): { width: number; height: number } {
  for (let at = 2; at + 9 < view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return { width: 0, height: 0 };
    const mark = view.getUint8(at + 1);
    const frame = mark >= 0xc0 && mark <= 0xcf && mark !== 0xc4 && mark !== 0xc8 && mark !== 0xcc;
    if (frame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += mark === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return { width: 0, height: 0 };
}

function webpSize(view: DataView, form: string): { width: number; height: number } {
  const three = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
  if (form === "VP8X") return { width: three(24) + 1, height: three(27) + 1 };
  if (form === "VP8L") {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
}
