import { instantAt } from '@consilium/domain';
import type { ScheduleSession, SessionWords } from './schedule-session.ts';

const ZONE = 'America/New_York';

/** A session for tests: Kai treats Ana in the gym, planned. */
export function aSession(
  id: string,
  startMinute: number,
  minutes: number,
  more: Partial<ScheduleSession> = {},
) {
  const localOn = more.localOn ?? '2026-03-02';
  const session: ScheduleSession = {
    id,
    kind: 'INDIVIDUAL',
    title: 'Strength training',
    disciplineCode: 'PHYSIOTHERAPY',
    startsAt: instantAt(ZONE, localOn, startMinute).toISOString(),
    endsAt: instantAt(ZONE, localOn, startMinute + minutes).toISOString(),
    localOn,
    startMinute,
    minutes,
    timeZone: ZONE,
    roomId: 'gym',
    capacity: null,
    status: 'PLANNED',
    locked: false,
    detached: false,
    seriesId: null,
    version: 1,
    canUndo: false,
    members: [member('kai', 'Kai Berg')],
    patients: [patient('ana', 'Ana Ruiz')],
    ...more,
  };
  return session;
}

export const member = (memberId: string, displayName: string): ScheduleSession['members'][number] => ({
  memberId,
  displayName,
  disciplineCode: 'PHYSIOTHERAPY',
});

export const patient = (
  patientId: string,
  displayName: string | null,
): ScheduleSession['patients'][number] => ({
  patientId,
  displayName,
  interventionId: null,
  attendance: 'EXPECTED',
  attendanceNote: '',
  minutesDelivered: null,
});

export const plainWords: SessionWords = {
  booked: 'Booked',
  room: (id) => (id === 'gym' ? 'Gym' : null),
  list: (words) => words.join(' and '),
};
