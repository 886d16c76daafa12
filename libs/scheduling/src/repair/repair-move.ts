import type { Reinserter } from '../construct/reinserter.ts';
import type { SessionFinder } from '../construct/session-finder.ts';
import type { Model, Place } from '../model/model.ts';
import type { Random } from '../random.ts';
import type { Ejector } from '../search/ejector.ts';
import type { State } from '../state/state.ts';

/**
 * One step of a repair. It starts from a session that is not where the old plan had it, so that the search
 * stays round what the disruption touched and leaves the rest of the clinic alone.
 */
export class RepairMove {
  readonly #model: Model;
  readonly #state: State;
  readonly #random: Random;
  readonly #ejector: Ejector;
  readonly #finder: SessionFinder;
  readonly #reinserter: Reinserter;
  readonly #team: Int32Array;
  readonly #list: Int32Array;
  /** Sessions elsewhere than in the old plan, `#count` of them. */
  readonly #disturbed: Int32Array;
  #count = 0;

  constructor(
    state: State,
    random: Random,
    parts: { ejector: Ejector; finder: SessionFinder; reinserter: Reinserter },
  ) {
    this.#state = state;
    this.#model = state.model;
    this.#random = random;
    this.#ejector = parts.ejector;
    this.#finder = parts.finder;
    this.#reinserter = parts.reinserter;
    this.#team = new Int32Array(state.model.maxRoles).fill(-1);
    this.#list = new Int32Array(state.model.sessions);
    this.#disturbed = new Int32Array(state.model.sessions);
  }

  /** Everything is where it was: nothing is left to repair. */
  get isDone(): boolean {
    return this.#count === 0;
  }

  /** More is elsewhere, or left out, than a repair may touch beyond what has to change. */
  get isTooMuch(): boolean {
    const { sessions, basePlace, fixed, changeCost } = this.#model;
    let beyond = 0;
    for (let session = 0; session < sessions; session++) {
      if (changeCost.forced[session] === 1 || fixed[session] === 1 || basePlace[session] == null) continue;
      if (!this.#isAtHome(session)) beyond++;
    }
    return beyond > changeCost.mostBeyond;
  }

  /** Looks again at what is not where it was; to be called after each accepted change. */
  look(): void {
    const { sessions, fixed } = this.#model;
    this.#count = 0;
    for (let session = 0; session < sessions; session++) {
      if (fixed[session] === 0 && !this.#isAtHome(session)) this.#disturbed[this.#count++] = session;
    }
  }

  /** False where something fixed came in the way; the caller takes everything back. */
  run(jitter: number, blink: number): boolean {
    if (this.#count === 0) return false;
    const session = this.#disturbed[this.#random.below(this.#count)]!;
    const place = this.#model.basePlace[session];
    const kind = this.#random.below(8);
    if (kind < 3 && place != null) return this.#home(session, place, jitter, blink);
    if (kind < 5) this.#day(session, jitter, blink);
    else if (kind < 7) this.#several(session, jitter, blink);
    else this.#series(session, jitter, blink);
    return true;
  }

  /** Back to its own time: with its own people, or with others who may have to give something else away. */
  #home(session: number, place: Place, jitter: number, blink: number): boolean {
    const { seriesOf, roleOffsets, candidates, allowedDays } = this.#model;
    if (((allowedDays[session]! >>> place.day) & 1) === 0) return true;
    if (this.#state.isPlaced(session)) this.#state.remove(session);
    const firstRole = roleOffsets[seriesOf[session]!]!;
    const keep = this.#random.below(5) < 3;
    for (let role = 0; role < place.staff.length; role++) {
      const list = candidates[firstRole + role]!;
      if (list.length === 0) return false;
      this.#team[role] = keep ? place.staff[role]! : list[this.#random.below(list.length)]!;
      for (let other = 0; other < role; other++) if (this.#team[other] === this.#team[role]) return false;
    }
    this.#ejector.clear();
    if (!this.#ejector.force(session, place.day, place.start, this.#team)) return false;
    this.#reinserter.run(this.#ejector.ejected, this.#ejector.count, jitter, blink);
    return true;
  }

  /** The session and some of what its patients do on one of its days. */
  #day(session: number, jitter: number, blink: number): void {
    const { memberOffsets, members, days, slots, allowedDays } = this.#model;
    const day = this.#random.below(days);
    let count = this.#take(session, 0);
    if (count === 0) this.#list[count++] = session;
    const most = count + 1 + this.#random.below(5);
    if (((allowedDays[session]! >>> day) & 1) === 1) {
      for (let i = memberOffsets[session]!; i < memberOffsets[session + 1]!; i++) {
        const at = (members[i]! * days + day) * slots;
        const first = this.#random.below(slots);
        for (let step = 0; step < slots && count < most; step++) {
          const other = this.#state.persons.occupant[at + ((first + step) % slots)]!;
          if (other >= 0) count = this.#take(other, count);
        }
      }
    }
    this.#reinserter.run(this.#list, count, jitter, blink);
  }

  /** Several disturbed sessions at once. */
  #several(session: number, jitter: number, blink: number): void {
    let count = this.#take(session, 0);
    const others = 1 + this.#random.below(4);
    for (let i = 0; i < others; i++) {
      count = this.#take(this.#disturbed[this.#random.below(this.#count)]!, count);
    }
    this.#reinserter.run(this.#list, count, jitter, blink);
  }

  /** The disturbed sessions of one series. */
  #series(session: number, jitter: number, blink: number): void {
    const { seriesOf } = this.#model;
    let count = 0;
    for (let i = 0; i < this.#count; i++) {
      const other = this.#disturbed[i]!;
      if (seriesOf[other] === seriesOf[session]) count = this.#take(other, count);
    }
    for (let i = 0; i < count; i++) {
      if (!this.#state.isPlaced(this.#list[i]!)) this.#finder.place(this.#list[i]!, jitter, blink);
    }
  }

  #take(session: number, count: number): number {
    if (!this.#state.isPlaced(session) || this.#model.fixed[session] === 1) return count;
    this.#state.remove(session);
    this.#list[count] = session;
    return count + 1;
  }

  #isAtHome(session: number): boolean {
    const place = this.#model.basePlace[session];
    if (place == null || !this.#state.isPlaced(session)) return false;
    const { day, start, room, staff } = this.#state;
    if (day[session] !== place.day || start[session] !== place.start || room[session] !== place.room)
      return false;
    const at = session * this.#model.maxRoles;
    for (let role = 0; role < place.staff.length; role++) {
      if (!place.staff.includes(staff[at + role]!)) return false;
    }
    return true;
  }
}
