import type { Reinserter } from '../construct/reinserter.ts';
import type { Model } from '../model/model.ts';
import type { Random } from '../random.ts';
import type { State } from '../state/state.ts';

/** Ruin and recreate: takes out sessions that have something in common and places them again. */
export class Ruin {
  readonly #model: Model;
  readonly #state: State;
  readonly #random: Random;
  readonly #reinserter: Reinserter;
  readonly #list: Int32Array;
  /** Movable sessions of each patient. */
  readonly #ofPatient: readonly number[][];
  #count = 0;

  constructor(state: State, random: Random, reinserter: Reinserter) {
    const { model } = state;
    this.#state = state;
    this.#model = model;
    this.#random = random;
    this.#reinserter = reinserter;
    this.#list = new Int32Array(model.sessions);
    this.#ofPatient = Array.from({ length: model.patients }, () => []);
    for (let session = 0; session < model.sessions; session++) {
      if (model.fixed[session] === 1) continue;
      for (let i = model.memberOffsets[session]!; i < model.memberOffsets[session + 1]!; i++) {
        this.#ofPatient[model.members[i]!]!.push(session);
      }
    }
  }

  /** @param size about how many sessions to take out */
  run(seed: number, size: number, jitter: number, blink: number): void {
    this.#count = 0;
    const kind = this.#random.below(4);
    if (kind === 0) this.#patientSeries(seed, size);
    else if (kind === 1) this.#patientDay(seed, size);
    else if (kind === 2) this.#staffSeries(seed, size);
    else this.#sameTime(seed, size);
    this.#reinserter.run(this.#list, this.#count, jitter, blink);
  }

  #take(session: number): void {
    if (!this.#state.isPlaced(session) || this.#model.fixed[session] === 1) return;
    this.#state.remove(session);
    this.#list[this.#count++] = session;
  }

  #takeSeries(series: number): void {
    const { sessionOffsets, sessionsOf } = this.#model;
    for (let i = sessionOffsets[series]!; i < sessionOffsets[series + 1]!; i++) this.#take(sessionsOf[i]!);
  }

  #memberOf(session: number): number {
    const { memberOffsets, members } = this.#model;
    const from = memberOffsets[session]!;
    return members[from + this.#random.below(memberOffsets[session + 1]! - from)]!;
  }

  /** Series of one patient. */
  #patientSeries(seed: number, size: number): void {
    const own = this.#ofPatient[this.#memberOf(seed)]!;
    this.#takeSeries(this.#model.seriesOf[seed]!);
    for (let tries = 0; tries < 8 && this.#count < size; tries++) {
      this.#takeSeries(this.#model.seriesOf[own[this.#random.below(own.length)]!]!);
    }
  }

  /** A patient's whole day, or most of it. */
  #patientDay(seed: number, size: number): void {
    const own = this.#ofPatient[this.#memberOf(seed)]!;
    const day = this.#state.day[seed]!;
    const first = this.#random.below(own.length);
    for (let step = 0; step < own.length && this.#count < size; step++) {
      const session = own[(first + step) % own.length]!;
      if (this.#state.day[session] === day) this.#take(session);
    }
  }

  /** Series of two members of staff who could take each other's. */
  #staffSeries(seed: number, size: number): void {
    const { seriesOf, roleOffsets, candidates, maxRoles, sessions } = this.#model;
    const role = roleOffsets[seriesOf[seed]!]!;
    const list = candidates[role]!;
    const one = this.#state.staff[seed * maxRoles]!;
    const two = list[this.#random.below(list.length)]!;
    this.#takeSeries(seriesOf[seed]!);
    const first = this.#random.below(sessions);
    for (let step = 0; step < sessions && this.#count < size; step++) {
      const session = (first + step) % sessions;
      const member = this.#state.staff[session * maxRoles]!;
      if ((member === one || member === two) && this.#random.below(3) === 0) {
        this.#takeSeries(seriesOf[session]!);
      }
    }
  }

  /** Sessions at about the same hour of one day. */
  #sameTime(seed: number, size: number): void {
    const { sessions } = this.#model;
    const day = this.#state.day[seed]!;
    const start = this.#state.start[seed]!;
    this.#take(seed);
    const first = this.#random.below(sessions);
    for (let step = 0; step < sessions && this.#count < size; step++) {
      const session = (first + step) % sessions;
      if (this.#state.day[session] !== day || Math.abs(this.#state.start[session]! - start) > 4) continue;
      if ((this.#random.bits() & 1) === 0) this.#take(session);
    }
  }
}
