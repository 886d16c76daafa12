import { isCurrent, type LocalDate } from '../time/index.ts';
import type { MemberExceptionKind, MemberExceptionStatus, UnavailableReason } from './availability-codes.ts';
import { closedSpans, freeTimeFrom, type ClosedDays, type FreeTime } from './free-time.ts';
import { unionOfSpans, type TimeSpan } from './time-span.ts';
import { expandDays, type DaysInZone, type WeeklyHours } from './weekly-hours.ts';

/** The hours of a member's week from one date on. The templates of a member never overlap. */
export interface WorkingTemplate {
  readonly validFrom: LocalDate;
  readonly validUntil: LocalDate | null;
  readonly blocks: readonly WeeklyHours[];
}

export interface ExceptionSpan extends TimeSpan {
  readonly kind: MemberExceptionKind;
  readonly status: MemberExceptionStatus;
}

export interface MemberTime extends DaysInZone {
  readonly templates: readonly WorkingTemplate[];
  readonly exceptions: readonly ExceptionSpan[];
  readonly closures: readonly ClosedDays[];
  /** First and last day in the clinic; null is open-ended. */
  readonly activeFrom?: LocalDate | null;
  readonly activeUntil?: LocalDate | null;
}

const REASON: Readonly<Record<Exclude<MemberExceptionKind, 'EXTRA_HOURS'>, UnavailableReason>> = {
  LEAVE: 'LEAVE',
  SICK: 'SICK',
  MEETING: 'MEETING',
  TRAINING: 'TRAINING',
  OTHER: 'OTHER',
};

/**
 * When a member works: the template of each day and accepted extra hours, less accepted absences and days on which
 * the clinic is closed. What is only requested, refused or withdrawn changes nothing.
 */
export function freeTimeOfMember(member: MemberTime): FreeTime {
  const accepted = member.exceptions.filter(({ status }) => status === 'ACCEPTED');
  const inService = (on: LocalDate): boolean =>
    (!member.activeFrom || on >= member.activeFrom) && (!member.activeUntil || on <= member.activeUntil);
  const usual = expandDays(member, (on) =>
    inService(on) ? member.templates.flatMap((one) => (isValid(one, on) ? one.blocks : [])) : [],
  );
  const working = unionOfSpans([...usual, ...accepted.filter(({ kind }) => kind === 'EXTRA_HOURS')]);
  const away = accepted.flatMap(({ kind, startsAt, endsAt }) =>
    kind === 'EXTRA_HOURS' ? [] : { startsAt, endsAt, reason: REASON[kind] },
  );
  return freeTimeFrom(
    working,
    [...closedSpans(member.closures, member.zone), ...away],
    'NOT_WORKING',
    member,
  );
}

/** The template in force on a day, if any. */
export const templateOn = <T extends WorkingTemplate>(
  templates: readonly T[],
  on: LocalDate,
): T | undefined => templates.find((template) => isValid(template, on));

const isValid = ({ validFrom, validUntil }: WorkingTemplate, on: LocalDate): boolean =>
  isCurrent({ startsOn: validFrom, endsOn: validUntil }, on);
