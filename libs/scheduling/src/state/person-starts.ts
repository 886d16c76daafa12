import type { Model, PersonRule } from '../model/model.ts';
import { addSlots, clearSlots, hasSlot } from '../model/slot-mask.ts';
import { bitCount, firstBit, freeRuns, isEmpty, lastBit, lowestBit } from './bits.ts';

/** Answers kept per person-day and shape, a power of two, and the shift that leaves as many of a hash. */
const WAYS = 8;
const SHIFT = 29;

/**
 * For a person-day and a shape of session: every start at which one more session would break none of the
 * person's own rules (availability, overlap, longest run, lunch, daily load, changing time).
 *
 * An answer is kept beside the busy mask it was worked out for, so it needs no invalidation, and taking a
 * change back finds the old answer again if nobody asked in between.
 */
export class PersonStarts {
  /** Answers; the words of one begin at the offset `of` gives. */
  readonly table: Int32Array;
  readonly #model: Model;
  readonly #busy: Int32Array;
  /** Slots in which a patient changes before or after a session, busy or not. */
  readonly #changing: Int32Array | null;
  readonly #words: number;
  readonly #keyWords: number;
  readonly #shapes: number;
  // Merged blocks of the day being worked out, and the runs they belong to.
  readonly #blockFrom: Int32Array;
  readonly #blockTo: Int32Array;
  readonly #runFrom: Int32Array;
  readonly #runTo: Int32Array;
  readonly #scratch: Int32Array;
  // Slots at which lunch may begin.
  readonly #patientLunch: Int32Array;
  readonly #staffLunch: Int32Array;

