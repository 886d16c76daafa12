import { DEFAULT_SCHEDULE_SETTINGS, type FreeTime, type UnavailableSpan } from '../availability/index.ts';
import { instantAt } from '../time/index.ts';
import type { BookableMember, BookablePatient, BookingCandidate, BookingContext } from './booking.ts';

export const ZONE = 'America/New_York';
export const TUESDAY = '2026-11-24';
export const at = (minute: number, on = TUESDAY) => instantAt(ZONE, on, minute);
/** Free on four days from Tuesday on. */
export const open = (from = 480, until = 1020, unavailable: UnavailableSpan[] = []): FreeTime => ({
  free: ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'].map((on) => ({
    startsAt: at(from, on),
    endsAt: at(until, on),
  })),
  unavailable,
  otherwise: 'NOT_WORKING',
});

/** A physiotherapist with nothing booked and six hours of direct care a day. */
export const member = (disciplineCodes = ['PT'], more: Partial<BookableMember> = {}): BookableMember => ({
  time: open(),
  disciplineCodes,
  dailyLimits: new Map([[TUESDAY, 360]]),
  ...more,
});
export const patient = (more: Partial<BookablePatient> = {}): BookablePatient => ({
  time: open(),
  onHold: false,
  fromMinute: null,
  untilMinute: null,
  preferredMemberIds: [],
  separatedFromIds: [],
  ...more,
});
export const room = (maxSessions: number, maxPatients: number, changeover = 0) => ({
  time: open(),
  maxSessions,
  maxPatients,
  changeoverBeforeMinutes: changeover,
  changeoverAfterMinutes: changeover,
});

/** Ann with Robin in the gym on the Tuesday. */
export const session = (
  startMinute: number,
  minutes: number,
  more: Partial<BookingCandidate> = {},
): BookingCandidate => ({
  sessionId: null,
  kind: 'INDIVIDUAL',
  localOn: TUESDAY,
  startMinute,
  startsAt: at(startMinute),
  endsAt: at(startMinute + minutes),
  roomId: 'gym',
  memberIds: ['ann'],
  patientIds: ['robin'],
  equipment: [],
  capacity: null,
  neededDisciplineCodes: ['PT'],
  keepsTime: false,
  ...more,
});

/** Three members, three patients, a gym and a pool, two bars, and an empty calendar. */
export const clinic = (more: Partial<BookingContext> = {}): BookingContext => ({
  now: at(0, '2026-11-20'),
  settings: DEFAULT_SCHEDULE_SETTINGS,
  members: new Map([
    ['ann', member()],
    ['ben', member()],
    ['eve', member(['PSY'])],
  ]),
  patients: new Map([
    ['robin', patient()],
    ['kim', patient()],
    ['lee', patient()],
  ]),
  rooms: new Map([
    ['gym', room(2, 3)],
    ['pool', room(1, 3, 15)],
  ]),
  equipment: new Map([['bars', { active: true, quantity: 2 }]]),
  sessions: [],
  ...more,
});
