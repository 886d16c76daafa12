import type { SeriesFinder } from '../construct/series-finder.ts';
import type { Model } from '../model/model.ts';
import type { Random } from '../random.ts';
import type { State } from '../state/state.ts';
import type { SeriesMove } from './series-move.ts';

/** Patients per session: groups of three and more settle first, then pairs. */
const SIZES = [3, 2] as const;
/** Moves at most for each size; a few milliseconds. */
const STEPS = 1_000;
/** Units of score. */
const TEMPERATURE = 2;
const TIES = 0.4;
const BLINK = 0.03;

/**
 * Finds the groups good times among themselves before anything smaller stands in their way. Later a group can
 * hardly move: every one of its patients would have to. Without this, large groups kept for the whole search
 * the odd times that the first chains had pushed them to.
 */
export class GroupsFirst {
  readonly #model: Model;
  readonly #state: State;
  readonly #random: Random;
  readonly #whole: SeriesFinder;
  readonly #move: SeriesMove;

  constructor(state: State, random: Random, parts: { whole: SeriesFinder; move: SeriesMove }) {
    this.#state = state;
    this.#model = state.model;
    this.#random = random;
    this.#whole = parts.whole;
    this.#move = parts.move;
  }

  /** @param order sessions, the hardest first */
  run(order: Int32Array): void {
    for (const size of SIZES) {
      const series = this.#seriesOf(order, size);
      for (const line of series) this.#whole.place(line, TIES, 0);
      this.#state.commit();
      this.#settle(series.filter((line) => this.#mayMove(line)));
    }
  }

  #settle(series: readonly number[]): void {
    const costly = () => series.filter((line) => this.#state.tally.cost[line]! > 0 || this.#isOpen(line));
    let bad = costly();
    for (let step = 0; step < STEPS && bad.length > 0; step++) {
      const list = this.#random.below(4) === 0 ? series : bad;
      const limit = this.#state.cost - TEMPERATURE * Math.log(this.#random.next());
      const mark = this.#state.mark();
      const done = this.#move.run(list[this.#random.below(list.length)]!, TIES, BLINK);
      if (!done || this.#state.cost > limit) {
        this.#state.undo(mark);
        continue;
      }
      this.#state.commit();
      bad = costly();
    }
  }

  #seriesOf(order: Int32Array, size: number): number[] {
    const { seriesOf, memberOffsets } = this.#model;
    const found = new Set<number>();
    for (const session of order) {
      if (memberOffsets[session + 1]! - memberOffsets[session]! >= size) found.add(seriesOf[session]!);
    }
    return [...found];
  }

  #mayMove(series: number): boolean {
    const { sessionOffsets, sessionsOf, fixed } = this.#model;
    const own = sessionsOf.subarray(sessionOffsets[series], sessionOffsets[series + 1]);
    return own.some((session) => fixed[session] === 0);
  }

  #isOpen(series: number): boolean {
    const { sessionOffsets } = this.#model;
    return this.#state.tally.placed[series]! < sessionOffsets[series + 1]! - sessionOffsets[series]!;
  }
}
