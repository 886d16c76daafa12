import type { Interval } from '../format/instance.ts';

/** Slots of a day as bits: word `slot >> 5`, bit `slot & 31`. A day of 36 slots takes two words. */
export const wordsFor = (slots: number): number => Math.max(1, Math.ceil(slots / 32));

/** Sets, in the words from `at` on, every start from which `duration` slots lie inside one interval. */
export function addStarts(
  words: Int32Array,
  at: number,
  intervals: readonly Interval[],
  duration: number,
  slots: number,
): void {
  for (const [from, to] of intervals) {
    const last = Math.min(to, slots) - duration;
    for (let start = Math.max(0, from); start <= last; start++)
      words[at + (start >> 5)]! |= 1 << (start & 31);
  }
}

/** Sets the slots `[from, to)` in the words from `at` on. */
export function addSlots(words: Int32Array, at: number, from: number, to: number): void {
  for (let slot = from; slot < to; slot++) words[at + (slot >> 5)]! |= 1 << (slot & 31);
}

/** Clears the slots `[from, to)` in the words from `at` on. */
export function clearSlots(words: Int32Array, at: number, from: number, to: number): void {
  for (let slot = from; slot < to; slot++) words[at + (slot >> 5)]! &= ~(1 << (slot & 31));
}

export const hasSlot = (words: Int32Array, at: number, slot: number): boolean =>
  ((words[at + (slot >> 5)]! >>> (slot & 31)) & 1) === 1;