  constructor(model: Model, busy: Int32Array, changing: Int32Array | null) {
    this.#model = model;
    this.#busy = busy;
    this.#changing = changing;
    this.#words = model.words;
    this.#keyWords = changing === null ? model.words : 2 * model.words;
    this.#shapes = model.shapes.length;
    const entries = model.persons * model.days * this.#shapes * WAYS;
    // A day that is busy throughout has no starts, so this filling is a true answer for every key.
    this.table = new Int32Array(entries * (this.#keyWords + this.#words));
    const stride = this.#keyWords + this.#words;
    for (let entry = 0; entry < entries; entry++) {
      this.table.fill(-1, entry * stride, entry * stride + this.#keyWords);
    }
    this.#scratch = new Int32Array(model.words);
    this.#patientLunch = lunchTimes(model.patientRule, model.words);
    this.#staffLunch = lunchTimes(model.staffRule, model.words);
    this.#blockFrom = new Int32Array(model.slots + 1);
    this.#blockTo = new Int32Array(model.slots + 1);
    this.#runFrom = new Int32Array(model.slots + 1);
    this.#runTo = new Int32Array(model.slots + 1);
  }

  /** Where in `table` the starts for this person-day and shape begin. */
  of(personDay: number, shape: number): number {
    const words = this.#words;
    const { table } = this;
    const busyAt = personDay * words;
    let hash = 0;
    for (let word = 0; word < words; word++) hash = Math.imul(hash ^ this.#busy[busyAt + word]!, 0x9e3779b1);
    const entry = ((personDay * this.#shapes + shape) * WAYS + (hash >>> SHIFT)) * (this.#keyWords + words);
    let known = true;
    for (let word = 0; word < words; word++) {
      if (table[entry + word] !== this.#busy[busyAt + word]) known = false;
      if (this.#changing !== null && table[entry + words + word] !== this.#changing[busyAt + word])
        known = false;
    }
    if (!known) this.#work(personDay, shape, entry);
    return entry + this.#keyWords;
  }

  #work(personDay: number, shape: number, entry: number): void {
    const { table } = this;
    const words = this.#words;
    const busyAt = personDay * words;
    for (let word = 0; word < words; word++) {
      table[entry + word] = this.#busy[busyAt + word]!;
      if (this.#changing !== null) table[entry + words + word] = this.#changing[busyAt + word]!;
      table[entry + this.#keyWords + word] = 0;
    }
    const model = this.#model;
    const person = (personDay / model.days) | 0;
    const rule = person < model.patients ? model.patientRule : model.staffRule;
    const { duration } = model.shapes[shape]!;
    if (this.#load(busyAt) + duration > model.maxLoad[person]! || duration > rule.maxRun) return;
    const out = entry + this.#keyWords;
    freeRuns(this.#busy, busyAt, words, duration, table, out);
    const available = (personDay * this.#shapes + shape) * words;
    for (let word = 0; word < words; word++) table[out + word]! &= model.availableStarts[available + word]!;
    if (isEmpty(table, out, words)) return;
    if (rule.lunchLength > 0) this.#keepLunch(busyAt, rule, duration, out);
    this.#keepRuns(busyAt, rule, duration, out);
    if (this.#changing !== null) this.#keepChanging(busyAt, shape, out);
  }

  #load(busyAt: number): number {
    let load = 0;
    for (let word = 0; word < this.#words; word++) load += bitCount(this.#busy[busyAt + word]!);
    return load;
  }

  /** Takes away the starts that would leave no lunch: those that overlap each lunch that is still possible. */
  #keepLunch(busyAt: number, rule: PersonRule, duration: number, out: number): void {
    const words = this.#words;
    const lunches = this.#scratch;
    freeRuns(this.#busy, busyAt, words, rule.lunchLength, lunches, 0);
    const times = rule === this.#model.patientRule ? this.#patientLunch : this.#staffLunch;
    for (let word = 0; word < words; word++) lunches[word]! &= times[word]!;
    const first = firstBit(lunches, 0, words);
    if (first < 0) {
      for (let word = 0; word < words; word++) this.table[out + word] = 0;
      return;
    }
    const last = lastBit(lunches, 0, words);
    clearSlots(this.table, out, Math.max(0, last - duration + 1), first + rule.lunchLength);
  }

  /** Takes away the starts whose session would make too long a run with what is before or after it. */
  #keepRuns(busyAt: number, rule: PersonRule, duration: number, out: number): void {
    const { slots } = this.#model;
    const { minBreak, maxRun } = rule;
    const { table } = this;
    const blocks = this.#findBlocks(busyAt, minBreak);
    for (let gap = 0; gap <= blocks; gap++) {
      const free = gap === 0 ? -minBreak : this.#blockTo[gap - 1]!;
      const end = gap === blocks ? slots + minBreak : this.#blockFrom[gap]!;
      const runFrom = gap === 0 ? 0 : this.#runFrom[gap - 1]!;
      const runTo = gap === blocks ? 0 : this.#runTo[gap]!;
      // Only starts near the one block or the other can lengthen its run.
      const nearFirst = Math.min(free + minBreak, end - duration + 1);
      for (let start = Math.max(0, free); start < nearFirst; start++) {
        const isNearLast = end - (start + duration) < minBreak;
        if ((isNearLast ? runTo : start + duration) - runFrom > maxRun)
          clearSlots(table, out, start, start + 1);
      }
      const nearLast = Math.max(nearFirst, end - duration - minBreak + 1, 0);
      for (let start = nearLast; start <= end - duration; start++) {
        if (runTo - start > maxRun) clearSlots(table, out, start, start + 1);
      }
    }
  }

  /** Blocks of busy slots, and the run of each: blocks closer than `minBreak` make one run. */
  #findBlocks(busyAt: number, minBreak: number): number {
    let rises = 0;
    let falls = 0;
    let carry = 0;
    for (let word = 0; word < this.#words; word++) {
      const busy = this.#busy[busyAt + word]!;
      const before = (busy << 1) | carry;
      for (let bits = busy & ~before; bits !== 0; bits &= bits - 1) {
        this.#blockFrom[rises++] = 32 * word + lowestBit(bits);
      }
      for (let bits = before & ~busy; bits !== 0; bits &= bits - 1) {
        this.#blockTo[falls++] = 32 * word + lowestBit(bits);
      }
      carry = busy >>> 31;
    }
    if (falls < rises) this.#blockTo[falls] = 32 * this.#words;
    for (let block = 0; block < rises; block++) {
      const joined = block > 0 && this.#blockFrom[block]! - this.#blockTo[block - 1]! < minBreak;
      this.#runFrom[block] = joined ? this.#runFrom[block - 1]! : this.#blockFrom[block]!;
    }
    for (let block = rises - 1; block >= 0; block--) {
      const joined = block < rises - 1 && this.#blockFrom[block + 1]! - this.#blockTo[block]! < minBreak;
      this.#runTo[block] = joined ? this.#runTo[block + 1]! : this.#blockTo[block]!;
    }
    return rises;
  }

  /** Takes away the starts that meet changing time, or whose own changing time meets a session. */
  #keepChanging(busyAt: number, shape: number, out: number): void {
    const { slots, shapes } = this.#model;
    const { duration, before, after } = shapes[shape]!;
    for (let start = 0; start + duration <= slots; start++) {
      if (!hasSlot(this.table, out, start)) continue;
      const stop = start + duration;
      const isClear =
        !anySlot(this.#changing!, busyAt, start, stop) &&
        !anySlot(this.#busy, busyAt, Math.max(0, start - before), Math.min(slots, stop + after));
      if (!isClear) clearSlots(this.table, out, start, start + 1);
    }
  }
}

function lunchTimes({ lunchFrom, lunchTo, lunchLength }: PersonRule, words: number): Int32Array {
  const times = new Int32Array(words);
  addSlots(times, 0, lunchFrom, Math.min(32 * words, lunchTo - lunchLength + 1));
  return times;
}

function anySlot(words: Int32Array, at: number, from: number, to: number): boolean {
  for (let slot = from; slot < to; slot++) if (hasSlot(words, at, slot)) return true;
  return false;
}
