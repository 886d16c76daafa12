import type { SessionFinder } from '../construct/session-finder.ts';
import type { Model } from '../model/model.ts';
import { hasSlot } from '../model/slot-mask.ts';
import type { Random } from '../random.ts';
import type { State } from '../state/state.ts';
import type { Ejector } from './ejector.ts';
import type { Reach } from './reach.ts';

const DEPTHS = [5, 15, 50] as const;
const MOST_WAITING = 24;
/** Packing a day asks for places one would not choose by cost. */
const LOOSE = 20;
/** Choices looked at, per step, from all (day, start, team): enough to find a cheap one, and never the same. */
const NOISE = 1.2;

/**
 * Ejection chains for what is unplaced: it goes where the fewest, and the least stubborn, have to give way,
 * and those look for a place in turn. A session that often failed to find one is pushed out less often.
 */
export class Chain {
  readonly #model: Model;
  readonly #state: State;
  readonly #random: Random;
  readonly #reach: Reach;
  readonly #ejector: Ejector;
  readonly #finder: SessionFinder;
  /** Patients of each session. */
  readonly #sizes: Int32Array;
  readonly #stubbornness: Float64Array;
  readonly #waiting: Int32Array;
  readonly #team: Int32Array;
  readonly #patientPrice: Float64Array;

