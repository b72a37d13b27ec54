/** What became of handing something over. */
export type Handed = "shared" | "kept" | "cancelled" | "failed";

/** May this device hand a picture to another app? */
export const canSharePicture = (file: File): boolean => navigator.canShare?.({ files: [file] }) ?? false;

export const canShareText = (): boolean => typeof navigator.share === "function";

/** Opens the phone's share sheet. Must follow a press at once: the browser asks for that. */
export async function handOver(data: ShareData): Promise<Handed> {
  try {
    await navigator.share(data);
    return "shared";
  } catch (error) {
    return (error as Error).name === "AbortError" ? "cancelled" : "failed";
  }
}

/** For devices without a share sheet. */
export async function copy(text: string): Promise<Handed> {
  try {
    await navigator.clipboard.writeText(text);
    return "kept";
  } catch {
    return "failed";
  }
}

/** Gives a file to the person's downloads. */
export function download(file: File): Handed {
  const url = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = url;
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return "kept";
}
