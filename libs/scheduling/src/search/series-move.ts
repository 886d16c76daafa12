import type { Reinserter } from '../construct/reinserter.ts';
import type { SessionFinder } from '../construct/session-finder.ts';
import type { Model } from '../model/model.ts';
import { hasSlot } from '../model/slot-mask.ts';
import type { Random } from '../random.ts';
import { lowestBit } from '../state/bits.ts';
import type { State } from '../state/state.ts';
import type { Ejector } from './ejector.ts';
import type { Reach } from './reach.ts';

/** Price, while choosing where to go, of one thing in the way; what it really costs shows afterwards. */
const IN_THE_WAY = 2.5;
/** Random part of a choice, so that the same series is not sent to the same place each time. */
const NOISE = 8;
const OUT_OF_REACH = 12;

/**
 * Series ejection: a whole series goes to one team and one clock time, what stands there is pushed out and
 * finds new places. By far the most effective move.
 */
export class SeriesMove {
  readonly #model: Model;
  readonly #state: State;
  readonly #random: Random;
  readonly #reach: Reach;
  readonly #ejector: Ejector;
  readonly #finder: SessionFinder;
  readonly #reinserter: Reinserter;
  readonly #team: Int32Array;
  readonly #bestTeam: Int32Array;
  readonly #mask: Int32Array;
  readonly #price: Float64Array;
  readonly #list: Int32Array;

  constructor(
    state: State,
    random: Random,
    parts: { reach: Reach; ejector: Ejector; finder: SessionFinder; reinserter: Reinserter },
  ) {
    this.#state = state;
    this.#model = state.model;
    this.#random = random;
    this.#reach = parts.reach;
    this.#ejector = parts.ejector;
    this.#finder = parts.finder;
    this.#reinserter = parts.reinserter;
    this.#team = new Int32Array(state.model.maxRoles).fill(-1);
    this.#bestTeam = new Int32Array(state.model.maxRoles).fill(-1);
    this.#mask = new Int32Array(state.model.words);
    this.#price = new Float64Array(state.model.slots);
    this.#list = new Int32Array(state.model.sessions);
  }

  /** False where something fixed came in the way; the caller takes everything back. */
  run(series: number, jitter: number, blink: number): boolean {
    const { fixed, sessionOffsets, sessionsOf, pinned } = this.#model;
    this.#reinserter.lift(series);
    let count = 0;
    for (let i = sessionOffsets[series]!; i < sessionOffsets[series + 1]!; i++) {
      if (fixed[sessionsOf[i]!] === 0) this.#list[count++] = sessionsOf[i]!;
    }
    if (count === 0) return false;
    this.#ejector.clear();
    const moved = pinned[series] === 1 ? this.#together(series, count) : this.#apart(series, count);
    if (!moved) return false;
    this.#reinserter.run(this.#ejector.ejected, this.#ejector.count, jitter, blink);
    return true;
  }

