import type { Reinserter } from '../construct/reinserter.ts';
import type { Model } from '../model/model.ts';
import { hasSlot } from '../model/slot-mask.ts';
import type { Random } from '../random.ts';
import { bitCount, lowestBit } from '../state/bits.ts';
import type { State } from '../state/state.ts';
import type { Ejector } from './ejector.ts';
import type { Reach } from './reach.ts';

/**
 * Brings one session into line with its series: to the clock time of the others, or to the person who is
 * preferred or treats the others. What stands there is pushed out and finds new places.
 */
export class SessionMove {
  readonly #model: Model;
  readonly #state: State;
  readonly #random: Random;
  readonly #reach: Reach;
  readonly #ejector: Ejector;
  readonly #reinserter: Reinserter;
  readonly #team: Int32Array;

  constructor(
    state: State,
    random: Random,
    parts: { reach: Reach; ejector: Ejector; reinserter: Reinserter },
  ) {
    this.#state = state;
    this.#model = state.model;
    this.#random = random;
    this.#reach = parts.reach;
    this.#ejector = parts.ejector;
    this.#reinserter = parts.reinserter;
    this.#team = new Int32Array(state.model.maxRoles).fill(-1);
  }

  /** False where it could not be done; the caller takes everything back. */
  run(series: number, jitter: number, blink: number): boolean {
    const { sessionOffsets, sessionsOf, fixed, maxRoles } = this.#model;
    const from = sessionOffsets[series]!;
    const count = sessionOffsets[series + 1]! - from;
    const session = sessionsOf[from + this.#random.below(count)]!;
    if (fixed[session] === 1 || !this.#state.isPlaced(session)) return false;
    const day = this.#aDay(session);
    for (let role = 0; role < maxRoles; role++)
      this.#team[role] = this.#state.staff[session * maxRoles + role]!;
    const oldDay = this.#state.day[session]!;
    const oldStart = this.#state.start[session]!;
    this.#state.remove(session);
    this.#changeTeam(series);
    const start = this.#aStart(series, session, day, oldStart);
    if (start < 0 || (start === oldStart && day === oldDay && this.#isOldTeam(session))) return false;
    this.#ejector.clear();
    if (!this.#ejector.force(session, day, start, this.#team)) return false;
    this.#reinserter.run(this.#ejector.ejected, this.#ejector.count, jitter, blink);
    return true;
  }

  /** Mostly the day it has. */
  #aDay(session: number): number {
    const now = this.#state.day[session]!;
    let days = this.#model.allowedDays[session]!;
    if (this.#random.below(3) > 0) return now;
    for (let skip = this.#random.below(bitCount(days)); skip > 0; skip--) days &= days - 1;
    return lowestBit(days);
  }

  /** The clock time of the rest of the series, where that matters; otherwise anywhere near or far. */
  #aStart(series: number, session: number, day: number, old: number): number {
    const { slots, sameTime } = this.#model;
    const { tally } = this.#state;
    let start = old;
    if (sameTime[series] === 1 && tally.placed[series]! > 0) {
      const from = tally.middleFrom[series]!;
      start = from + this.#random.below(tally.middleTo[series]! - from + 1);
      if (this.#random.below(4) === 0) start += this.#random.below(3) - 1;
    } else if (this.#random.below(3) > 0) {
      start = this.#random.below(slots);
    }
    if (start < 0 || start >= slots) return -1;
    const within = hasSlot(this.#reach.sessions, this.#reach.ofSession(session, day), start);
    return within ? start : -1;
  }

  /** Sometimes the preferred person, somebody of the rest of the series, or anybody, takes a role over. */
  #changeTeam(series: number): void {
    const { roleOffsets, preferred, candidates } = this.#model;
    const first = roleOffsets[series]!;
    const roles = roleOffsets[series + 1]! - first;
    for (let role = 0; role < roles; role++) {
      const list = candidates[first + role]!;
      const wanted = preferred[first + role]!;
      const kind = this.#random.below(8);
      let member = this.#team[role]!;
      if (kind < 3 && wanted >= 0) member = wanted;
      else if (kind < 5) member = this.#aColleague(first + role, member);
      else if (kind < 6) member = list[this.#random.below(list.length)]!;
      if (!this.#isOnTeam(member, roles)) this.#team[role] = member;
    }
  }

  /** Somebody who treats another session of the series in this role. */
  #aColleague(role: number, otherwise: number): number {
    const list = this.#model.candidates[role]!;
    const { staffUses } = this.#state.tally;
    const first = this.#random.below(list.length);
    for (let step = 0; step < list.length; step++) {
      const member = list[(first + step) % list.length]!;
      if (staffUses[role * this.#model.staff + member]! > 0) return member;
    }
    return otherwise;
  }

  #isOnTeam(member: number, roles: number): boolean {
    for (let role = 0; role < roles; role++) if (this.#team[role] === member) return true;
    return false;
  }

  #isOldTeam(session: number): boolean {
    const { maxRoles } = this.#model;
    for (let role = 0; role < maxRoles; role++) {
      if (this.#state.staff[session * maxRoles + role] !== this.#team[role]) return false;
    }
    return true;
  }
}
