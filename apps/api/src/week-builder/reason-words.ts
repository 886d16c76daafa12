import type { BlockRule, Relaxation, Shortage } from '@consilium/scheduling';

/** What each reason says in English; the page says it in the reader's language, with names. */
export const SHORTAGE_WORDS: Readonly<Record<Shortage['kind'], string>> = {
  STAFF: 'More is prescribed than the members of this discipline can give in these hours, whatever the plan.',
  ROOM: 'More is prescribed than the rooms of this kind can take in these hours, whatever the plan.',
  PATIENT: 'More is prescribed than fits into the days of this patient, whatever the plan.',
  DAYS: 'More sessions are prescribed than there are days for them, whatever the plan.',
  NO_START: 'Even in an empty week there is no time at which it could start.',
};

export const BLOCK_WORDS: Readonly<Record<BlockRule, string>> = {
  PAST: 'These times are past.',
  SERIES_GAP: 'Another session of the same intervention is too near.',
  PATIENT_AVAIL: 'The patient is not there.',
  PATIENT_OVERLAP: 'The patient has another session.',
  PATIENT_RUN: 'The patient would have no break.',
  PATIENT_LUNCH: 'The patient would have no lunch.',
  PATIENT_LOAD: 'The day would be too long for the patient.',
  STAFF_AVAIL: 'Nobody of the discipline is at work.',
  STAFF_OVERLAP: 'Everybody of the discipline who is at work is booked.',
  STAFF_LIMITS: 'Whoever of the discipline is not booked needs lunch or a break, or has a full day.',
  STAFF_ROLES: 'One person would be needed twice.',
  ROOM_OPEN: 'No room of this kind is open.',
  ROOM_FULL: 'Every room of this kind is full.',
  ROOM_CHANGEOVER: 'There is no time to change before or after.',
  PRECEDENCE: 'It would come too soon after, or before, another session of the day.',
};

export const RELAXATION_WORDS: Readonly<Record<Relaxation['kind'], string>> = {
  GIVE_WAY: 'It fits if one other session gives way.',
  EXCUSE: 'It fits if the group meets without one patient.',
  OTHER_TIME: 'It fits on a day or at an hour that was not allowed.',
  MORE_STAFF: 'It fits if one more member of the discipline is free.',
  MORE_ROOM: 'It fits if one more room of this kind is free.',
};

export const EXCUSED_WORDS =
  'The group meets without this patient, who is not free at any time that suits the others.';
