import type { LocalDate } from '../time/index.ts';

/** 1 is urgent, 2 soon, 3 when possible. */
export const WAITING_PRIORITIES = [1, 2, 3] as const;
export type WaitingPriority = (typeof WAITING_PRIORITIES)[number];

export const WAITING_STATUSES = ['WAITING', 'OFFERED', 'BOOKED', 'WITHDRAWN'] as const;
export type WaitingStatus = (typeof WAITING_STATUSES)[number];

export const OFFER_OUTCOMES = ['OPEN', 'ACCEPTED', 'DECLINED', 'LAPSED'] as const;
export type OfferOutcome = (typeof OFFER_OUTCOMES)[number];

/** What a waiting patient's slot must be like. Minutes count from local midnight; null asks for nothing. */
export interface SlotConstraints {
  readonly disciplineCode: string;
  readonly minutes: number;
  /** ISO weekdays, Monday 1; empty is any day. */
  readonly weekdays: readonly number[];
  readonly fromMinute: number | null;
  readonly untilMinute: number | null;
  readonly earliestOn: LocalDate | null;
  readonly latestOn: LocalDate | null;
  /** Only with this member. */
  readonly memberId: string | null;
}

export interface WaitingEntry extends SlotConstraints {
  readonly id: string;
  readonly priority: WaitingPriority;
  /** ISO instant since when the patient waits. */
  readonly waitingSince: string;
}

/** Time of a member that somebody could use, in the clinic's wall clock. */
export interface FreeSlot {
  readonly on: LocalDate;
  readonly startMinute: number;
  readonly minutes: number;
  readonly disciplineCode: string;
  readonly memberId: string;
}
