import type { PolicyRows } from './grants.ts';
import { ALWAYS, TEAM, SELF, PROXY, grant, STAFF, CHART, BOOKING } from './grants.ts';

/** Time: hours, calendar, waiting list, the week. */
export const SCHEDULE_ROWS = {
  // Working hours, rooms and closures: whoever plans a session has to know them.
  'availability.read': STAFF,
  'availability.manage': grant(ALWAYS, 'SCHEDULER', 'ADMINISTRATOR'),
  'exception.request': STAFF,
  'exception.decide': grant(ALWAYS, 'SCHEDULER', 'ADMINISTRATOR'),
  // The scheduler sees name, age, slots and needs, no notes and no scores (1.10).
  'patientTime.read': {
    ...CHART,
    ...grant(ALWAYS, 'SCHEDULER'),
    ...grant(SELF, 'PATIENT'),
    ...grant(PROXY, 'GUARDIAN'),
  },
  'patientTime.manage': { ...BOOKING, ...grant(ALWAYS, 'SCHEDULER') },
  // Why two patients are kept apart is clinical; that they are, every booking feels.
  'separation.read': grant(TEAM, 'PHYSICIAN', 'NURSE_PRACTITIONER', 'PSYCHOLOGIST', 'SOCIAL_WORKER'),
  'separation.manage': grant(TEAM, 'PHYSICIAN', 'NURSE_PRACTITIONER', 'PSYCHOLOGIST', 'SOCIAL_WORKER'),

  // The clinic's calendar with strangers' names left out; 'schedule.readPatient' decides name by name.
  'schedule.read': STAFF,
  'schedule.readPatient': {
    ...CHART,
    ...grant(ALWAYS, 'SCHEDULER'),
    ...grant(SELF, 'PATIENT'),
    ...grant(PROXY, 'GUARDIAN'),
  },
  'schedule.book': { ...BOOKING, ...grant(ALWAYS, 'SCHEDULER') },
  // Attendance and status: whoever treats, and the front desk.
  'schedule.record': {
    ...BOOKING,
    ...grant(TEAM, 'THERAPY_ASSISTANT', 'STUDENT'),
    ...grant(ALWAYS, 'SCHEDULER'),
  },
  'waitingList.read': { ...BOOKING, ...grant(ALWAYS, 'SCHEDULER') },
  'waitingList.manage': { ...BOOKING, ...grant(ALWAYS, 'SCHEDULER') },
  'caseload.handOver': grant(ALWAYS, 'SCHEDULER', 'ADMINISTRATOR'),
  'calendarFeed.manageOwn': { ...STAFF, ...grant(ALWAYS, 'PATIENT', 'GUARDIAN') },
  'notice.readOwn': { ...STAFF, ...grant(ALWAYS, 'PATIENT', 'GUARDIAN') },
  'week.build': grant(ALWAYS, 'SCHEDULER'),
} as const satisfies PolicyRows;
