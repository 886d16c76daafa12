/** Numbers that look random and are the same for the same seed. */
export interface Random {
  /** 0 up to, not including, 1. */
  next(): number;
  /** A whole number from 0 to `count` - 1. */
  below(count: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  shuffled<T>(list: readonly T[]): T[];
}

/** A multiply-with-carry pair: short, fast, and good enough to draw test weeks from. */
export function randomFrom(seed: number): Random {
  let high = (Math.imul(seed + 1, 0x9e3779b1) ^ 0x5bd1e995) >>> 0 || 1;
  let low = (Math.imul(seed + 77, 0x85ebca6b) ^ 0x27d4eb2f) >>> 0 || 1;
  const next = (): number => {
    high = (Math.imul(36_969, high & 0xffff) + (high >>> 16)) >>> 0;
    low = (Math.imul(18_000, low & 0xffff) + (low >>> 16)) >>> 0;
    return (((high << 16) + (low & 0xffff)) >>> 0) / 4_294_967_296;
  };
  for (let round = 0; round < 16; round += 1) next();
  const below = (count: number): number => Math.floor(next() * count);
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick: (list) => {
      const chosen = list[below(list.length)];
      if (chosen === undefined) throw new Error('there is nothing to pick from');
      return chosen;
    },
    shuffled: (list) => {
      const keyed = list.map((entry) => ({ entry, key: next() }));
      return keyed.sort((a, b) => a.key - b.key).map(({ entry }) => entry);
    },
  };
}
