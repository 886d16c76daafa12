import { isCurrent, type LocalDate } from '../time/index.ts';
import type { PatientTimeKind } from './availability-codes.ts';
import { clinicHours, closedSpans, freeTimeFrom, type ClosedDays, type FreeTime } from './free-time.ts';
import type { ScheduleSettings } from './schedule-settings.ts';
import { unionOfSpans, type TimeSpan } from './time-span.ts';
import { expandDays, expandWeeklyHours, type DaysInZone, type WeeklyHours } from './weekly-hours.ts';

/** A block every week between two dates. */
export interface WeeklyTimeBlock extends WeeklyHours {
  readonly kind: PatientTimeKind;
  readonly validFrom: LocalDate;
  readonly validUntil: LocalDate | null;
}

/** A block on one occasion. */
export interface SingleTimeBlock extends TimeSpan {
  readonly kind: PatientTimeKind;
}

export interface PatientTime extends DaysInZone {
  readonly weekly: readonly WeeklyTimeBlock[];
  readonly once: readonly SingleTimeBlock[];
  readonly closures: readonly ClosedDays[];
  readonly settings: Pick<ScheduleSettings, 'weekdays' | 'dayStartMinute' | 'dayEndMinute'>;
}

/**
 * When a patient can come. On a day within the dates of any weekly ATTENDS block, only those blocks count; otherwise
 * it is the clinic's day. Single ATTENDS blocks add time, all other blocks take it.
 */
export function freeTimeOfPatient(patient: PatientTime): FreeTime {
  const usual = clinicHours(patient.settings);
  const attends = patient.weekly.filter(({ kind }) => kind === 'ATTENDS');
  const present = expandDays(patient, (on) => {
    const valid = attends.filter((block) => isValid(block, on));
    return valid.length > 0 ? valid : usual;
  });
  const extra = patient.once.filter(({ kind }) => kind === 'ATTENDS');
  const taken = patient.weekly.flatMap((block) => {
    const { kind } = block;
    return kind === 'ATTENDS' ? [] : spansOf(block, patient).map((span) => ({ ...span, reason: kind }));
  });
  const takenOnce = patient.once.flatMap(({ kind, startsAt, endsAt }) =>
    kind === 'ATTENDS' ? [] : { startsAt, endsAt, reason: kind },
  );
  return freeTimeFrom(
    unionOfSpans([...present, ...extra]),
    [...closedSpans(patient.closures, patient.zone), ...taken, ...takenOnce],
    'NOT_ATTENDING',
    patient,
  );
}

function spansOf(block: WeeklyTimeBlock, days: DaysInZone): TimeSpan[] {
  const from = block.validFrom > days.from ? block.validFrom : days.from;
  const until = block.validUntil !== null && block.validUntil < days.until ? block.validUntil : days.until;
  return expandWeeklyHours([block], { zone: days.zone, from, until });
}

const isValid = ({ validFrom, validUntil }: WeeklyTimeBlock, on: LocalDate): boolean =>
  isCurrent({ startsOn: validFrom, endsOn: validUntil }, on);
