import type { Model } from '../model/model.ts';
import { bitCount } from './bits.ts';

/** What the placed sessions of each series have in common: people, days and clock times, and what that costs. */
export class SeriesTally {
  /** Sessions placed, per (role, member of staff). */
  readonly staffUses: Int32Array;
  /** Different people used, per role. */
  readonly people: Int32Array;
  /** Sessions placed with somebody else than preferred, per role. */
  readonly others: Int32Array;
  /** Days used, a bit each, per series. */
  readonly dayBits: Int32Array;
  readonly cost: Float64Array;
  /** Middle of the start slots, per series, as an interval: a start inside it costs nothing. */
  readonly middleFrom: Int32Array;
  readonly middleTo: Int32Array;
  /** Cost of single sessions (time of day, last week, change, excused), per series. */
  readonly sessionCost: Float64Array;
  /** Sessions placed, per series. */
  readonly placed: Int32Array;
  readonly #model: Model;
  readonly #dayUses: Int32Array;
  readonly #starts: Int32Array;
  readonly #sorted: Int32Array;

  constructor(model: Model, starts: Int32Array) {
    const roles = model.preferred.length;
    this.#model = model;
    this.#starts = starts;
    this.staffUses = new Int32Array(roles * model.staff);
    this.people = new Int32Array(roles);
    this.others = new Int32Array(roles);
    this.#dayUses = new Int32Array(model.series * model.days);
    this.dayBits = new Int32Array(model.series);
    this.cost = new Float64Array(model.series);
    this.middleFrom = new Int32Array(model.series).fill(-1);
    this.middleTo = new Int32Array(model.series).fill(-1);
    this.sessionCost = new Float64Array(model.series);
    this.placed = new Int32Array(model.series);
    let longest = 0;
    for (let series = 0; series < model.series; series++) {
      longest = Math.max(longest, model.sessionOffsets[series + 1]! - model.sessionOffsets[series]!);
    }
    this.#sorted = new Int32Array(longest);
  }

  /** What this person would add in this role. */
  staffDelta(role: number, staff: number): number {
    const { weights, preferred, staff: size } = this.#model;
    const wanted = preferred[role]!;
    const other = wanted >= 0 && wanted !== staff ? weights.preferred : 0;
    const isNew = this.people[role]! > 0 && this.staffUses[role * size + staff] === 0;
    return isNew ? other + weights.continuity : other;
  }

  /** What using this day would add. */
  dayDelta(series: number, day: number): number {
    const bits = this.dayBits[series]!;
    if (this.#model.spread[series] === 0 || ((bits >>> day) & 1) === 1) return 0;
    const before = day > 0 ? (bits >>> (day - 1)) & 1 : 0;
    return (before + ((bits >>> (day + 1)) & 1)) * this.#model.weights.spread;
  }

  /** Days on which the least distance between sessions of the series forbids another one. */
  closedDays(series: number): number {
    const gap = this.#model.minDayGap[series]!;
    const bits = this.dayBits[series]!;
    let closed = gap > 0 ? bits : 0;
    for (let step = 1; step < gap; step++) closed |= (bits << step) | (bits >>> step);
    return closed;
  }

  /** Counts a session in (`by` 1) or out (`by` -1); `update` works the cost out afterwards. */
  count(series: number, day: number, sessionCost: number, by: 1 | -1): void {
    this.placed[series]! += by;
    this.sessionCost[series]! += by * sessionCost;
    const uses = (this.#dayUses[series * this.#model.days + day]! += by);
    if (uses === 0) this.dayBits[series]! &= ~(1 << day);
    else this.dayBits[series]! |= 1 << day;
  }

  countStaff(role: number, staff: number, by: 1 | -1): void {
    const { preferred, staff: size } = this.#model;
    const uses = (this.staffUses[role * size + staff]! += by);
    if (by === 1 && uses === 1) this.people[role]!++;
    if (by === -1 && uses === 0) this.people[role]!--;
    if (preferred[role]! >= 0 && preferred[role] !== staff) this.others[role]! += by;
  }

  /** Works out the cost of a series again; the answer is the difference. */
  update(series: number): number {
    const model = this.#model;
    const { weights } = model;
    let cost = this.sessionCost[series]!;
    const lastRole = model.roleOffsets[series + 1]!;
    for (let role = model.roleOffsets[series]!; role < lastRole; role++) {
      if (this.people[role]! > 1) cost += weights.continuity * (this.people[role]! - 1);
      cost += weights.preferred * this.others[role]!;
    }
    if (model.sameTime[series] === 1) cost += weights.sameTime * this.deviation(series);
    if (model.spread[series] === 1) {
      const bits = this.dayBits[series]!;
      cost += weights.spread * bitCount(bits & (bits >>> 1));
    }
    const difference = cost - this.cost[series]!;
    this.cost[series] = cost;
    return difference;
  }

  /** Distance of all starts from their median, in slots; notes the median interval on the way. */
  deviation(series: number): number {
    const { sessionOffsets, sessionsOf } = this.#model;
    const sorted = this.#sorted;
    let count = 0;
    for (let i = sessionOffsets[series]!; i < sessionOffsets[series + 1]!; i++) {
      const start = this.#starts[sessionsOf[i]!]!;
      if (start < 0) continue;
      let at = count++;
      for (; at > 0 && sorted[at - 1]! > start; at--) sorted[at] = sorted[at - 1]!;
      sorted[at] = start;
    }
    if (count === 0) {
      this.middleFrom[series] = -1;
      this.middleTo[series] = -1;
      return 0;
    }
    const low = (count - 1) >> 1;
    this.middleFrom[series] = sorted[low]!;
    this.middleTo[series] = sorted[count >> 1]!;
    let sum = 0;
    for (let i = 0; i < count; i++) sum += Math.abs(sorted[i]! - sorted[low]!);
    return sum;
  }
}
