/** A seeded stream of random numbers (mulberry32): the same seed gives the same stream on every machine. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = Math.imul(seed | 0, 0x9e3779b1) ^ 0x5bd1e995;
  }

  /** An integer of 32 bits, signed. */
  bits(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return t ^ (t >>> 14);
  }

  /** In [0, 1). */
  next(): number {
    return (this.bits() >>> 0) * 2.3283064365386963e-10;
  }

  /** An integer in [0, n). */
  below(n: number): number {
    return ((this.bits() >>> 0) * 2.3283064365386963e-10 * n) | 0;
  }

  /** Shuffles the first `length` entries in place. */
  shuffle(list: Int32Array, length: number): void {
    for (let i = length - 1; i > 0; i--) {
      const j = this.below(i + 1);
      const held = list[i]!;
      list[i] = list[j]!;
      list[j] = held;
    }
  }
}
