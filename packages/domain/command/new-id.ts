import type { Id } from "./command.ts";

/**
 * A UUID of version 7 (RFC 9562): time first, so that ids made one after the other sort so.
 * @param now ms since 1970
 * @param random at least 10 random bytes; passed in, because a rule has no dice
 */
export function newId(now: number, random: Uint8Array): Id {
  const time = now.toString(16).padStart(12, "0");
  const hex = Array.from(random.subarray(0, 10), (byte) => byte.toString(16).padStart(2, "0")).join("");
  const variant = ((Number.parseInt(hex[4] as string, 16) & 3) | 8).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(1, 4)}-${variant}${hex.slice(5, 8)}-${hex.slice(8, 20)}`;
}
