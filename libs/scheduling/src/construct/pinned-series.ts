import type { Model } from '../model/model.ts';
import type { Random } from '../random.ts';
import { lowestBit } from '../state/bits.ts';
import type { SessionStarts } from '../state/session-starts.ts';
import type { State } from '../state/state.ts';
import { StartCosts } from './start-costs.ts';

/** A series whose sessions each have one possible day: which person, and which clock time for all of them? */
export class PinnedSeries {
  readonly #model: Model;
  readonly #state: State;
  readonly #random: Random;
  readonly #starts: SessionStarts;
  readonly #costs: StartCosts;
  readonly #staff: Int32Array;
  // Per session of the series at hand: its day, the starts open to its patients and rooms, their cost.
  #count = 0;
  readonly #days: Int32Array;
  readonly #masks: Int32Array;
  readonly #alone: Float64Array;
  /** No start of any of them costs anything by itself. */
  #flat = true;
  readonly #row: Float64Array;
  readonly #sum: Float64Array;

  constructor(state: State, random: Random, starts: SessionStarts) {
    const { days, words, slots, maxRoles } = state.model;
    this.#state = state;
    this.#model = state.model;
    this.#random = random;
    this.#starts = starts;
    this.#costs = new StartCosts(state);
    this.#staff = new Int32Array(maxRoles).fill(-1);
    this.#days = new Int32Array(days);
    this.#masks = new Int32Array(days * words);
    this.#alone = new Float64Array(days * slots);
    this.#row = new Float64Array(slots);
    this.#sum = new Float64Array(slots);
  }

  /** Places the sessions with one person; those that person has no time for stay unplaced. */
  place(series: number, list: Int32Array, count: number, jitter: number, blink: number): void {
    if (count > this.#model.days) return;
    this.#prepare(list, count);
    const { candidates, roleOffsets, sameTime, weights, duration } = this.#model;
    const role = roleOffsets[series]!;
    const people = candidates[role]!;
    const { tally, share } = this.#state;
    const pull = sameTime[series] === 1 ? weights.sameTime : 0;
    let best = Infinity;
    let bestMember = -1;
    let bestTarget = 0;
    const first = this.#random.below(Math.max(1, people.length));
    for (let step = 0; step < people.length; step++) {
      const member = people[(first + step) % people.length]!;
      if (blink > 0 && this.#random.next() < blink) continue;
      let cost = tally.staffDelta(role, member);
      if (count > 1) {
        const again = this.#model.preferred[role]!;
        if (again >= 0 && again !== member) cost += (count - 1) * weights.preferred;
      }
      if (share !== null) cost += share.delta(member, count * duration[list[0]!]!);
      cost += jitter * this.#random.next();
      if (cost >= best) continue;
      const target = this.#target(series, list, member, pull, best - cost);
      cost += this.#targetCost;
      if (cost >= best) continue;
      best = cost;
      bestMember = member;
      bestTarget = target;
    }
    if (bestMember >= 0) this.#put(series, list, bestMember, bestTarget, pull);
  }

  #prepare(list: Int32Array, count: number): void {
    const { allowedDays, slots, words } = this.#model;
    this.#count = count;
    this.#flat = true;
    for (let i = 0; i < count; i++) {
      const day = lowestBit(allowedDays[list[i]!]!);
      const closed = this.#state.tally.closedDays(this.#model.seriesOf[list[i]!]!);
      this.#days[i] = day;
      const masks = i * words;
      if (day >= this.#model.days || ((closed >>> day) & 1) === 1) {
        this.#masks.fill(0, masks, masks + words);
        continue;
      }
      this.#starts.on(list[i]!, day, this.#masks, masks);
      for (let word = 0; word < words; word++) {
        for (let bits = this.#masks[masks + word]!; bits !== 0; bits &= bits - 1) {
          const start = 32 * word + lowestBit(bits);
          const cost = this.#costs.alone(list[i]!, day, start);
          if (cost !== 0) this.#flat = false;
          this.#alone[i * slots + start] = cost;
        }
      }
    }
  }

  #targetCost = 0;

  /** The best common clock time with this person; `#targetCost` is what all sessions then cost together. */
  #target(series: number, list: Int32Array, member: number, pull: number, limit: number): number {
    const { words, slots, days, patients, weights, staffShape } = this.#model;
    const { starts } = this.#state.persons;
    const sum = this.#sum;
    sum.fill(0);
    if (pull > 0) this.#pullOfPlaced(series, pull);
    let floor = 0;
    for (let i = 0; i < this.#count; i++) {
      const shape = staffShape[list[i]!]!;
      const open = starts.of((patients + member) * days + this.#days[i]!, shape);
      const row = this.#row;
      row.fill(Infinity);
      let any = false;
      let least = Infinity;
      for (let word = 0; word < words; word++) {
        for (
          let bits = this.#masks[i * words + word]! & starts.table[open + word]!;
          bits !== 0;
          bits &= bits - 1
        ) {
          const start = 32 * word + lowestBit(bits);
          const cost = this.#flat ? 0 : this.#alone[i * slots + start]!;
          row[start] = cost;
          if (cost < least) least = cost;
          any = true;
        }
      }
      // Somebody else will have to take this one.
      floor += any ? least : weights.continuity + 2 * weights.preferred;
      if (floor >= limit) {
        this.#targetCost = floor;
        return -1;
      }
      if (any) this.#addSpread(row, pull, least);
    }
    let target = -1;
    let best = Infinity;
    const first = this.#random.below(slots);
    for (let step = 0; step < slots; step++) {
      const start = first + step < slots ? first + step : first + step - slots;
      if (sum[start]! < best) {
        best = sum[start]!;
        target = start;
      }
    }
    this.#targetCost = floor + best;
    return target;
  }

  /** Placed sessions of the series draw the clock time to theirs. */
  #pullOfPlaced(series: number, pull: number): void {
    const { sessionOffsets, sessionsOf, slots } = this.#model;
    for (let i = sessionOffsets[series]!; i < sessionOffsets[series + 1]!; i++) {
      const start = this.#state.start[sessionsOf[i]!]!;
      if (start < 0) continue;
      for (let slot = 0; slot < slots; slot++) this.#sum[slot]! += pull * Math.abs(slot - start);
    }
  }

