/** What became of a text that was to leave for Zalo or any other application. */
export type HandedOver = "shared" | "copied" | "dismissed" | "failed";

/** Hands a text to the device's share sheet; where there is none (most desks), to the clipboard. */
export async function handOver(text: string): Promise<HandedOver> {
  try {
    if ("share" in navigator) {
      await navigator.share({ text });
      return "shared";
    }
  } catch (error) {
    if ((error as Error).name === "AbortError") return "dismissed";
  }
  try {
    await navigator.clipboard.writeText(text);
    return "copied";
  } catch {
    return "failed";
  }
}
