/** Clear enough to see what was done, small enough for a valley with one bar of signal. */
const MOST_BYTES = 200_000;
const TRIES = [
  { side: 1280, quality: 0.8 },
  { side: 1280, quality: 0.6 },
  { side: 1024, quality: 0.55 },
  { side: 800, quality: 0.5 },
  { side: 640, quality: 0.4 },
];

/**
 * The photo as it is kept and sent: a JPEG of at most 200 KB, drawn anew, so that place, time and
 * camera which the phone wrote into it are gone. null: this is no picture that the phone can read.
 */
export async function shrink(file: Blob): Promise<Blob | null> {
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" }).catch(() => null);
  if (!picture) return null;
  let smallest: Blob | null = null;
  for (const { side, quality } of TRIES) {
    smallest = await draw(picture, side, quality);
    if (smallest && smallest.size <= MOST_BYTES) break;
  }
  picture.close();
  return smallest && smallest.size <= MOST_BYTES ? smallest : null;
}

function draw(picture: ImageBitmap, side: number, quality: number): Promise<Blob | null> {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", quality));
}
