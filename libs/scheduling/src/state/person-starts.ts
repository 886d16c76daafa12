import type { Model, PersonRule } from '../model/model.ts';
import { hasSlot } from '../model/slot-mask.ts';

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

  constructor(model: Model, busy: Int32Array, changing: Int32Array | null) {
    this.#model = model;
    this.#busy = busy;
    this.#changing = changing;
    this.#words = model.words;
    this.#keyWords = changing === null ? model.words : 2 * model.words;
    this.#shapes = model.shapes.length;
    const entries = model.persons * model.days * this.#shapes;
    // A day that is busy throughout has no starts, so this filling is a true answer for every key.
    this.table = new Int32Array(entries * (this.#keyWords + this.#words));
    const stride = this.#keyWords + this.#words;
    for (let entry = 0; entry < entries; entry++) {
      this.table.fill(-1, entry * stride, entry * stride + this.#keyWords);
    }
    this.#blockFrom = new Int32Array(model.slots + 1);
    this.#blockTo = new Int32Array(model.slots + 1);
    this.#runFrom = new Int32Array(model.slots + 1);
    this.#runTo = new Int32Array(model.slots + 1);
  }

  /** Where in `table` the starts for this person-day and shape begin. */
  of(personDay: number, shape: number): number {
    const words = this.#words;
    const { table } = this;
    const entry = (personDay * this.#shapes + shape) * (this.#keyWords + words);
    const busyAt = personDay * words;
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
    const { duration, before, after } = model.shapes[shape]!;
    const blocks = this.#findBlocks(busyAt, rule.minBreak);
    let load = duration;
    for (let block = 0; block < blocks; block++) load += this.#blockTo[block]! - this.#blockFrom[block]!;
    if (load > model.maxLoad[person]!) return;
    const firstLunch = rule.lunchLength === 0 ? 0 : this.#firstLunch(busyAt, rule);
    const lastLunch = rule.lunchLength === 0 ? model.slots : this.#lastLunch(busyAt, rule);
    if (firstLunch < 0) return;

    const available = (personDay * this.#shapes + shape) * words;
    for (let gap = 0; gap <= blocks; gap++) {
      const free = gap === 0 ? 0 : this.#blockTo[gap - 1]!;
      const end = gap === blocks ? model.slots : this.#blockFrom[gap]!;
      const from = gap === 0 ? free : free + before;
      const to = (gap === blocks ? end : end - after) - duration;
      for (let start = from; start <= to; start++) {
        if (!hasSlot(model.availableStarts, available, start)) continue;
        const stop = start + duration;
        if (firstLunch + rule.lunchLength > start && lastLunch < stop) continue;
        const runFrom = gap > 0 && start - free < rule.minBreak ? this.#runFrom[gap - 1]! : start;
        const runTo = gap < blocks && end - stop < rule.minBreak ? this.#runTo[gap]! : stop;
        if (runTo - runFrom > rule.maxRun) continue;
        if (this.#changing !== null && this.#isChanging(busyAt, start, stop)) continue;
        table[entry + this.#keyWords + (start >> 5)]! |= 1 << (start & 31);
      }
    }
  }

  /** Blocks of busy slots, and the run of each: blocks closer than `minBreak` make one run. */
  #findBlocks(busyAt: number, minBreak: number): number {
    const { slots } = this.#model;
    let blocks = 0;
    let busyBefore = false;
    for (let slot = 0; slot < slots; slot++) {
      const busy = hasSlot(this.#busy, busyAt, slot);
      if (busy && !busyBefore) this.#blockFrom[blocks] = slot;
      if (!busy && busyBefore) this.#blockTo[blocks++] = slot;
      busyBefore = busy;
    }
    if (busyBefore) this.#blockTo[blocks++] = slots;
    for (let block = 0; block < blocks; block++) {
      const joined = block > 0 && this.#blockFrom[block]! - this.#blockTo[block - 1]! < minBreak;
      this.#runFrom[block] = joined ? this.#runFrom[block - 1]! : this.#blockFrom[block]!;
    }
    for (let block = blocks - 1; block >= 0; block--) {
      const joined = block < blocks - 1 && this.#blockFrom[block + 1]! - this.#blockTo[block]! < minBreak;
      this.#runTo[block] = joined ? this.#runTo[block + 1]! : this.#blockTo[block]!;
    }
    return blocks;
  }

  /** The earliest slot at which lunch is still possible; -1 where it no longer is. */
  #firstLunch(busyAt: number, rule: PersonRule): number {
    let free = 0;
    for (let slot = rule.lunchFrom; slot < rule.lunchTo; slot++) {
      free = slot < this.#model.slots && hasSlot(this.#busy, busyAt, slot) ? 0 : free + 1;
      if (free >= rule.lunchLength) return slot - rule.lunchLength + 1;
    }
    return -1;
  }

  /** The latest slot at which lunch is still possible. */
  #lastLunch(busyAt: number, rule: PersonRule): number {
    let free = 0;
    for (let slot = rule.lunchTo - 1; slot >= rule.lunchFrom; slot--) {
      free = slot < this.#model.slots && hasSlot(this.#busy, busyAt, slot) ? 0 : free + 1;
      if (free >= rule.lunchLength) return slot;
    }
    return -1;
  }

  #isChanging(busyAt: number, start: number, stop: number): boolean {
    for (let slot = start; slot < stop; slot++) if (hasSlot(this.#changing!, busyAt, slot)) return true;
    return false;
  }
}
