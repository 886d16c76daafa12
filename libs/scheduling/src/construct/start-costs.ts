import type { Model } from '../model/model.ts';
import { lowestBit } from '../state/bits.ts';
import type { State } from '../state/state.ts';

/** What a session would cost at each start of a day, whoever treats: clock time, idle time, spacing, change. */
export class StartCosts {
  /** Per start; only those of the mask last prepared are meaningful. */
  readonly of: Float64Array;
  readonly #model: Model;
  readonly #state: State;

  constructor(state: State) {
    this.#state = state;
    this.#model = state.model;
    this.of = new Float64Array(state.model.slots);
  }

  /** Fills `of` for the starts of the mask; the answer is the least of them. */
  prepare(session: number, day: number, mask: Int32Array, at: number, jitter: number, salt: number): number {
    let least = Infinity;
    for (let word = 0; word < this.#model.words; word++) {
      let bits = mask[at + word]!;
      while (bits !== 0) {
        const start = 32 * word + lowestBit(bits);
        bits &= bits - 1;
        const noise = (Math.imul(start + 1, salt | 1) >>> 24) * jitter * 0.00390625;
        const cost = this.one(session, day, start) + noise;
        this.of[start] = cost;
        if (cost < least) least = cost;
      }
    }
    return least;
  }

  one(session: number, day: number, start: number): number {
    const { seriesOf, sameTime, weights } = this.#model;
    const { tally } = this.#state;
    const series = seriesOf[session]!;
    let cost = this.alone(session, day, start) + tally.dayDelta(series, day);
    if (sameTime[series] === 1 && tally.placed[series]! > 0) {
      if (start < tally.middleFrom[series]!) cost += (tally.middleFrom[series]! - start) * weights.sameTime;
      if (start > tally.middleTo[series]!) cost += (start - tally.middleTo[series]!) * weights.sameTime;
    }
    return cost;
  }

  /** The part that does not depend on the rest of the series. */
  alone(session: number, day: number, start: number): number {
    const model = this.#model;
    const { startCost, compact, memberOffsets, members, days, duration, weights } = model;
    let cost = startCost === null ? 0 : startCost[session * model.slots + start]!;
    for (let i = memberOffsets[session]!; i < memberOffsets[session + 1]!; i++) {
      const patient = members[i]!;
      if (compact[patient] === 0) continue;
      const end = start + duration[session]!;
      cost += weights.idle * this.#state.persons.idleDelta(patient * days + day, start, end);
    }
    const before = model.basePlace[session];
    if (before != null && (before.day !== day || before.start !== start))
      cost += model.changeCost.moved[session]!;
    return cost;
  }
}
