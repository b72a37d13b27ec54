/** What the phone keeps of a PIN: never the PIN. */
export interface KeptPin {
  salt: Uint8Array<ArrayBuffer>;
  hash: Uint8Array;
  iterations: number;
  /** Wrong tries since the last right one. */
  wrong: number;
  /** ms since 1970; null: it may be tried. */
  lockedUntil: number | null;
}

export const PIN_DIGITS = 6;
export const TRIES = 5;
const LOCKED_MS = 30 * 60_000;
/** Slow for a thief with a computer, a third of a second on a cheap phone. */
const ITERATIONS = 210_000;

export const isPin = (text: string): boolean => /^\d{6}$/.test(text);

/** 111111, 123456 and 654321 are what a thief tries first. */
export const isWeakPin = (pin: string): boolean =>
  /^(\d)\1+$/.test(pin) || "01234567890".includes(pin) || "09876543210".includes(pin);

export async function makePin(pin: string): Promise<KeptPin> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  return {
    salt,
    hash: await derive(pin, salt, ITERATIONS),
    iterations: ITERATIONS,
    wrong: 0,
    lockedUntil: null,
  };
}

export type PinAnswer = { is: "right" } | { is: "wrong"; left: number } | { is: "locked"; until: number };

/** Tries a PIN; what must be kept follows. Five wrong ones lock it for 30 minutes. */
export async function tryPin(kept: KeptPin, pin: string, now: number): Promise<[KeptPin, PinAnswer]> {
  if (kept.lockedUntil !== null && now < kept.lockedUntil)
    return [kept, { is: "locked", until: kept.lockedUntil }];
  const hash = await derive(pin, kept.salt, kept.iterations);
  if (same(hash, kept.hash)) return [{ ...kept, wrong: 0, lockedUntil: null }, { is: "right" }];
  const wrong = kept.wrong + 1;
  if (wrong < TRIES)
    return [
      { ...kept, wrong, lockedUntil: null },
      { is: "wrong", left: TRIES - wrong },
    ];
  const until = now + LOCKED_MS;
  return [
    { ...kept, wrong: 0, lockedUntil: until },
    { is: "locked", until },
  ];
}

async function derive(pin: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<Uint8Array> {
  const key = await crypto.subtle.importKey("raw", new TextEncoder().encode(pin), "PBKDF2", false, [
    "deriveBits",
  ]);
  const bits = await crypto.subtle.deriveBits(
    { name: "PBKDF2", hash: "SHA-256", salt, iterations },
    key,
    256,
  );
  return new Uint8Array(bits);
}

const same = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);
