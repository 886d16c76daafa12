import type {
  MemberExceptionKind,
  MemberExceptionStatus,
  PatientTimeKind,
  RoomKind,
} from '@consilium/domain';
import { clock } from '../clinic-clock.ts';

/** Every weekday from Monday to Friday, and parts of the week that part-timers work. */
const EVERY_DAY = [1, 2, 3, 4, 5];

/** Hours on some ISO weekdays, minutes after midnight. */
export interface DayHours {
  readonly days: readonly number[];
  readonly from: number;
  readonly until: number;
}

export interface DemoHours {
  readonly hours: readonly DayHours[];
  /** Direct care in a day, minutes. */
  readonly maxDailyMinutes: number;
}

const on = (days: readonly number[], from: number, until: number): DayHours => ({ days, from, until });

/** Eight hours with half an hour of lunch; an hour and a half of the day is for notes and meetings. */
export const FULL_TIME: DemoHours = {
  hours: [on(EVERY_DAY, clock(8), clock(16, 30))],
  maxDailyMinutes: 390,
};
/** Who plans, decides or counts, and treats nobody. */
export const OFFICE: DemoHours = { hours: [on(EVERY_DAY, clock(8), clock(16, 30))], maxDailyMinutes: 0 };

/** Hours of those who do not work full time; the others are `FULL_TIME`, or `OFFICE` when they treat nobody. */
export const PART_TIME: Readonly<Record<string, DemoHours>> = {
  whitfield: { hours: [on(EVERY_DAY, clock(8), clock(13))], maxDailyMinutes: 180 },
  okafor: { hours: [on([1, 3, 5], clock(8), clock(16))], maxDailyMinutes: 240 },
  brandt: { hours: [on([2, 3, 4, 5], clock(9), clock(16))], maxDailyMinutes: 240 },
  solberg: { hours: [on([1, 2, 3, 4], clock(8), clock(17))], maxDailyMinutes: 420 },
  feldman: {
    hours: [on([1, 2, 4], clock(8), clock(16, 30)), on([3], clock(8), clock(13))],
    maxDailyMinutes: 390,
  },
  park: { hours: [on([3, 4, 5], clock(9), clock(17))], maxDailyMinutes: 360 },
  marchetti: { hours: [on([2, 3, 4, 5], clock(9), clock(16))], maxDailyMinutes: 330 },
  duarte: { hours: [on([1, 3, 5], clock(10), clock(16))], maxDailyMinutes: 300 },
  fournier: { hours: [on([1, 2, 3, 4], clock(8), clock(14))], maxDailyMinutes: 300 },
  amato: { hours: [on(EVERY_DAY, clock(8), clock(14))], maxDailyMinutes: 300 },
  /** Students treat beside their supervisors, on three days. */
  tran: { hours: [on([1, 2, 4], clock(8), clock(16))], maxDailyMinutes: 180 },
  adeyemi: { hours: [on([2, 3, 4], clock(8), clock(16))], maxDailyMinutes: 180 },
};

/** The weekly conference: everybody who treats and works on Wednesdays. */
export const CONFERENCE = { weekday: 3, from: clock(12), until: clock(13) } as const;

/** Skills beyond a discipline's usual ones, and who has them. */
export const SKILLS: readonly { code: string; name: string; members: readonly string[] }[] = [
  {
    code: 'HYDROTHERAPY',
    name: 'Hydrotherapy',
    members: [
      'castellano',
      'solberg',
      'marsh',
      'obrien',
      'bennett',
      'feldman',
      'nunez',
      'haddad',
      'sorensen',
    ],
  },
  {
    code: 'DESENSITIZATION',
    name: 'Desensitization of allodynia',
    members: ['castellano', 'solberg', 'bennett', 'feldman', 'nunez', 'haddad', 'sorensen'],
  },
  {
    code: 'COGNITIVE_BEHAVIOURAL_THERAPY',
    name: 'Cognitive behavioural therapy',
    members: ['weiss', 'park'],
  },
  { code: 'BIOFEEDBACK', name: 'Biofeedback', members: ['fournier', 'park', 'weiss'] },
];

export interface DemoRoom {
  readonly name: string;
  readonly kind: RoomKind;
  readonly maxSessions: number;
  readonly maxPatients: number;
  readonly changeover?: { readonly before: number; readonly after: number };
  /** Left out: open on the clinic's own day. */
  readonly hours?: readonly DayHours[];
}

const room = (
  name: string,
  kind: RoomKind,
  maxSessions: number,
  maxPatients: number,
  more: Pick<DemoRoom, 'changeover' | 'hours'> = {},
): DemoRoom => ({ name, kind, maxSessions, maxPatients, ...more });

