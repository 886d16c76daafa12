import type { Model } from '../model/model.ts';
import type { Random } from '../random.ts';
import type { State } from '../state/state.ts';
import { PinnedSeries } from './pinned-series.ts';
import type { SessionFinder } from './session-finder.ts';
import { UniformSeries } from './uniform-series.ts';

/**
 * Places what is unplaced of a series at once: one person, and one clock time or the best set of days, for
 * all of it. Session by session, the first choice would bind the others to a person who has no room for them.
 */
export class SeriesFinder {
  readonly #model: Model;
  readonly #state: State;
  readonly #random: Random;
  readonly #single: SessionFinder;
  readonly #pinned: PinnedSeries;
  readonly #uniform: UniformSeries;
  readonly #list: Int32Array;

  constructor(state: State, random: Random, single: SessionFinder) {
    this.#state = state;
    this.#model = state.model;
    this.#random = random;
    this.#single = single;
    this.#pinned = new PinnedSeries(state, random, single.starts);
    this.#uniform = new UniformSeries(state, random, single.starts);
    this.#list = new Int32Array(state.model.sessions);
  }

  /** Places as many sessions of the series as fit; true when none is left. */
  place(series: number, jitter: number, blink: number): boolean {
    let count = this.#collect(series);
    if (count > 1 && this.#isOneRole(series)) {
      if (this.#model.pinned[series] === 1) this.#pinned.place(series, this.#list, count, jitter, blink);
      else if (this.#isFreeOfTime(series)) this.#uniform.place(series, this.#list, count, jitter, blink);
      count = this.#collect(series);
    }
    this.#random.shuffle(this.#list, count);
    let all = true;
    for (let i = 0; i < count; i++) if (!this.#single.place(this.#list[i]!, jitter, blink)) all = false;
    return all;
  }

  #collect(series: number): number {
    const { sessionOffsets, sessionsOf, fixed } = this.#model;
    let count = 0;
    for (let i = sessionOffsets[series]!; i < sessionOffsets[series + 1]!; i++) {
      const session = sessionsOf[i]!;
      if (!this.#state.isPlaced(session) && fixed[session] === 0) this.#list[count++] = session;
    }
    return count;
  }

  #isOneRole(series: number): boolean {
    return this.#model.roleOffsets[series + 1]! - this.#model.roleOffsets[series]! === 1;
  }

  #isFreeOfTime(series: number): boolean {
    const { uniform, sameTime, minDayGap, days } = this.#model;
    return uniform[series] === 1 && sameTime[series] === 0 && minDayGap[series]! > 0 && days <= 7;
  }
}
