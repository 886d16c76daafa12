import type { Model } from '../model/model.ts';
import type { SessionStarts } from '../state/session-starts.ts';
import type { State } from '../state/state.ts';

/**
 * Where a session could be if everything that can move made way. Worked out once, while only what is fixed
 * is placed: locked sessions, and what has already started.
 */
export class Reach {
  /** `words` words per (session, day): patients and rooms. */
  readonly sessions: Int32Array;
  /** `words` words per (staff-day, shape). */
  readonly staff: Int32Array;
  readonly #model: Model;

  constructor(state: State, starts: SessionStarts) {
    const { sessions, days, words, staff, shapes, patients } = state.model;
    this.#model = state.model;
    this.sessions = new Int32Array(sessions * days * words);
    this.staff = new Int32Array(staff * days * shapes.length * words);
    for (let session = 0; session < sessions; session++) {
      for (let day = 0; day < days; day++)
        starts.on(session, day, this.sessions, (session * days + day) * words);
    }
    for (let staffDay = 0; staffDay < staff * days; staffDay++) {
      for (let shape = 0; shape < shapes.length; shape++) {
        const at = state.persons.starts.of(patients * days + staffDay, shape);
        const own = state.persons.starts.table.subarray(at, at + words);
        this.staff.set(own, (staffDay * shapes.length + shape) * words);
      }
    }
  }

  /** Where in `sessions` the starts of a session's day begin. */
  ofSession(session: number, day: number): number {
    return (session * this.#model.days + day) * this.#model.words;
  }

  /** Where in `staff` the starts of a member's day begin. */
  ofStaff(member: number, day: number, shape: number): number {
    const { days, shapes, words } = this.#model;
    return ((member * days + day) * shapes.length + shape) * words;
  }
}
