import type { Interval } from '../format/instance.ts';

/** Why a session is not in the plan, from what is certain to what would help. */
export interface Explanation {
  readonly session: string;
  /** True whatever the plan; empty where nothing is certain. Only these allow the word "impossible". */
  readonly shortages: readonly Shortage[];
  /** True for this plan: what stands against each possible start. */
  readonly tally: Tally;
  /** What one change would do, the smallest first. */
  readonly relaxations: readonly Relaxation[];
}

/**
 * More is prescribed than the people, rooms or days can give, so that every plan leaves something of it out. Slots are
 * counted on `days` inside `window`; what is available leaves out lunch, breaks and what exceeds daily limits.
 */
export type Shortage =
  | (SlotShortage & { readonly kind: 'STAFF'; readonly skills: readonly string[] })
  | (SlotShortage & {
      readonly kind: 'ROOM';
      readonly roomKinds: readonly string[];
      /** Counted are sessions of at least this many patients. */
      readonly groupSize: number;
    })
  | (SlotShortage & { readonly kind: 'PATIENT'; readonly patient: string })
  /** A series has more sessions than days that can hold one each at its least distance. */
  | { readonly kind: 'DAYS'; readonly series: string; readonly needed: number; readonly available: number }
  /** Even in a week that holds nothing but what is locked or past there is no start. */
  | { readonly kind: 'NO_START'; readonly session: string; readonly tally: Tally };

export interface SlotShortage {
  readonly days: readonly number[];
  readonly window: Interval;
  /** Slots prescribed, available, and the difference. */
  readonly needed: number;
  readonly available: number;
  readonly short: number;
  /** How many sessions compete. */
  readonly sessions: number;
}

/** Which rule stands against a start; the first that applies in this order. */
export type BlockRule =
  | 'PAST'
  | 'SERIES_GAP'
  | 'PATIENT_AVAIL'
  | 'PATIENT_OVERLAP'
  | 'PATIENT_RUN'
  | 'PATIENT_LUNCH'
  | 'PATIENT_LOAD'
  /** Nobody with the skill is on duty. */
  | 'STAFF_AVAIL'
  /** Everybody with the skill who is on duty is booked. */
  | 'STAFF_OVERLAP'
  /** Those who are not booked need their lunch or a break, or have reached their daily limit. */
  | 'STAFF_LIMITS'
  /** The roles could only be filled by one person twice. */
  | 'STAFF_ROLES'
  /** Every room of the kinds is closed, or there is none. */
  | 'ROOM_OPEN'
  /** Every open room of the kinds is full. */
  | 'ROOM_FULL'
  | 'ROOM_CHANGEOVER'
  | 'PRECEDENCE';

export interface Tally {
  /** Starts that days and window allow. */
  readonly starts: number;
  /** Starts at which it would fit with nothing moved: none, for a plan that is worth its name. */
  readonly fits: number;
  /** The most frequent first; their starts and those that fit make up all. */
  readonly blocks: readonly Block[];
}

export interface Block {
  readonly rule: BlockRule;
  readonly starts: number;
  readonly patient?: string;
  readonly skill?: string;
  /** Members with the skill who are on duty then, at most. */
  readonly onDuty?: number;
  readonly roomKinds?: readonly string[];
  readonly hours: readonly Hours[];
}

/** Slots `[from, to)` of a day. */
export interface Hours {
  readonly day: number;
  readonly from: number;
  readonly to: number;
}

/** One change after which the session fits, and where. */
export type Relaxation =
  /** Another session makes room: the least important that can. */
  | (Spot & {
      readonly kind: 'GIVE_WAY';
      readonly gives: string;
      readonly priority: number;
      /** Its priority times its patients is above this session's. */
      readonly moreImportant: boolean;
      readonly staff: readonly string[];
      readonly room: string;
    })
  /** The group meets without one member. */
  | (Spot & {
      readonly kind: 'EXCUSE';
      readonly patient: string;
      readonly staff: readonly string[];
      readonly room: string;
    })
  /** A day or an hour that the prescription does not allow. */
  | (Spot & { readonly kind: 'OTHER_TIME'; readonly staff: readonly string[]; readonly room: string })
  /** One more member with the skill. */
  | (Spot & { readonly kind: 'MORE_STAFF'; readonly skill: string })
  /** One more room of these kinds. */
  | (Spot & { readonly kind: 'MORE_ROOM'; readonly roomKinds: readonly string[] });

interface Spot {
  readonly day: number;
  readonly start: number;
}
