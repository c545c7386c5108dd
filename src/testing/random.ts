/** Numbers that look random and are the same on every run. */
export interface Random {
  /** From 0 up to and including `most`. */
  whole(most: number): number;
  pick<T>(items: readonly [T, ...T[]]): T;
  shuffle<T>(items: readonly T[]): T[];
}

/**
 * A small generator for tests; nothing is ever drawn with it.
 * The mulberry32 of Tommy Ettinger, in the public domain.
 */
export function seeded(seed: number): Random {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (most: number): number => Math.floor(next() * (most + 1));
  return {
    whole,
    pick: (items) => items[whole(items.length - 1)] ?? items[0],
    shuffle: (items) =>
      items
        .map((item) => ({ item, key: next() }))
        .sort((a, b) => a.key - b.key)
        .map(({ item }) => item),
  };
}
