import type { Instance, Weights } from '../format/instance.ts';

/**
 * An instance in the shape the search wants: numbers for ids, flat typed arrays, masks of slots.
 *
 * - A *person* is a patient (0 to `patients` - 1) or a member of staff (`patients` + staff index).
 * - A *person-day* is `person * days + day`; a *room-day* is `room * days + day`.
 * - A list of lists is one array of items and one of offsets: the items of i are
 *   `items[offsets[i]]` to `items[offsets[i + 1] - 1]`.
 * - A *shape* is what a session asks of a person's day: its duration and the changing time round it.
 * - A *venue* is the rooms that suit a session and share one changing time.
 */
export interface Model {
  readonly instance: Instance;
  readonly weights: Required<Weights>;
  /** Whether a group may run without a member who cannot come. */
  readonly mayExcuse: boolean;

  readonly days: number;
  readonly slots: number;
  /** 32-bit words per mask of a day. */
  readonly words: number;
  readonly sessions: number;
  readonly series: number;
  readonly patients: number;
  readonly staff: number;
  readonly persons: number;
  readonly rooms: number;

  // Persons
  readonly patientRule: PersonRule;
  readonly staffRule: PersonRule;
  /** Busy slots allowed, per person. */
  readonly maxLoad: Int32Array;
  /** 1 for a patient whose idle time is penalised. */
  readonly compact: Uint8Array;
  /** Per member of staff: who shares the work, and the slots of care the week could hold. */
  readonly disciplineOf: Int32Array;
  readonly capacity: Float64Array;
  /** Members of staff of each discipline. */
  readonly disciplines: readonly Int32Array[];

  // Shapes
  readonly shapes: readonly Shape[];
  /** Starts inside one interval of availability: `words` words per (person-day, shape). */
  readonly availableStarts: Int32Array;

  // Sessions
  readonly seriesOf: Int32Array;
  readonly duration: Int32Array;
  /** Cost of leaving the session out. */
  readonly unplacedCost: Float64Array;
  readonly memberOffsets: Int32Array;
  readonly members: Int32Array;
  /** Starts allowed by days, window and "now": `words` words per (session, day). */
  readonly allowedStarts: Int32Array;
  /** Bit per day that has at least one allowed start. */
  readonly allowedDays: Int32Array;
  /** Static cost of a start (time of day, last week), `slots` per session; null where nobody asks. */
  readonly startCost: Float64Array | null;
  /** Never moved: locked, or already started. Their place, if any, is `fixedPlace`. */
  readonly fixed: Uint8Array;
  readonly fixedPlace: readonly (Place | null)[];
  /** Where the plan under repair has the session; null without one. */
  readonly basePlace: readonly (Place | null)[];
  /** Per session of the base plan: what another day or start, other staff, and another room cost. */
  readonly changeCost: ChangeCost;
  readonly label: Int32Array;

  // Series
  readonly sessionOffsets: Int32Array;
  readonly sessionsOf: Int32Array;
  readonly minDayGap: Int32Array;
  readonly sameTime: Uint8Array;
  readonly spread: Uint8Array;
  /** Every session has exactly one possible day. */
  readonly pinned: Uint8Array;
  /** All sessions have the same days, window and members. */
  readonly uniform: Uint8Array;
  /** Roles of series i are `roleOffsets[i]` to `roleOffsets[i + 1] - 1`. */
  readonly roleOffsets: Int32Array;
  /** Per role: the preferred member of staff, or -1. */
  readonly preferred: Int32Array;
  /** Per role: who has the skill. */
  readonly candidates: readonly Int32Array[];
  readonly maxRoles: number;

  // Rooms
  readonly maxSessions: Int32Array;
  readonly maxPatients: Int32Array;
  /** What sessions ask of a room: duration and number of patients. */
  readonly roomShapes: readonly RoomShape[];
  /** Starts at which the room is open: `words` words per (room-day, room shape). */
  readonly openStarts: Int32Array;
  readonly venues: readonly Venue[];
  /** Shape each session asks of staff, who do not change. */
  readonly staffShape: Int32Array;
  /** Venues of each session, by index. */
  readonly venuesOf: readonly Int32Array[];
  /** Venues that contain each room, by index. */
  readonly venuesWith: readonly Int32Array[];
  readonly hasChangeover: boolean;

  /** Rules about the order of labels in a patient's day, by label index; empty where there are none. */
  readonly precedence: readonly PrecedenceRule[];
  /** 1 for a label some rule of precedence speaks of. */
  readonly ordered: Uint8Array;
}

export interface ChangeCost {
  readonly moved: Float64Array;
  readonly restaffed: Float64Array;
  readonly reroomed: Float64Array;
  /** 1 for what stands against a rule as it is, and has to change. */
  readonly forced: Uint8Array;
  /** How many others a repair may touch. */
  readonly mostBeyond: number;
}

export interface PersonRule {
  readonly maxRun: number;
  readonly minBreak: number;
  readonly lunchFrom: number;
  readonly lunchTo: number;
  /** 0 where no lunch is asked for. */
  readonly lunchLength: number;
}

export interface Shape {
  readonly duration: number;
  readonly before: number;
  readonly after: number;
}

export interface RoomShape {
  readonly duration: number;
  readonly size: number;
}

export interface Venue {
  readonly rooms: Int32Array;
  readonly roomShape: number;
  /** Shape asked of patients, with the venue's changing time. */
  readonly patientShape: number;
}

export interface PrecedenceRule {
  readonly first: number;
  readonly then: number;
  readonly gap: number;
  readonly strict: boolean;
}

export interface Place {
  readonly day: number;
  readonly start: number;
  readonly staff: readonly number[];
  readonly room: number;
  /** Bits over the session's members. */
  readonly excused: number;
}
