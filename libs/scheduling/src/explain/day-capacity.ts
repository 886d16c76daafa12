import type { Interval, PersonRules } from '../format/instance.ts';

/** One person's day, as far as no plan can change it. */
export interface FreeDay {
  readonly avail: readonly Interval[];
  readonly rules: PersonRules;
  readonly maxSlotsPerDay: number;
  /** Slots that locked or past sessions take, 1 each. */
  readonly taken: Uint8Array;
  /** Sessions have to lie inside these slots ... */
  readonly window: Interval;
  /** ... and have one of these durations. */
  readonly durations: readonly number[];
}

const NEVER = -1;

/**
 * The most slots of care that a person's day can hold, whatever the plan: inside working hours, with lunch,
 * with a break after each full run, within the daily limit, in whole sessions. Taking a session out of a day
 * never breaks a rule, so other sessions can only make it less.
 */
export function dayCapacity(day: FreeDay): number {
  const takenSlots = day.taken.reduce((sum, slot) => sum + slot, 0);
  const limit = largestSum(day.durations, day.maxSlotsPerDay - takenSlots);
  if (limit === 0) return 0;
  const best = fill(day, takenSlots > 0);
  // What is locked breaks the day's own rules: count only that its slots are gone.
  return Math.min(limit, best === NEVER ? fill({ ...day, rules: FREE }, false) : best);
}

const FREE: PersonRules = { maxRun: Number.MAX_SAFE_INTEGER, minBreak: 1, lunch: null };

/** The largest sum of durations, each as often as one likes, that is not above a limit. */
export function largestSum(durations: readonly number[], limit: number): number {
  if (limit <= 0) return 0;
  const reached = new Uint8Array(limit + 1);
  reached[0] = 1;
  let largest = 0;
  for (let sum = 1; sum <= limit; sum += 1) {
    if (durations.some((duration) => duration <= sum && reached[sum - duration] === 1)) {
      reached[sum] = 1;
      largest = sum;
    }
  }
  return largest;
}

/**
 * Goes through the day slot by slot. A state is how long the present run is, how many slots have been free
 * since its last session, and how much of lunch has been had; its value the most care so far.
 */
function fill(day: FreeDay, keepTaken: boolean): number {
  const { rules, taken, durations } = day;
  const slots = taken.length;
  const lunch = rules.lunch?.len ?? 0;
  const longest = Math.min(rules.maxRun, slots);
  // With no break asked for, every session is a run of its own.
  const breakAfter = Math.max(1, rules.minBreak);
  const runs = rules.minBreak === 0 ? 1 : longest + breakAfter + 1;
  const width = lunch + 1;
  const size = runs * breakAfter * width;
  const table = new Int32Array((slots + 1) * size).fill(NEVER);
  const at = (run: number, free: number, had: number) => (run * breakAfter + free) * width + had;
  const raise = (slot: number, state: number, value: number) => {
    const cell = slot * size + state;
    if ((table[cell] ?? 0) < value) table[cell] = value;
  };
  const starts = startsOf(day);
  raise(0, at(0, 0, 0), 0);
  for (let slot = 0; slot < slots; slot += 1) {
    const inLunch = rules.lunch !== null && slot >= rules.lunch.from && slot < rules.lunch.to;
    for (let state = 0; state < size; state += 1) {
      const value = table[slot * size + state] ?? NEVER;
      if (value === NEVER) continue;
      const had = state % width;
      const free = Math.floor(state / width) % breakAfter;
      const run = Math.floor(state / width / breakAfter);
      const cut = had === lunch ? lunch : 0;
      if (taken[slot] === 1 && keepTaken) {
        const next = runs === 1 ? 0 : run + 1;
        if (next <= longest) raise(slot + 1, at(next, 0, cut), value);
        continue;
      }
      const rested = run === 0 || free + 1 >= breakAfter;
      const ate = had === lunch ? lunch : inLunch ? had + 1 : 0;
      raise(slot + 1, rested ? at(0, 0, ate) : at(run + 1, free + 1, ate), value);
      for (const duration of durations) {
        const isAllowed = (starts.get(duration)?.[slot] ?? 0) === 1;
        const next = runs === 1 ? 0 : run + duration;
        if (!isAllowed || duration > longest || next > longest) continue;
        raise(slot + duration, at(next, 0, cut), value + duration);
      }
    }
  }
  let best = NEVER;
  for (let state = lunch; state < size; state += width) {
    best = Math.max(best, table[slots * size + state] ?? NEVER);
  }
  return best;
}

/** Per duration the starts at which a session lies inside working hours and window and meets nothing taken. */
function startsOf({ avail, taken, window, durations }: FreeDay): Map<number, Uint8Array> {
  return new Map(
    durations.map((duration) => {
      const starts = new Uint8Array(taken.length);
      for (const [from, to] of avail) {
        const first = Math.max(from, window[0]);
        for (let start = first; start + duration <= Math.min(to, window[1]); start += 1) {
          if (!taken.subarray(start, start + duration).includes(1)) starts[start] = 1;
        }
      }
      return [duration, starts];
    }),
  );
}
