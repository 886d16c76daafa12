import type { Places } from '../state/to-solution.ts';

/** Numbers at the head of the buffer, and of each worker's part of it. */
const HEAD = 2;
const COUNTERS = 4;

/**
 * Memory that the workers and the main thread share: each worker's best week so far, a flag to stop, and a
 * step count. Reading it costs the workers nothing, and the main thread no messages.
 *
 * A week is written between two additions to its sequence number: a reader that saw an odd number, or two
 * different ones, reads again.
 */
export class SharedWeek {
  readonly buffer: SharedArrayBuffer;
  readonly #head: Int32Array;
  readonly #sessions: number;
  readonly #roles: number;
  readonly #workers: number;

  constructor(sessions: number, roles: number, workers: number, buffer?: SharedArrayBuffer) {
    this.#sessions = sessions;
    this.#roles = roles;
    this.#workers = workers;
    const each = COUNTERS + sessions * (4 + roles);
    const costs = 8 * workers;
    this.buffer = buffer ?? new SharedArrayBuffer(costs + 4 * (HEAD + workers * each));
    this.#head = new Int32Array(this.buffer, costs, HEAD);
  }

  get stopped(): boolean {
    return Atomics.load(this.#head, 0) === 1;
  }

  stop(): void {
    Atomics.store(this.#head, 0, 1);
  }

  /** One worker's part. */
  part(worker: number): SharedPart {
    const each = COUNTERS + this.#sessions * (4 + this.#roles);
    const from = 8 * this.#workers + 4 * (HEAD + worker * each);
    return new SharedPart(
      new Float64Array(this.buffer, 8 * worker, 1),
      new Int32Array(this.buffer, from, each),
      this.#sessions,
      this.#roles,
    );
  }
}

const SEQUENCE = 0;
const UNPLACED = 1;
const STEPS = 2;
const ROUND = 3;

export class SharedPart {
  readonly #cost: Float64Array;
  readonly #counters: Int32Array;
  readonly #places: Places;

  constructor(cost: Float64Array, words: Int32Array, sessions: number, roles: number) {
    const list = (index: number, length = sessions) =>
      words.subarray(COUNTERS + index * sessions, COUNTERS + index * sessions + length);
    this.#cost = cost;
    this.#counters = words.subarray(0, COUNTERS);
    this.#places = {
      day: list(0),
      start: list(1),
      room: list(2),
      excused: list(3),
      staff: list(4, sessions * roles),
    };
  }

  /** Nothing was written yet. */
  get isEmpty(): boolean {
    return Atomics.load(this.#counters, SEQUENCE) === 0;
  }

  get steps(): number {
    return Atomics.load(this.#counters, STEPS);
  }

  set steps(steps: number) {
    Atomics.store(this.#counters, STEPS, steps);
  }

  write(week: Places & { readonly cost: number; readonly unplaced: number }): void {
    Atomics.add(this.#counters, SEQUENCE, 1);
    this.#cost[0] = week.cost;
    Atomics.store(this.#counters, UNPLACED, week.unplaced);
    copy(week, this.#places);
    Atomics.add(this.#counters, SEQUENCE, 1);
  }

  /** Copies the week out, whole; false where it changed meanwhile too often, or there is none. */
  read(into: Places & { cost: number; unplaced: number }): boolean {
    for (let tries = 0; tries < 1_000; tries++) {
      const before = Atomics.load(this.#counters, SEQUENCE);
      if (before === 0) return false;
      if (before % 2 === 1) continue;
      into.cost = this.#cost[0] ?? Infinity;
      into.unplaced = Atomics.load(this.#counters, UNPLACED);
      copy(this.#places, into);
      if (Atomics.load(this.#counters, SEQUENCE) === before) return true;
    }
    return false;
  }

  /** Tells the other workers that this one has come to the end of a round. */
  reach(round: number): void {
    Atomics.store(this.#counters, ROUND, round);
    Atomics.notify(this.#counters, ROUND);
  }

  /** Waits until this part's worker has come as far, or `giveUp` says that nobody should wait any longer. */
  waitFor(round: number, giveUp: () => boolean): void {
    for (;;) {
      const now = Atomics.load(this.#counters, ROUND);
      if (now >= round || giveUp()) return;
      Atomics.wait(this.#counters, ROUND, now, 50);
    }
  }
}

function copy(from: Places, to: Places): void {
  to.day.set(from.day);
  to.start.set(from.start);
  to.room.set(from.room);
  to.excused.set(from.excused);
  to.staff.set(from.staff);
}