  /** One team and one clock time. */
  #together(series: number, count: number): boolean {
    let best = Infinity;
    let target = -1;
    const samples = 1 + this.#random.below(4);
    for (let sample = 0; sample < samples; sample++) {
      if (!this.#pickTeam(series)) return false;
      const start = this.#bestClock(series, count);
      if (start < 0 || this.#price[start]! >= best) continue;
      best = this.#price[start]!;
      target = start;
      this.#bestTeam.set(this.#team);
    }
    if (target < 0) return false;
    for (let i = 0; i < count; i++) {
      const session = this.#list[i]!;
      const day = lowestBit(this.#model.allowedDays[session]!);
      if (day >= this.#model.days) continue;
      const at = this.#reach.ofSession(session, day);
      const within = hasSlot(this.#reach.sessions, at, target);
      if (!within || !this.#ejector.force(session, day, target, this.#bestTeam)) {
        if (this.#state.isPlaced(session)) return false;
        this.#ejector.ejected[this.#ejector.count++] = session;
      }
    }
    return true;
  }

  /** Prices every clock time for the team at hand; answers the cheapest. */
  #bestClock(series: number, count: number): number {
    const { slots, days, allowedDays, staffShape } = this.#model;
    const { starts } = this.#state.persons;
    const price = this.#price;
    const base = this.#teamCost(series, count);
    for (let slot = 0; slot < slots; slot++) price[slot] = base + NOISE * this.#random.next();
    this.#addPull(series);
    const roles = this.#roles(series);
    for (let i = 0; i < count; i++) {
      const session = this.#list[i]!;
      const day = lowestBit(allowedDays[session]!);
      if (day >= days) continue;
      this.#finder.starts.on(session, day, this.#mask, 0);
      const reachAt = this.#reach.ofSession(session, day);
      for (let slot = 0; slot < slots; slot++) {
        if (!hasSlot(this.#reach.sessions, reachAt, slot)) price[slot]! += OUT_OF_REACH;
        else if (!hasSlot(this.#mask, 0, slot)) price[slot]! += IN_THE_WAY;
      }
      for (let role = 0; role < roles; role++) {
        const member = this.#team[role]!;
        const open = starts.of((this.#model.patients + member) * days + day, staffShape[session]!);
        const staffReach = this.#reach.ofStaff(member, day, staffShape[session]!);
        for (let slot = 0; slot < slots; slot++) {
          if (hasSlot(starts.table, open, slot)) continue;
          price[slot]! += hasSlot(this.#reach.staff, staffReach, slot) ? IN_THE_WAY : OUT_OF_REACH;
        }
      }
    }
    let best = -1;
    let least = count * OUT_OF_REACH;
    for (let slot = 0; slot < slots; slot++) {
      if (price[slot]! >= least) continue;
      least = price[slot]!;
      best = slot;
    }
    return best;
  }

  /** Each session on a day and at a time of its own, with one team. */
  #apart(series: number, count: number): boolean {
    if (!this.#pickTeam(series)) return false;
    this.#random.shuffle(this.#list, count);
    for (let i = 0; i < count; i++) {
      const session = this.#list[i]!;
      if (!this.#forceSomewhere(session, series)) {
        if (this.#state.isPlaced(session)) return false;
        this.#ejector.ejected[this.#ejector.count++] = session;
      }
    }
    return true;
  }

  #forceSomewhere(session: number, series: number): boolean {
    const { days, slots, allowedDays, staffShape, patients, startCost } = this.#model;
    const { starts } = this.#state.persons;
    const { tally } = this.#state;
    const open = allowedDays[session]! & ~tally.closedDays(series);
    const roles = this.#roles(series);
    let least = Infinity;
    let bestDay = -1;
    let bestStart = -1;
    for (let day = 0; day < days; day++) {
      if (((open >>> day) & 1) === 0) continue;
      this.#finder.starts.on(session, day, this.#mask, 0);
      const reachAt = this.#reach.ofSession(session, day);
      const base = tally.dayDelta(series, day);
      for (let slot = 0; slot < slots; slot++) {
        if (!hasSlot(this.#reach.sessions, reachAt, slot)) continue;
        let price = base + NOISE * this.#random.next();
        if (startCost !== null) price += startCost[session * slots + slot]!;
        if (!hasSlot(this.#mask, 0, slot)) price += IN_THE_WAY;
        for (let role = 0; role < roles && price < least; role++) {
          const member = this.#team[role]!;
          const shape = staffShape[session]!;
          const at = starts.of((patients + member) * days + day, shape);
          if (hasSlot(starts.table, at, slot)) continue;
          const within = hasSlot(this.#reach.staff, this.#reach.ofStaff(member, day, shape), slot);
          price += within ? IN_THE_WAY : Infinity;
        }
        if (price >= least) continue;
        least = price;
        bestDay = day;
        bestStart = slot;
      }
    }
    return bestDay >= 0 && this.#ejector.force(session, bestDay, bestStart, this.#team);
  }

  /** A random team that leans towards who is preferred. */
  #pickTeam(series: number): boolean {
    const { roleOffsets, candidates, preferred } = this.#model;
    const first = roleOffsets[series]!;
    const roles = this.#roles(series);
    for (let role = 0; role < roles; role++) {
      const list = candidates[first + role]!;
      const wanted = preferred[first + role]!;
      let member = wanted >= 0 && (this.#random.bits() & 1) === 0 ? wanted : -1;
      for (let tries = 0; tries < 8 && (member < 0 || this.#isOnTeam(member, role)); tries++) {
        if (list.length === 0) return false;
        member = list[this.#random.below(list.length)]!;
      }
      if (member < 0 || this.#isOnTeam(member, role)) return false;
      this.#team[role] = member;
    }
    return true;
  }

  #isOnTeam(member: number, roles: number): boolean {
    for (let role = 0; role < roles; role++) if (this.#team[role] === member) return true;
    return false;
  }

  #teamCost(series: number, count: number): number {
    const { roleOffsets, preferred, weights } = this.#model;
    let cost = 0;
    for (let role = roleOffsets[series]!; role < roleOffsets[series + 1]!; role++) {
      const member = this.#team[role - roleOffsets[series]!]!;
      cost += this.#state.tally.staffDelta(role, member);
      const wanted = preferred[role]!;
      if (wanted >= 0 && wanted !== member) cost += (count - 1) * weights.preferred;
    }
    return cost;
  }

  /** Sessions of the series that cannot move draw the clock time to theirs. */
  #addPull(series: number): void {
    const { sessionOffsets, sessionsOf, slots, sameTime, weights } = this.#model;
    if (sameTime[series] === 0) return;
    for (let i = sessionOffsets[series]!; i < sessionOffsets[series + 1]!; i++) {
      const start = this.#state.start[sessionsOf[i]!]!;
      if (start < 0) continue;
      for (let slot = 0; slot < slots; slot++) {
        this.#price[slot]! += weights.sameTime * Math.abs(slot - start);
      }
    }
  }

  #roles(series: number): number {
    return this.#model.roleOffsets[series + 1]! - this.#model.roleOffsets[series]!;
  }
}
