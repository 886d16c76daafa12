import type { Model, Place } from '../model/model.ts';
import { Journal } from './journal.ts';
import { PersonDays } from './person-days.ts';
import { RoomStarts } from './room-starts.ts';
import { SeriesTally } from './series-tally.ts';
import { StaffShare } from './staff-share.ts';

/**
 * A week being built: who is where, what that costs, and what may still be placed. Every change is O(session),
 * can be taken back, and keeps the total cost right.
 */
export class State {
  readonly model: Model;
  /** Per session; -1 while unplaced. */
  readonly day: Int32Array;
  readonly start: Int32Array;
  readonly room: Int32Array;
  /** Per session and role, `model.maxRoles` apart. */
  readonly staff: Int32Array;
  /** Per session: members who sit it out, as bits. */
  readonly excused: Int32Array;
  readonly persons: PersonDays;
  readonly rooms: RoomStarts;
  readonly tally: SeriesTally;
  readonly share: StaffShare | null;
  /** Sessions unplaced. */
  unplaced: number;
  /** Cost of what is unplaced. */
  unplacedCost = 0;
  /** Everything, with the cost of what is unplaced; during repair also the cost of changes. */
  cost = 0;
  readonly #journal: Journal;

  constructor(model: Model) {
    this.model = model;
    this.day = new Int32Array(model.sessions).fill(-1);
    this.start = new Int32Array(model.sessions).fill(-1);
    this.room = new Int32Array(model.sessions).fill(-1);
    this.staff = new Int32Array(model.sessions * model.maxRoles).fill(-1);
    this.excused = new Int32Array(model.sessions);
    this.persons = new PersonDays(model);
    this.rooms = new RoomStarts(model);
    this.tally = new SeriesTally(model, this.start);
    this.share = model.weights.fairness > 0 ? new StaffShare(model) : null;
    this.#journal = new Journal(model.maxRoles);
    this.unplaced = model.sessions;
    for (let session = 0; session < model.sessions; session++)
      this.unplacedCost += model.unplacedCost[session]!;
    this.cost = this.unplacedCost;
  }

  isPlaced(session: number): boolean {
    return this.start[session]! >= 0;
  }

  /** Puts a session; `staff` holds one person per role from `at` on. The caller has checked that it fits. */
  place(
    session: number,
    day: number,
    start: number,
    room: number,
    staff: Int32Array,
    at: number,
    excused: number,
  ): void {
    const { maxRoles } = this.model;
    this.day[session] = day;
    this.start[session] = start;
    this.room[session] = room;
    this.excused[session] = excused;
    for (let role = 0; role < maxRoles; role++) this.staff[session * maxRoles + role] = staff[at + role]!;
    this.#count(session, 1);
    this.#settle(this.model.seriesOf[session]!);
    this.#journal.placed(session);
  }

  remove(session: number): void {
    this.#journal.removed(session, this);
    this.#takeOut(session);
  }

  /** Where to come back to with `undo`. */
  mark(): number {
    return this.#journal.length;
  }

  /** Takes everything back that was done since the mark. */
  undo(mark: number): void {
    const journal = this.#journal;
    while (journal.length > mark) {
      const session = journal.pop();
      if (session >= 0) this.#takeOut(session);
      else this.#putBack(~session);
    }
  }

  /** Forgets how to take back what was done so far. */
  commit(): void {
    this.#journal.clear();
  }

  /** What changing a session of the plan under repair costs; 0 for a session that plan does not have. */
  changeCost(
    session: number,
    day: number,
    start: number,
    room: number,
    staff: Int32Array,
    at: number,
  ): number {
    const before = this.model.basePlace[session];
    if (before == null) return 0;
    const { changeCost } = this.model;
    if (before.day !== day || before.start !== start) return changeCost.moved[session]!;
    if (!sameStaff(before, staff, at)) return changeCost.restaffed[session]!;
    return before.room === room ? 0 : changeCost.reroomed[session]!;
  }

  #takeOut(session: number): void {
    this.#count(session, -1);
    this.day[session] = -1;
    this.start[session] = -1;
    this.#settle(this.model.seriesOf[session]!);
  }

  #putBack(session: number): void {
    const journal = this.#journal;
    const { maxRoles } = this.model;
    this.day[session] = journal.day;
    this.start[session] = journal.start;
    this.room[session] = journal.room;
    this.excused[session] = journal.excused;
    for (let role = 0; role < maxRoles; role++) this.staff[session * maxRoles + role] = journal.staff[role]!;
    this.#count(session, 1);
    this.#settle(this.model.seriesOf[session]!);
  }

  /** Counts a session in or out everywhere; its place stands in the arrays. */
  #count(session: number, by: 1 | -1): void {
    const { model, tally, persons } = this;
    const day = this.day[session]!;
    const start = this.start[session]!;
    const room = this.room[session]!;
    const duration = model.duration[session]!;
    const excused = this.excused[session]!;
    const series = model.seriesOf[session]!;
    const staffAt = session * model.maxRoles;
    this.unplaced -= by;
    this.unplacedCost -= by * model.unplacedCost[session]!;
    this.cost -= by * model.unplacedCost[session]!;

    const from = model.memberOffsets[session]!;
    const to = model.memberOffsets[session + 1]!;
    let present = 0;
    for (let i = from; i < to; i++) {
      if (excused !== 0 && ((excused >>> (i - from)) & 1) === 1) continue;
      present++;
      this.cost += persons.change(session, model.members[i]!, day, start, duration, room, by);
    }
    const roles = model.roleOffsets[series + 1]! - model.roleOffsets[series]!;
    for (let role = 0; role < roles; role++) {
      const member = this.staff[staffAt + role]!;
      persons.change(session, model.patients + member, day, start, duration, -1, by);
      tally.countStaff(model.roleOffsets[series]! + role, member, by);
      if (this.share !== null) this.cost += this.share.change(member, duration, by);
    }
    this.rooms.change(session, room, day, start, present, by);
    let own = this.changeCost(session, day, start, room, this.staff, staffAt);
    if (model.startCost !== null) own += model.startCost[session * model.slots + start]!;
    if (present < to - from) own += (to - from - present) * model.weights.excused;
    tally.count(series, day, own, by);
  }

  #settle(series: number): void {
    this.cost += this.tally.update(series);
  }
}

function sameStaff(before: Place, staff: Int32Array, at: number): boolean {
  // Who of the two does which part of a co-treatment is no change to anybody.
  for (let role = 0; role < before.staff.length; role++) {
    if (!before.staff.includes(staff[at + role]!)) return false;
  }
  return true;
}
