/** Dice that fall the same way each time (mulberry32): the same demo for everybody, and repeatable load. */
export function dice(seed: number) {
  let state = seed;
  const roll = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    roll,
    below: (n: number): number => Math.floor(roll() * n),
    pick: <Item>(items: readonly Item[]): Item => items[Math.floor(roll() * items.length)] as Item,
    bytes: (n: number): Uint8Array => Uint8Array.from({ length: n }, () => Math.floor(roll() * 256)),
  };
}

export type Dice = ReturnType<typeof dice>;
