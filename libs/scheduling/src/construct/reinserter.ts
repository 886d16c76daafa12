import type { Model } from '../model/model.ts';
import type { Random } from '../random.ts';
import type { State } from '../state/state.ts';
import type { SeriesFinder } from './series-finder.ts';
import type { SessionFinder } from './session-finder.ts';

/** Above this cost for one session, in units of score, it may pay to find new places for its whole series. */
const DEAR = 2;

/** Finds places again for sessions that were taken or pushed out. */
export class Reinserter {
  readonly #model: Model;
  readonly #state: State;
  readonly #random: Random;
  readonly #single: SessionFinder;
  readonly #whole: SeriesFinder;
  /** The dearest week that is still of interest. */
  limit = Infinity;

  constructor(state: State, random: Random, single: SessionFinder, whole: SeriesFinder) {
    this.#state = state;
    this.#model = state.model;
    this.#random = random;
    this.#single = single;
    this.#whole = whole;
  }

  /**
   * In random order, series by series; `list` is shuffled. Stops as soon as the week, with what is still to be
   * placed for nothing, would cost more than `limit`: the caller will not want it.
   */
  run(list: Int32Array, count: number, jitter: number, blink: number): void {
    this.#random.shuffle(list, count);
    const { unplacedCost } = this.#model;
    let failed = 0;
    for (let i = 0; i < count; i++) {
      if (this.#state.cost - this.#state.unplacedCost + failed > this.limit) return;
      const session = list[i]!;
      if (this.#state.isPlaced(session)) continue;
      const series = this.#model.seriesOf[session]!;
      if (this.#missing(series) > 1) this.#whole.place(series, jitter, blink);
      else this.#one(session, series, jitter, blink);
      if (!this.#state.isPlaced(session)) failed += unplacedCost[session]!;
    }
  }

  #one(session: number, series: number, jitter: number, blink: number): void {
    const found = this.#single.find(session, jitter, blink);
    const placed = this.#state.tally.placed[series]!;
    const dear = this.#single.cost - jitter > DEAR && placed > 0;
    if (dear && (this.#random.bits() & 1) === 0) {
      this.lift(series);
      this.#whole.place(series, jitter, blink);
    } else if (found) {
      this.#single.putFound(session);
    }
  }

  /** Takes every session of a series out that may move. */
  lift(series: number): void {
    const { sessionOffsets, sessionsOf, fixed } = this.#model;
    for (let i = sessionOffsets[series]!; i < sessionOffsets[series + 1]!; i++) {
      const session = sessionsOf[i]!;
      if (this.#state.isPlaced(session) && fixed[session] === 0) this.#state.remove(session);
    }
  }

  #missing(series: number): number {
    const { sessionOffsets } = this.#model;
    return sessionOffsets[series + 1]! - sessionOffsets[series]! - this.#state.tally.placed[series]!;
  }
}
