import type { TimeSpan } from '../availability/index.ts';
import { localMinuteIn } from '../time/index.ts';
import type { ClashCode, WarningCode } from './session-codes.ts';

/** Hours and minutes of the clinic's clock, `09:00-09:45`. */
export function hoursIn(zone: string, { startsAt, endsAt }: TimeSpan): string {
  const clock = (at: Date) => {
    const { minute } = localMinuteIn(zone, at);
    return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  };
  return `${clock(startsAt)}-${clock(endsAt)}`;
}

/**
 * A clash in one English sentence. `name` is null where the reader may not know it; the page translates by code,
 * name and hours.
 */
export function clashMessage(code: ClashCode, name: string | null, on: string, hours: string): string {
  const when = `on ${on}, ${hours}`;
  const someone = name ?? 'This patient';
  switch (code) {
    case 'IN_THE_PAST':
      return `${on}, ${hours} is in the past.`;
    case 'CLINIC_CLOSED':
      return `The clinic is closed ${when}.`;
    case 'MEMBER_BOOKED':
      return `${name ?? 'The member'} has another session ${when}.`;
    case 'MEMBER_NOT_WORKING':
      return `${name ?? 'The member'} does not work ${when}.`;
    case 'MEMBER_ON_LEAVE':
      return `${name ?? 'The member'} is away ${when}.`;
    case 'MEMBER_LACKS_SKILL':
      return `${name ?? 'The member'} does not treat in this discipline.`;
    case 'DISCIPLINE_MISSING':
      return `Co-treatment needs a member of ${name ?? 'each discipline'} as well.`;
    case 'PATIENT_BOOKED':
      return `${someone} has another session ${when}.`;
    case 'PATIENT_UNAVAILABLE':
      return `${someone} cannot come ${when}.`;
    case 'ROOM_FULL':
      return `${name ?? 'The room'} is full ${when}.`;
    case 'ROOM_CLOSED':
      return `${name ?? 'The room'} is closed ${when}.`;
    case 'ROOM_INACTIVE':
      return `${name ?? 'The room'} is no longer used.`;
    case 'EQUIPMENT_TAKEN':
      return `${name ?? 'The equipment'} is all in use ${when}.`;
    case 'GROUP_FULL':
      return `The group ${when} has no place left.`;
    case 'PATIENT_ON_HOLD_BLOCKED':
      return `${someone} is on hold for what this session is for.`;
  }
}

/** A warning in one English sentence. */
export function warningMessage(code: WarningCode, name: string | null): string {
  const someone = name ?? 'This patient';
  switch (code) {
    case 'NOT_PREFERRED_MEMBER':
      return `${someone} prefers another member.`;
    case 'OUTSIDE_PREFERRED_TIME':
      return `${someone} prefers another time of day.`;
    case 'MEMBER_OVER_LOAD':
      return `${name ?? 'The member'} would treat longer than the day allows.`;
    case 'PATIENT_OVER_LOAD':
      return `${someone} would have more therapy than a day should hold.`;
    case 'PATIENTS_SEPARATED':
      return 'Two of these patients are kept apart.';
    case 'NO_LUNCH':
      return `${name ?? 'Somebody'} would have no lunch.`;
    case 'NO_BREAK':
      return `${name ?? 'Somebody'} would go on too long without a break.`;
    case 'PATIENT_ON_HOLD':
      return `The programme of ${name ?? 'this patient'} is on hold.`;
    case 'CHANGEOVER_TOO_SHORT':
      return `${someone} would have too little time to change.`;
    case 'ROOM_MISSING':
      return 'No room is chosen.';
  }
}
