import type { PrescribedIntervention } from '../care-plan/index.ts';
import type { EpisodeState } from '../episode/index.ts';
import type { LocalDate } from '../time/index.ts';

/** The dates of an episode of care that a programme reports. */
export interface EpisodeCourse {
  readonly episodeId: string;
  readonly state: EpisodeState;
  readonly referredOn: LocalDate;
  /** The day of the first visit that took place: an evaluation, or a session. */
  readonly firstVisitOn: LocalDate | null;
  readonly admittedOn: LocalDate | null;
  readonly dischargedOn: LocalDate | null;
  /** The day it ended without being discharged: withdrawn, transferred, declined or lost. */
  readonly endedOn: LocalDate | null;
  /** Reason code of that ending. */
  readonly endReason: string | null;
}

/** A plan version and the day from which it counts. */
export interface PlanInForce {
  readonly episodeId: string;
  readonly from: LocalDate;
  readonly interventions: readonly PrescribedIntervention[];
}

/** A session of one patient on a day that is over. */
export interface PatientSessionOutcome {
  readonly on: LocalDate;
  readonly outcome: 'ATTENDED' | 'NO_SHOW' | 'CANCELLED_LATE' | 'CANCELLED' | 'NOT_RECORDED';
}

/** Minutes that a discipline gave one patient on a day. */
export interface DeliveredMinutes {
  readonly on: LocalDate;
  readonly disciplineCode: string;
  readonly minutes: number;
}

/** A period of whole days, both ends included. */
export interface DayRange {
  readonly from: LocalDate;
  readonly until: LocalDate;
}