  constructor(
    state: State,
    random: Random,
    parts: { reach: Reach; ejector: Ejector; finder: SessionFinder },
  ) {
    this.#state = state;
    this.#model = state.model;
    this.#random = random;
    this.#reach = parts.reach;
    this.#ejector = parts.ejector;
    this.#finder = parts.finder;
    const { sessions, memberOffsets } = state.model;
    this.#sizes = Int32Array.from(
      { length: sessions },
      (_, session) => memberOffsets[session + 1]! - memberOffsets[session]!,
    );
    // Whoever pushes a group out has several families' days to put right.
    this.#stubbornness = Float64Array.from(this.#sizes);
    this.#waiting = new Int32Array(2 * state.model.sessions + 64);
    this.#team = new Int32Array(state.model.maxRoles).fill(-1);
    this.#patientPrice = new Float64Array(state.model.slots);
  }

  /** Tries to place the session; whatever is left unplaced in the end costs, and the caller judges. */
  run(session: number, jitter: number): void {
    this.#waiting[0] = session;
    this.#settle(1, jitter);
  }

  /** The same after most of one day of the session's patients was cleared, to be packed anew. */
  repack(session: number, jitter: number): void {
    const { days, slots, allowedDays, memberOffsets, members, fixed } = this.#model;
    const day = this.#random.below(days);
    if (((allowedDays[session]! >>> day) & 1) === 0) return;
    this.#ejector.clear();
    const { occupant } = this.#state.persons;
    for (let i = memberOffsets[session]!; i < memberOffsets[session + 1]!; i++) {
      const at = (members[i]! * days + day) * slots;
      for (let slot = 0; slot < slots; slot++) {
        const other = occupant[at + slot]!;
        if (other < 0 || fixed[other] === 1) continue;
        if (this.#random.below(8) >= this.#sizes[other]!) this.#ejector.eject(other);
      }
    }
    const { ejected, count } = this.#ejector;
    this.#random.shuffle(ejected, count);
    this.#waiting.set(ejected.subarray(0, count));
    // The last one is placed first.
    this.#waiting[count] = session;
    if ((this.#random.bits() & 1) === 0) this.#random.shuffle(this.#waiting, count + 1);
    this.#settle(count + 1, LOOSE * this.#random.next() + jitter);
  }

  /** Places what waits, from the last to the first; what has to give way for it waits next. */
  #settle(count: number, jitter: number): void {
    let waiting = count;
    const most = count + DEPTHS[this.#random.below(DEPTHS.length)]!;
    for (let depth = 0; depth < most && waiting > 0; depth++) {
      const next = this.#waiting[--waiting]!;
      if (this.#state.isPlaced(next) || this.#finder.place(next, jitter, 0)) continue;
      this.#stubbornness[next]! += 0.5;
      this.#ejector.clear();
      const forced = this.#forceCheapest(next);
      for (let i = 0; i < this.#ejector.count; i++) this.#waiting[waiting++] = this.#ejector.ejected[i]!;
      if (!forced || waiting > count + MOST_WAITING) break;
    }
    while (waiting > 0) {
      const next = this.#waiting[--waiting]!;
      if (!this.#state.isPlaced(next)) this.#finder.place(next, jitter, 0);
    }
  }

  #forceCheapest(session: number): boolean {
    const { days, slots, allowedDays, seriesOf, memberOffsets, members, roleOffsets, fixed } = this.#model;
    const series = seriesOf[session]!;
    const closed = this.#state.tally.closedDays(series);
    const roles = roleOffsets[series + 1]! - roleOffsets[series]!;
    if (!this.#pickOthers(series, roles)) return false;
    const list = this.#model.candidates[roleOffsets[series]!]!;
    const price = this.#patientPrice;
    let least = Infinity;
    let bestDay = -1;
    let bestStart = -1;
    let bestLead = -1;
    for (let day = 0; day < days; day++) {
      if (((allowedDays[session]! >>> day) & 1) === 0) continue;
      const reachAt = this.#reach.ofSession(session, day);
      // A sibling on that day would have to go as well.
      const sibling = ((closed >>> day) & 1) === 1 ? 1 : 0;
      for (let slot = 0; slot < slots; slot++) {
        price[slot] = hasSlot(this.#reach.sessions, reachAt, slot)
          ? sibling + NOISE * this.#random.next()
          : Infinity;
      }
      for (let i = memberOffsets[session]!; i < memberOffsets[session + 1]!; i++) {
        this.#addPerson(members[i]! * days + day, session);
      }
      for (let role = 1; role < roles; role++) this.#addStaff(this.#team[role]!, day, session);
      for (let i = 0; i < list.length; i++) {
        const lead = list[i]!;
        if (this.#isOnTeam(lead, roles)) continue;
        const found = this.#cheapestWith(session, lead, day, least);
        if (found < 0) continue;
        least = this.#found;
        bestDay = day;
        bestStart = found;
        bestLead = lead;
      }
    }
    if (bestDay < 0 || fixed[session] === 1) return false;
    this.#team[0] = bestLead;
    return this.#ejector.force(session, bestDay, bestStart, this.#team);
  }

  #found = 0;

  #cheapestWith(session: number, lead: number, day: number, limit: number): number {
    const { slots, days, patients, staffShape, duration } = this.#model;
    const shape = staffShape[session]!;
    const open = this.#state.persons.starts.of((patients + lead) * days + day, shape);
    const reach = this.#reach.ofStaff(lead, day, shape);
    const { table } = this.#state.persons.starts;
    let best = -1;
    this.#found = limit;
    for (let slot = 0; slot < slots; slot++) {
      let price = this.#patientPrice[slot]!;
      if (price >= this.#found || !hasSlot(this.#reach.staff, reach, slot)) continue;
      if (!hasSlot(table, open, slot)) {
        price += this.#inTheWay((patients + lead) * days + day, slot, slot + duration[session]!);
      }
      if (price >= this.#found) continue;
      this.#found = price;
      best = slot;
    }
    return best;
  }

  #addStaff(member: number, day: number, session: number): void {
    const { slots, days, patients, staffShape } = this.#model;
    const reach = this.#reach.ofStaff(member, day, staffShape[session]!);
    for (let slot = 0; slot < slots; slot++) {
      if (!hasSlot(this.#reach.staff, reach, slot)) this.#patientPrice[slot] = Infinity;
    }
    this.#addPerson((patients + member) * days + day, session);
  }

  /** Adds what a person's own sessions would ask for giving way, for every start still in question. */
  #addPerson(personDay: number, session: number): void {
    const { slots, duration, staffShape } = this.#model;
    const { starts } = this.#state.persons;
    const open = starts.of(personDay, staffShape[session]!);
    for (let slot = 0; slot < slots; slot++) {
      if (this.#patientPrice[slot] === Infinity || hasSlot(starts.table, open, slot)) continue;
      this.#patientPrice[slot]! += this.#inTheWay(personDay, slot, slot + duration[session]!);
    }
  }

  #inTheWay(personDay: number, from: number, to: number): number {
    const { occupant } = this.#state.persons;
    const at = personDay * this.#model.slots;
    let sum = 0;
    let last = -1;
    for (let slot = from; slot < to; slot++) {
      const other = occupant[at + slot]!;
      if (other < 0 || other === last) continue;
      sum += this.#stubbornness[other]!;
      last = other;
    }
    // Nothing overlaps: a run, a lunch or a full day stands in the way, and some session of it.
    return sum === 0 ? 1.5 : sum;
  }

  #pickOthers(series: number, roles: number): boolean {
    const { roleOffsets, candidates } = this.#model;
    this.#team.fill(-1);
    for (let role = 1; role < roles; role++) {
      const list = candidates[roleOffsets[series]! + role]!;
      if (list.length === 0) return false;
      const member = list[this.#random.below(list.length)]!;
      if (this.#isOnTeam(member, role)) return false;
      this.#team[role] = member;
    }
    return true;
  }

  #isOnTeam(member: number, roles: number): boolean {
    for (let role = 1; role < roles; role++) if (this.#team[role] === member) return true;
    return false;
  }
}
