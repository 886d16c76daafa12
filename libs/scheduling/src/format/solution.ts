import type { Placement } from './instance.ts';

/** The week builder's answer, `therapy-week-solution/1`. A session left out of `assignments` is unplaced. */
export interface Solution {
  readonly format: 'therapy-week-solution/1';
  readonly instance: string;
  readonly assignments: readonly Assignment[];
  readonly unplaced: readonly Unplaced[];
}

export interface Assignment extends Placement {
  readonly session: string;
  /** Patients who sit this group session out; only with `weights.excused`. Absent is nobody. */
  readonly excused?: readonly string[];
}

export interface Unplaced {
  readonly session: string;
  /** In words: which rule, which resource, which hours, and what would free it. */
  readonly reasons: readonly string[];
}
