/** Chance that comes out the same for the same seed and case, whatever ran before. */
export interface Random {
  /** A whole number from 0, and below `most`. */
  below(most: number): number;
  /** True once in so many times. */
  oneIn(times: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** A length that is mostly small and now and then near `most`. */
  length(most: number): number;
}

/** mulberry32 (https://github.com/bryc/code/blob/master/jshash/PRNGs.md), begun anew for each case. */
export function randomOf(seed: number, index: number): Random {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b)) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (most: number): number => Math.floor(next() * most);
  return {
    below,
    oneIn: (times) => below(times) === 0,
    pick: (items) => items[below(items.length)] as (typeof items)[number],
    length: (most) => 1 + Math.floor(most * next() ** 14),
  };
}