export const DEMO_ROOMS: readonly DemoRoom[] = [
  room('Gym', 'GYM', 4, 8),
  room('Small gym', 'GYM', 2, 4),
  room('Treatment 1', 'TREATMENT', 1, 1),
  room('Treatment 2', 'TREATMENT', 1, 1),
  room('Treatment 3', 'TREATMENT', 1, 2),
  room('OT room', 'OT', 3, 6),
  room('Consulting room 1', 'CONSULT', 1, 4),
  room('Consulting room 2', 'CONSULT', 1, 4),
  room('Music room', 'MUSIC', 1, 4),
  room('Group room', 'GROUP', 1, 10),
  room('Classroom', 'CLASSROOM', 2, 8),
  room('Pool', 'POOL', 2, 4, {
    changeover: { before: 15, after: 10 },
    hours: [on(EVERY_DAY, clock(9), clock(12)), on(EVERY_DAY, clock(13), clock(16))],
  }),
];

export const DEMO_EQUIPMENT: readonly { name: string; quantity: number; room?: string }[] = [
  { name: 'Biofeedback set', quantity: 2 },
  { name: 'Treadmill', quantity: 3, room: 'Gym' },
  { name: 'Parallel bars', quantity: 1, room: 'Gym' },
  { name: 'Desensitization kit', quantity: 4 },
  { name: 'Fluidotherapy unit', quantity: 1, room: 'OT room' },
];

export interface DemoException {
  readonly member: string;
  readonly kind: MemberExceptionKind;
  readonly status: MemberExceptionStatus;
  /** Weeks from the present one, and ISO weekdays of that week. */
  readonly week: number;
  readonly days: readonly [first: number, last: number];
  readonly from?: number;
  readonly until?: number;
  readonly note: string;
}

export const DEMO_EXCEPTIONS: readonly DemoException[] = [
  { member: 'solberg', kind: 'LEAVE', status: 'ACCEPTED', week: 1, days: [3, 4], note: 'Moving house.' },
  {
    member: 'marchetti',
    kind: 'LEAVE',
    status: 'REQUESTED',
    week: 2,
    days: [2, 5],
    note: 'A week in Florence.',
  },
  {
    ...{ member: 'lindholm', kind: 'TRAINING', status: 'ACCEPTED', week: 1, days: [2, 2] },
    ...{ from: clock(8), until: clock(12), note: 'Life support refresher.' },
  },
  {
    ...{ member: 'feldman', kind: 'EXTRA_HOURS', status: 'ACCEPTED', week: 1, days: [3, 3] },
    ...{ from: clock(13), until: clock(16, 30), note: 'Stays for the afternoon groups.' },
  },
  { member: 'tran', kind: 'LEAVE', status: 'REFUSED', week: 0, days: [4, 4], note: 'Exam preparation.' },
];

export interface DemoTimeBlock {
  readonly patient: string;
  readonly kind: PatientTimeKind;
  readonly days: readonly number[];
  readonly from: number;
  readonly until: number;
  /** On these days of one week only, counted from the present one; left out: every week. */
  readonly week?: number;
  readonly note: string;
}

export const DEMO_TIME_BLOCKS: readonly DemoTimeBlock[] = [
  {
    patient: 'Carter',
    kind: 'SCHOOL',
    days: [2, 4],
    from: clock(8),
    until: clock(9),
    note: 'Lessons by video.',
  },
  {
    patient: 'Marchand',
    kind: 'SCHOOL',
    days: [1, 3],
    from: clock(15, 30),
    until: clock(17),
    note: 'Exam year.',
  },
  { patient: 'Rosenthal', kind: 'SCHOOL', days: [5], from: clock(8), until: clock(9, 30), note: '' },
  {
    patient: 'Jamison',
    kind: 'REST',
    days: EVERY_DAY,
    from: clock(13, 30),
    until: clock(14),
    note: 'Paced rest.',
  },
  {
    ...{ patient: 'Sutter', kind: 'ATTENDS', days: [1, 3, 5], from: clock(13), until: clock(17) },
    note: 'Outpatient: comes after school.',
  },
  {
    ...{
      patient: 'Brennan',
      kind: 'OUTSIDE_APPOINTMENT',
      days: [2],
      from: clock(13),
      until: clock(15),
      week: 1,
    },
    note: 'Orthodontist.',
  },
  {
    ...{ patient: 'Herrera Gómez', kind: 'OTHER', days: [5], from: clock(15), until: clock(17) },
    note: 'The family drives three hours home.',
  },
];

export const DEMO_PREFERENCES: readonly {
  patient: string;
  from?: number;
  until?: number;
  members: readonly string[];
  compact: boolean;
}[] = [
  { patient: 'Carter', members: ['castellano', 'weiss'], compact: true },
  { patient: 'Brennan', until: clock(15), members: ['castellano'], compact: true },
  { patient: 'Marchand', from: clock(9), members: [], compact: false },
  { patient: 'Adeleke', members: ['solberg', 'feldman'], compact: true },
];

/** Set by somebody who treats both. */
export const DEMO_SEPARATION = {
  ...{ patient: 'Brennan', other: 'Nakamura', by: 'weiss' },
  reason: 'Each watches how the other is doing; both do better in separate groups for now.',
} as const;

export const OTHER_ROOMS: readonly DemoRoom[] = [
  room('Gimnasio', 'GYM', 3, 6),
  room('Sala de terapia ocupacional', 'OT', 2, 4),
  room('Consulta', 'CONSULT', 1, 4),
];
