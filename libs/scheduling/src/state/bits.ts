export function bitCount(bits: number): number {
  let left = bits - ((bits >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The position of the lowest set bit; 32 where none is set. */
export const lowestBit = (bits: number): number => (bits === 0 ? 32 : 31 - Math.clz32(bits & -bits));

/** Writes into `out` every start from which `length` slots are free, those past the last word included. */
export function freeRuns(
  busy: Int32Array,
  at: number,
  words: number,
  length: number,
  out: Int32Array,
  outAt: number,
): void {
  for (let word = 0; word < words; word++) out[outAt + word] = ~busy[at + word]!;
  // Runs of twice the length follow from runs of the length, shifted: two steps make runs of four.
  for (let have = 1; have < length;) {
    const step = Math.min(have, length - have);
    const skip = step >>> 5;
    const shift = step & 31;
    for (let word = 0; word < words; word++) {
      const low = word + skip < words ? out[outAt + word + skip]! : -1;
      const high = word + skip + 1 < words ? out[outAt + word + skip + 1]! : -1;
      out[outAt + word]! &= shift === 0 ? low : (low >>> shift) | (high << (32 - shift));
    }
    have += step;
  }
}

/** Whether no word has a bit set. */
export function isEmpty(bits: Int32Array, at: number, words: number): boolean {
  let any = 0;
  for (let word = 0; word < words; word++) any |= bits[at + word]!;
  return any === 0;
}

/** The lowest set bit of several words; -1 where none is set. */
export function firstBit(bits: Int32Array, at: number, words: number): number {
  for (let word = 0; word < words; word++) {
    if (bits[at + word] !== 0) return 32 * word + lowestBit(bits[at + word]!);
  }
  return -1;
}

/** The highest set bit of several words; -1 where none is set. */
export function lastBit(bits: Int32Array, at: number, words: number): number {
  for (let word = words - 1; word >= 0; word--) {
    if (bits[at + word] !== 0) return 32 * word + 31 - Math.clz32(bits[at + word]!);
  }
  return -1;
}
