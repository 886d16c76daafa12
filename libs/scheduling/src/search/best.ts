import type { Model } from '../model/model.ts';
import type { Places } from '../state/to-solution.ts';

/** A copy of the best week so far. */
export class Best implements Places {
  cost = Infinity;
  unplaced = 0;
  readonly day: Int32Array;
  readonly start: Int32Array;
  readonly room: Int32Array;
  readonly staff: Int32Array;
  readonly excused: Int32Array;

  constructor(model: Model) {
    this.day = new Int32Array(model.sessions).fill(-1);
    this.start = new Int32Array(model.sessions).fill(-1);
    this.room = new Int32Array(model.sessions).fill(-1);
    this.staff = new Int32Array(model.sessions * model.maxRoles).fill(-1);
    this.excused = new Int32Array(model.sessions);
  }

  take(places: Places & { readonly cost: number; readonly unplaced: number }): void {
    this.cost = places.cost;
    this.unplaced = places.unplaced;
    this.day.set(places.day);
    this.start.set(places.start);
    this.room.set(places.room);
    this.staff.set(places.staff);
    this.excused.set(places.excused);
  }
}
