import type { Interval, PersonRules } from '../format/instance.ts';

/** What stands against a start in one person's day; `FREE` is nothing. */
export const FREE = 0;
export const AWAY = 1;
export const BUSY = 2;
export const RUN = 3;
export const LUNCH = 4;
export const LOAD = 5;

/** One person's day in one plan. */
export interface PersonDay {
  readonly avail: readonly Interval[];
  readonly rules: PersonRules;
  readonly maxSlotsPerDay: number;
  /** Slots in use, 1 each. */
  readonly busy: Uint8Array;
}

/** For each slot, what stands against a session of this duration that starts there. */
export function startCodes(day: PersonDay, duration: number): Uint8Array {
  const { busy, avail, rules } = day;
  const slots = busy.length;
  const codes = new Uint8Array(slots).fill(AWAY);
  const load = busy.reduce((sum, slot) => sum + slot, 0);
  for (const [from, to] of avail) {
    for (let start = from; start + duration <= to; start += 1) {
      const end = start + duration;
      if (codes[start] !== AWAY) continue;
      if (busy.subarray(start, end).includes(1)) codes[start] = BUSY;
      else if (runWith(busy, start, end, rules.minBreak) > rules.maxRun) codes[start] = RUN;
      else if (rules.lunch && !lunchLeft(busy, start, end, rules.lunch)) codes[start] = LUNCH;
      else codes[start] = load + duration > day.maxSlotsPerDay ? LOAD : FREE;
    }
  }
  return codes;
}

/** Length of the run that slots `[start, end)` would be part of: it ends at `minBreak` free slots. */
function runWith(busy: Uint8Array, start: number, end: number, minBreak: number): number {
  if (minBreak === 0) return end - start;
  let [first, last] = [start, end];
  for (let slot = start - 1, free = 0; slot >= 0 && free < minBreak; slot -= 1) {
    free = busy[slot] === 1 ? 0 : free + 1;
    if (free === 0) first = slot;
  }
  for (let slot = end, free = 0; slot < busy.length && free < minBreak; slot += 1) {
    free = busy[slot] === 1 ? 0 : free + 1;
    if (free === 0) last = slot + 1;
  }
  return last - first;
}

function lunchLeft(
  busy: Uint8Array,
  start: number,
  end: number,
  lunch: NonNullable<PersonRules['lunch']>,
): boolean {
  let free = 0;
  for (let slot = lunch.from; slot < lunch.to; slot += 1) {
    free = busy[slot] === 1 || (slot >= start && slot < end) ? 0 : free + 1;
    if (free >= lunch.len) return true;
  }
  return false;
}
