import type { DeliveryMode, InterventionKind, InterventionStatus } from '../care-plan/index.ts';
import type { EpisodeState } from '../episode/index.ts';

/** An intervention of a plan, with what the week already holds of it. Days are 0 (Monday) to 6. */
export interface DemandedIntervention {
  readonly interventionId: string;
  readonly patientId: string;
  readonly kind: InterventionKind;
  readonly title: string;
  readonly minutes: number;
  readonly timesPerDay: number;
  readonly daysPerWeek: number;
  readonly mode: DeliveryMode;
  readonly disciplineCode: string;
  readonly coTreatingDisciplineCodes: readonly string[];
  readonly status: InterventionStatus;
  readonly episodeState: EpisodeState;
  /** A hold in force covers it. */
  readonly held?: boolean;
  /** Days on which the patient can come at all. */
  readonly presentDays: readonly number[];
  /** The day of each session of it that is already booked in the week. */
  readonly bookedDays: readonly number[];
}

/** The week for which is asked. */
export interface DemandWeek {
  /** Days on which the programme runs in any week, closures or not. */
  readonly programmeDays: readonly number[];
  /** Days of this week on which the clinic is open. */
  readonly openDays: readonly number[];
  readonly slotMinutes: number;
  /** Pairs of patients who are not to share a session. */
  readonly separated: readonly (readonly [string, string])[];
  /** Skills that the clinic keeps; a kind is asked for as a skill when there is one of its name. */
  readonly skillCodes: ReadonlySet<string>;
  /** Patients that the largest room of these kinds takes; 0 when there is none. */
  readonly placesIn: (roomKinds: readonly string[]) => number;
}

/** Why an intervention, or a part of it, is not asked of the week. */
export const UNASKED_REASONS = [
  /** On hold, completed, stopped or entered in error. */
  'NOT_ACTIVE',
  'EPISODE_ON_HOLD',
  /** A hold covers it: no loading of the left ankle. */
  'COVERED_BY_HOLD',
  /** Not admitted, not yet cleared, or discharged. */
  'NOT_IN_PROGRAMME',
  /** Done at home, by the family or alone. */
  'AT_HOME',
  /** A medicine is taken, not booked. */
  'NOT_A_SESSION',
  /** More days a week than the programme runs: done at home. */
  'BEYOND_PROGRAMME_DAYS',
  /** The clinic is closed, or the patient away, on every day that is left. */
  'NO_DAY_LEFT',
] as const;
export type UnaskedReason = (typeof UNASKED_REASONS)[number];

export interface Unasked {
  readonly interventionId: string;
  readonly patientId: string;
  readonly reason: UnaskedReason;
  readonly sessions: number;
  readonly minutes: number;
}

export interface LineParticipant {
  readonly patientId: string;
  readonly interventionId: string;
}

/** One session to be placed: on one of these days, for these patients. */
export interface LineSession {
  /** Stable: the same plan and the same bookings give the same key. */
  readonly key: string;
  readonly days: readonly number[];
  readonly participants: readonly LineParticipant[];
}

/** One prescription line of the week builder: sessions that belong together. */
export interface PrescriptionLine {
  readonly key: string;
  readonly kind: InterventionKind;
  readonly title: string;
  readonly mode: Exclude<DeliveryMode, 'HOME'>;
  readonly disciplineCode: string;
  readonly minutes: number;
  /** Minutes in whole slots, rounded up. */
  readonly slots: number;
  /** One person each; the intervention's own discipline first. */
  readonly roles: readonly { readonly disciplineCode: string; readonly skillCode: string | null }[];
  readonly roomKinds: readonly string[];
  /** Everybody who takes part in at least one of the sessions. */
  readonly participants: readonly LineParticipant[];
  /** Least distance of two sessions, in days. */
  readonly minDayGap: number;
  readonly sameTime: boolean;
  readonly spread: boolean;
  /** 1 to 3; 3 is left out last. */
  readonly priority: number;
  /** Which time of the day it is, from 1. */
  readonly timeOfDay: number;
  readonly sessions: readonly LineSession[];
}
