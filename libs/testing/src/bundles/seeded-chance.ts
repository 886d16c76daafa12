/** Repeatable chance: the same seed gives the same values, on every machine. */
export interface SeededChance {
  /** 0 <= x < 1. */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  /** One of the choices; there must be at least one. */
  pick<T>(choices: readonly T[]): T;
  /** True in this share of cases, 0 to 1. */
  happens(share: number): boolean;
  /** A UUID of version 4 in form; not random, so never a secret. */
  uuid(): string;
}

/** Mulberry32, a small generator with 32 bits of state: enough for fixtures, useless for secrets. */
export function seededChance(seed: number): SeededChance {
  let state = Math.imul(seed | 0, 0x9e3779b1) ^ 0x5f356495;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    between,
    pick: (choices) => {
      const picked = choices[between(0, choices.length - 1)];
      if (picked === undefined) throw new RangeError('There is nothing to pick from.');
      return picked;
    },
    happens: (share) => next() < share,
    uuid: () => {
      const hex = Array.from({ length: 32 }, () => between(0, 15).toString(16));
      hex[12] = '4';
      hex[16] = 'a';
      const text = hex.join('');
      return [
        text.slice(0, 8),
        text.slice(8, 12),
        text.slice(12, 16),
        text.slice(16, 20),
        text.slice(20),
      ].join('-');
    },
  };
}
