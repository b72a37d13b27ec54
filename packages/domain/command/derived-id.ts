import type { Id } from "./command.ts";

/**
 * The id that two devices without a signal must agree on, such as "the report of this team for that month".
 * 128 bits of cyrb128 over the parts, written as a version-8 UUID. Not for secrets.
 */
export function derivedId(...parts: string[]): Id {
  let [a, b, c, d] = [1779033703, 3144134277, 1013904242, 2773480762];
  for (const char of parts.join("\u0000")) {
    const code = char.codePointAt(0) as number;
    a = b ^ Math.imul(a ^ code, 597399067);
    b = c ^ Math.imul(b ^ code, 2869860233);
    c = d ^ Math.imul(c ^ code, 951274213);
    d = a ^ Math.imul(d ^ code, 2716044179);
  }
  a = Math.imul(c ^ (a >>> 18), 597399067);
  b = Math.imul(d ^ (b >>> 22), 2869860233);
  c = Math.imul(a ^ (c >>> 17), 951274213);
  d = Math.imul(b ^ (d >>> 19), 2716044179);
  const hex = [a ^ b ^ c ^ d, b ^ a, c ^ a, d ^ a]
    .map((n) => (n >>> 0).toString(16).padStart(8, "0"))
    .join("");
  const variant = ((Number.parseInt(hex[16] as string, 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}