  /** Adds, for every clock time, what the session costs above `least` at the best start near it. */
  #addSpread(row: Float64Array, pull: number, least: number): void {
    const { slots } = this.#model;
    if (pull === 0) return;
    for (let slot = 1; slot < slots; slot++) row[slot] = Math.min(row[slot]!, row[slot - 1]! + pull);
    let reach = Infinity;
    for (let slot = slots - 1; slot >= 0; slot--) {
      reach = Math.min(row[slot]!, reach + pull);
      this.#sum[slot]! += reach - least;
    }
  }

  #put(series: number, list: Int32Array, member: number, target: number, pull: number): void {
    const { words, slots, days, patients, staffShape, basePlace } = this.#model;
    const { starts } = this.#state.persons;
    this.#staff[0] = member;
    for (let i = 0; i < this.#count; i++) {
      const session = list[i]!;
      const day = this.#days[i]!;
      const open = starts.of((patients + member) * days + day, staffShape[session]!);
      let best = Infinity;
      let bestStart = -1;
      for (let word = 0; word < words; word++) {
        for (
          let bits = this.#masks[i * words + word]! & starts.table[open + word]!;
          bits !== 0;
          bits &= bits - 1
        ) {
          const start = 32 * word + lowestBit(bits);
          const alone = this.#flat ? 0 : this.#alone[i * slots + start]!;
          const cost = alone + pull * Math.abs(start - target);
          if (cost < best || (cost === best && (this.#random.bits() & 1) === 0)) {
            best = cost;
            bestStart = start;
          }
        }
      }
      // Two sessions of one series may share a day: the day is then no longer what it was.
      const closed = this.#state.tally.closedDays(series);
      if (bestStart < 0 || ((closed >>> day) & 1) === 1 || this.#sharesDay(i)) continue;
      const room = this.#starts.roomAt(session, day, bestStart, basePlace[session]?.room ?? -1);
      if (room >= 0) this.#state.place(session, day, bestStart, room, this.#staff, 0, 0);
    }
  }

  #sharesDay(index: number): boolean {
    for (let i = 0; i < index; i++) if (this.#days[i] === this.#days[index]) return true;
    return false;
  }
}
