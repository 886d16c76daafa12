import type { Model } from '../model/model.ts';

/** Which sessions could stand in each other's way for people: they share a patient, or somebody who could treat both. */
export class Kin {
  readonly #model: Model;
  /** Bits of the persons that the sessions of a series may ask for, `#words` words apart. */
  readonly #asks: Int32Array;
  readonly #words: number;
  readonly #lists: (Int32Array | undefined)[];

  constructor(model: Model) {
    this.#model = model;
    this.#words = (model.persons + 31) >>> 5;
    this.#asks = new Int32Array(model.series * this.#words);
    this.#lists = new Array<Int32Array | undefined>(model.series);
    for (let session = 0; session < model.sessions; session++) this.#addPatients(session);
    for (let series = 0; series < model.series; series++) this.#addStaff(series);
  }

  /** The session's kin, itself among them, in order. */
  of(session: number): Int32Array {
    const series = this.#model.seriesOf[session]!;
    return (this.#lists[series] ??= this.#ofSeries(series));
  }

  #ofSeries(series: number): Int32Array {
    const { seriesOf } = this.#model;
    return Int32Array.from(seriesOf.keys()).filter((session) => this.#meet(series, seriesOf[session]!));
  }

  #meet(one: number, two: number): boolean {
    for (let word = 0; word < this.#words; word++) {
      if ((this.#asks[one * this.#words + word]! & this.#asks[two * this.#words + word]!) !== 0) return true;
    }
    return false;
  }

  #addPatients(session: number): void {
    const { seriesOf, memberOffsets, members } = this.#model;
    for (let i = memberOffsets[session]!; i < memberOffsets[session + 1]!; i++)
      this.#add(seriesOf[session]!, members[i]!);
  }

  #addStaff(series: number): void {
    const { roleOffsets, candidates, patients } = this.#model;
    for (let role = roleOffsets[series]!; role < roleOffsets[series + 1]!; role++) {
      for (const member of candidates[role]!) this.#add(series, patients + member);
    }
  }

  #add(series: number, person: number): void {
    const at = series * this.#words + (person >>> 5);
    this.#asks[at] = this.#asks[at]! | (1 << (person & 31));
  }
}
