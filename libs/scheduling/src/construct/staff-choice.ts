import type { Model } from '../model/model.ts';
import { hasSlot } from '../model/slot-mask.ts';
import type { State } from '../state/state.ts';

/** The cheapest people for a session at one start: one per role, all different, all free. */
export class StaffChoice {
  /** One per role, after `at` has found somebody. */
  readonly chosen: Int32Array;
  /** No choice costs less than this. */
  least = 0;
  readonly #model: Model;
  readonly #state: State;
  /** Candidates of the session's roles in order of cost, `staff` apart per role. */
  readonly #order: Int32Array;
  readonly #costs: Float64Array;
  readonly #counts: Int32Array;
  readonly #starts: Int32Array;
  readonly #picked: Int32Array;
  #roles = 0;
  #session = 0;
  #day = 0;
  #shape = 0;
  #best = 0;

  constructor(state: State) {
    const { staff, maxRoles } = state.model;
    this.#state = state;
    this.#model = state.model;
    this.chosen = new Int32Array(maxRoles).fill(-1);
    this.#order = new Int32Array(staff * maxRoles);
    this.#costs = new Float64Array(staff * maxRoles);
    this.#starts = new Int32Array(staff * maxRoles);
    this.#counts = new Int32Array(maxRoles);
    this.#picked = new Int32Array(maxRoles).fill(-1);
  }

  /**
   * Sorts the candidates of every role by what they would add to the cost.
   * @param without a member of staff who is not there, or -1
   */
  prepare(session: number, jitter: number, salt: number, without = -1): void {
    const { seriesOf, roleOffsets, staff, candidates, staffShape, duration } = this.#model;
    const { tally, share } = this.#state;
    const series = seriesOf[session]!;
    const firstRole = roleOffsets[series]!;
    this.#session = session;
    this.#roles = roleOffsets[series + 1]! - firstRole;
    this.#shape = staffShape[session]!;
    this.least = 0;
    for (let role = 0; role < this.#roles; role++) {
      const list = candidates[firstRole + role]!;
      const base = role * staff;
      let count = 0;
      for (let i = 0; i < list.length; i++) {
        const member = list[i]!;
        if (member === without) continue;
        let cost = tally.staffDelta(firstRole + role, member);
        if (share !== null) cost += share.delta(member, duration[session]!);
        cost += (Math.imul(member + 7, salt | 1) >>> 24) * jitter * 0.00390625;
        let at = base + count++;
        for (; at > base && this.#costs[at - 1]! > cost; at--) {
          this.#costs[at] = this.#costs[at - 1]!;
          this.#order[at] = this.#order[at - 1]!;
        }
        this.#costs[at] = cost;
        this.#order[at] = member;
      }
      this.#counts[role] = count;
      this.least += count > 0 ? this.#costs[base]! : Infinity;
    }
  }

  openDay(day: number): void {
    const { days, patients, staff } = this.#model;
    const { starts } = this.#state.persons;
    this.#day = day;
    for (let role = 0; role < this.#roles; role++) {
      const base = role * staff;
      for (let i = base; i < base + this.#counts[role]!; i++) {
        this.#starts[i] = starts.of((patients + this.#order[i]!) * days + day, this.#shape);
      }
    }
  }

  /** The cost of the cheapest people free at `start`, who are then `chosen`; Infinity from `limit` on. */
  at(start: number, limit: number): number {
    this.#best = limit;
    this.#fill(0, start, 0);
    return this.#best < limit ? this.#best : Infinity;
  }

  /** Everybody free for the first role at `start`, the cheapest first. */
  freeAt(start: number): { readonly member: number; readonly cost: number }[] {
    const { table } = this.#state.persons.starts;
    const free: { member: number; cost: number }[] = [];
    for (let i = 0; i < this.#counts[0]!; i++) {
      if (hasSlot(table, this.#starts[i]!, start))
        free.push({ member: this.#order[i]!, cost: this.#costs[i]! });
    }
    return free;
  }

  #fill(role: number, start: number, cost: number): void {
    if (role === this.#roles) {
      const total = cost + this.#changeCost(start);
      if (total >= this.#best) return;
      this.#best = total;
      for (let i = 0; i < role; i++) this.chosen[i] = this.#picked[i]!;
      return;
    }
    const base = role * this.#model.staff;
    const { table } = this.#state.persons.starts;
    for (let i = base; i < base + this.#counts[role]!; i++) {
      const sum = cost + this.#costs[i]!;
      if (sum >= this.#best) return;
      if (!hasSlot(table, this.#starts[i]!, start) || this.#isPicked(this.#order[i]!, role)) continue;
      this.#picked[role] = this.#order[i]!;
      this.#fill(role + 1, start, sum);
    }
  }

  #isPicked(member: number, roles: number): boolean {
    for (let role = 0; role < roles; role++) if (this.#picked[role] === member) return true;
    return false;
  }

  /** A session of the plan under repair that keeps its time but not its people. */
  #changeCost(start: number): number {
    const before = this.#model.basePlace[this.#session];
    if (before == null || before.day !== this.#day || before.start !== start) return 0;
    for (let role = 0; role < this.#roles; role++) {
      if (!before.staff.includes(this.#picked[role]!))
        return this.#model.changeCost.restaffed[this.#session]!;
    }
    return 0;
  }
}
