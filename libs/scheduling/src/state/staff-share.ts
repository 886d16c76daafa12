import type { Model } from '../model/model.ts';

/**
 * Fairness of load: slots of direct care above a person's share of what their discipline does this week.
 * The share follows the hours each one can give.
 */
export class StaffShare {
  readonly #model: Model;
  readonly #load: Float64Array;
  readonly #work: Float64Array;
  /** Slots above the fair share, per discipline. */
  readonly #over: Float64Array;
  readonly #capacity: Float64Array;

  constructor(model: Model) {
    this.#model = model;
    this.#load = new Float64Array(model.staff);
    this.#work = new Float64Array(model.disciplines.length);
    this.#over = new Float64Array(model.disciplines.length);
    this.#capacity = Float64Array.from(model.disciplines, (members) =>
      members.reduce((sum, member) => sum + model.capacity[member]!, 0),
    );
  }

  /** Adds or takes away `slots` of care; the answer is the difference in cost. */
  change(member: number, slots: number, by: 1 | -1): number {
    const discipline = this.#model.disciplineOf[member]!;
    this.#load[member]! += by * slots;
    this.#work[discipline]! += by * slots;
    const after = this.#slotsOver(discipline);
    const difference = after - this.#over[discipline]!;
    this.#over[discipline] = after;
    return difference * this.#model.weights.fairness;
  }

  /** About what one more session would cost this member; shares shift a little with it, which is left out. */
  delta(member: number, slots: number): number {
    const over = this.#load[member]! - this.#shareOf(member);
    return this.#model.weights.fairness * (Math.max(0, over + slots) - Math.max(0, over));
  }

  /** Slots above the fair share, of everybody. */
  slotsOver(): number {
    return this.#over.reduce((sum, over) => sum + over, 0);
  }

  #shareOf(member: number): number {
    const discipline = this.#model.disciplineOf[member]!;
    const whole = this.#capacity[discipline]!;
    return whole > 0 ? (this.#work[discipline]! * this.#model.capacity[member]!) / whole : 0;
  }

  #slotsOver(discipline: number): number {
    const members = this.#model.disciplines[discipline]!;
    let over = 0;
    for (let i = 0; i < members.length; i++) {
      over += Math.max(0, this.#load[members[i]!]! - this.#shareOf(members[i]!));
    }
    return over;
  }
}
