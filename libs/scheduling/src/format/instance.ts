/**
 * The week builder's question, `therapy-week/1`. Times are whole slots of one day: slot 0 starts at
 * `horizon.dayStart`, an interval `[a, b]` covers slots a to b - 1. Days are 0 to `horizon.days` - 1.
 */
export interface Instance {
  readonly format: 'therapy-week/1';
  readonly name: string;
  readonly horizon: Horizon;
  readonly rules: Rules;
  readonly weights: Weights;
  /** With a baseline: what started before this moment is frozen, and nothing may be put before it. */
  readonly now: Moment | null;
  readonly staff: readonly Staff[];
  readonly rooms: readonly Room[];
  readonly patients: readonly Patient[];
  readonly series: readonly Series[];
  readonly sessions: readonly Session[];
}

export interface Horizon {
  readonly days: number;
  readonly slotsPerDay: number;
  readonly slotMinutes: number;
  /** "08:00" */
  readonly dayStart: string;
}

export interface Moment {
  readonly day: number;
  readonly slot: number;
}

/** Slots `[from, to)`. */
export type Interval = readonly [from: number, to: number];

export interface Lunch {
  readonly from: number;
  readonly to: number;
  readonly len: number;
}

export interface PersonRules {
  /** Longest allowed run of busy slots; gaps shorter than `minBreak` do not end a run. */
  readonly maxRun: number;
  readonly minBreak: number;
  readonly lunch: Lunch | null;
}

export interface Rules {
  readonly patient: PersonRules & { readonly maxSlotsPerDay: number };
  readonly staff: PersonRules;
  /** Precedence within one patient's day; absent means none. */
  readonly precedence?: readonly Precedence[];
}

/**
 * For one patient on one day: a session labelled `then` starts at least `gap` slots after every session
 * labelled `first` has ended. With `strict` a day may not hold them in the other order at all; without it
 * the gap only binds when `then` comes after `first`. The same label twice asks for a gap between the two.
 */
export interface Precedence {
  readonly first: string;
  readonly then: string;
  readonly gap: number;
  readonly strict: boolean;
}

/** Cost of one unit of each soft part; see `soft-score` for the units. */
export interface Weights {
  readonly unplaced: number;
  readonly continuity: number;
  readonly preferred: number;
  readonly sameTime: number;
  readonly idle: number;
  readonly spread: number;
  readonly moved: number;
  readonly restaffed: number;
  readonly reroomed: number;
  /** Per slot of direct care above a person's fair share of the work of their discipline; absent is 0. */
  readonly fairness?: number;
  /** Per session outside the patient's preferred part of the day; absent is 0. */
  readonly timeOfDay?: number;
  /** Per slot between a session and its series' start of last week; absent is 0. */
  readonly lastWeek?: number;
  /** Per patient excused from one group session; absent forbids running a group without a member. */
  readonly excused?: number;
}

export interface Staff {
  readonly id: string;
  /** A label, and the group within which the load is shared fairly. */
  readonly discipline: string;
  readonly skills: readonly string[];
  /** Per day: working hours less leave and meetings. A session lies inside ONE interval. */
  readonly avail: readonly (readonly Interval[])[];
  readonly maxSlotsPerDay: number;
}

export interface Room {
  readonly id: string;
  readonly kind: string;
  readonly maxSessions: number;
  readonly maxPatients: number;
  readonly open: readonly (readonly Interval[])[];
  /** Slots a patient needs free before and after a session here (the pool's changing time); absent is 0. */
  readonly changeover?: { readonly before: number; readonly after: number };
}

export interface Patient {
  readonly id: string;
  readonly kind: string;
  /** Idle time between the first and last session of a day is penalised. */
  readonly compact: boolean;
  readonly avail: readonly (readonly Interval[])[];
  /** The part of the day this patient prefers, in slots; weighed by `weights.timeOfDay`. */
  readonly prefers?: Interval | null;
}

/** One prescription line. */
export interface Series {
  readonly id: string;
  readonly label: string;
  readonly patients: readonly string[];
  readonly duration: number;
  /** One person each; two are co-treatment. */
  readonly roles: readonly { readonly skill: string }[];
  readonly roomKinds: readonly string[];
  readonly minDayGap: number;
  readonly sameTime: boolean;
  readonly spread: boolean;
  /** Per role a staff id or null. Continuity with last week is a preference for last week's person. */
  readonly preferred: readonly (string | null)[];
  /** Start slot of last week; weighed by `weights.lastWeek`. */
  readonly lastStart?: number | null;
}

export interface Session {
  readonly id: string;
  readonly series: string;
  readonly days: readonly number[];
  readonly window: Interval;
  /** 1 to 3. */
  readonly priority: number;
  readonly locked: Placement | null;
  /** Attendance of this occurrence if it differs from the series (someone excused from a group). */
  readonly patients?: readonly string[];
}

export interface Placement {
  readonly day: number;
  readonly start: number;
  /** One id per role, in role order. */
  readonly staff: readonly string[];
  readonly room: string;
}
