import type { Model } from '../model/model.ts';
import type { Random } from '../random.ts';
import { bitCount, lowestBit } from '../state/bits.ts';
import type { SessionStarts } from '../state/session-starts.ts';
import type { State } from '../state/state.ts';
import { StartCosts } from './start-costs.ts';

/** A series whose sessions are alike and free to choose their days: which person, and which days? */
export class UniformSeries {
  readonly #model: Model;
  readonly #state: State;
  readonly #random: Random;
  readonly #starts: SessionStarts;
  readonly #costs: StartCosts;
  readonly #staff: Int32Array;
  readonly #mask: Int32Array;
  /** Per day: cost per start, and which of them are open to patients and rooms. */
  readonly #masks: Int32Array;
  readonly #startCost: Float64Array;
  /** Per day, with the person looked at and with the best one: the cheapest start, and its cost. */
  readonly #dayCost: Float64Array;
  readonly #dayStart: Int32Array;
  readonly #bestStart: Int32Array;
  #days = 0;

  constructor(state: State, random: Random, starts: SessionStarts) {
    const { days, slots, words, maxRoles } = state.model;
    this.#state = state;
    this.#model = state.model;
    this.#random = random;
    this.#starts = starts;
    this.#costs = new StartCosts(state);
    this.#staff = new Int32Array(maxRoles).fill(-1);
    this.#mask = new Int32Array(words);
    this.#masks = new Int32Array(days * words);
    this.#startCost = new Float64Array(days * slots);
    this.#dayCost = new Float64Array(days);
    this.#dayStart = new Int32Array(days);
    this.#bestStart = new Int32Array(days);
  }

  /** Places all of the sessions with one person, or none of them. */
  place(series: number, list: Int32Array, count: number, jitter: number, blink: number): void {
    const { candidates, roleOffsets, weights, duration, preferred } = this.#model;
    const { tally, share } = this.#state;
    this.#prepare(series, list[0]!, jitter);
    if (bitCount(this.#days) < count) return;
    const role = roleOffsets[series]!;
    const people = candidates[role]!;
    let best = Infinity;
    let bestMember = -1;
    let bestDays = 0;
    const first = this.#random.below(Math.max(1, people.length));
    for (let step = 0; step < people.length; step++) {
      const member = people[(first + step) % people.length]!;
      if (blink > 0 && this.#random.next() < blink) continue;
      const wanted = preferred[role]!;
      let cost = tally.staffDelta(role, member) + jitter * this.#random.next();
      if (wanted >= 0 && wanted !== member) cost += (count - 1) * weights.preferred;
      if (share !== null) cost += share.delta(member, count * duration[list[0]!]!);
      if (cost >= best) continue;
      const days = this.#chooseDays(series, list[0]!, member, count);
      cost += this.#daysCost;
      if (days === 0 || cost >= best) continue;
      best = cost;
      bestMember = member;
      bestDays = days;
      this.#bestStart.set(this.#dayStart);
    }
    if (bestMember >= 0) this.#put(list, bestMember, bestDays);
  }

  #prepare(series: number, session: number, jitter: number): void {
    const { days, words, slots, allowedDays } = this.#model;
    const open = allowedDays[session]! & ~this.#state.tally.closedDays(series);
    this.#days = 0;
    for (let day = 0; day < days; day++) {
      if (((open >>> day) & 1) === 0 || !this.#starts.on(session, day, this.#mask, 0)) continue;
      this.#days |= 1 << day;
      for (let word = 0; word < words; word++) {
        this.#masks[day * words + word] = this.#mask[word]!;
        for (let bits = this.#mask[word]!; bits !== 0; bits &= bits - 1) {
          const start = 32 * word + lowestBit(bits);
          const noise = jitter * this.#random.next();
          this.#startCost[day * slots + start] = this.#costs.alone(session, day, start) + noise;
        }
      }
    }
  }

  #daysCost = 0;

  /** The cheapest set of days with this person, as bits; 0 where there is none. */
  #chooseDays(series: number, session: number, member: number, count: number): number {
    const { days, words, slots, patients, staffShape, minDayGap, spread, weights } = this.#model;
    const { starts } = this.#state.persons;
    const shape = staffShape[session]!;
    let open = 0;
    for (let day = 0; day < days; day++) {
      if (((this.#days >>> day) & 1) === 0) continue;
      const at = starts.of((patients + member) * days + day, shape);
      let least = Infinity;
      for (let word = 0; word < words; word++) {
        for (
          let bits = this.#masks[day * words + word]! & starts.table[at + word]!;
          bits !== 0;
          bits &= bits - 1
        ) {
          const start = 32 * word + lowestBit(bits);
          if (this.#startCost[day * slots + start]! >= least) continue;
          least = this.#startCost[day * slots + start]!;
          this.#dayStart[day] = start;
        }
      }
      this.#dayCost[day] = least;
      if (least < Infinity) open |= 1 << day;
    }
    const used = this.#state.tally.dayBits[series]!;
    const gap = minDayGap[series]!;
    let best = Infinity;
    let bestDays = 0;
    // Every subset of the open days, in the usual way of counting down through them.
    for (let set = open; set !== 0; set = (set - 1) & open) {
      if (bitCount(set) !== count || !this.#keepsGap(set, gap)) continue;
      let cost = 0;
      for (let bits = set; bits !== 0; bits &= bits - 1) cost += this.#dayCost[lowestBit(bits)]!;
      if (spread[series] === 1) cost += weights.spread * bitCount((set | used) & ((set | used) >>> 1));
      if (cost >= best) continue;
      best = cost;
      bestDays = set;
    }
    this.#daysCost = best;
    return bestDays;
  }

  #keepsGap(set: number, gap: number): boolean {
    for (let step = 1; step < gap; step++) if ((set & (set >>> step)) !== 0) return false;
    return true;
  }

  #put(list: Int32Array, member: number, days: number): void {
    this.#staff[0] = member;
    let next = 0;
    for (let bits = days; bits !== 0; bits &= bits - 1) {
      const session = list[next++]!;
      const day = lowestBit(bits);
      const start = this.#bestStart[day]!;
      const wanted = this.#model.basePlace[session]?.room ?? -1;
      const room = this.#starts.roomAt(session, day, start, wanted);
      if (room >= 0) this.#state.place(session, day, start, room, this.#staff, 0, 0);
    }
  }
}
