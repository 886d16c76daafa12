import type { Activity, Bedside, BedsidePatient } from './operations.ts';

/** With its type's name, as the server answers: fragments need it. */
export const STAIRS = {
  __typename: 'PerformanceActivity',
  code: 'STAIRS',
  name: 'Stairs',
  unit: 'SECONDS',
  better: 'LOWER',
  own: false,
} as Activity;

export const aPart = (more: Partial<BedsidePatient> = {}): BedsidePatient => ({
  sessionId: 's1',
  patientId: 'p1',
  planned: [
    {
      interventionId: 'i1',
      kind: 'STRENGTH_EXERCISE',
      title: 'Stairs and squats',
      minutes: 30,
      mode: 'INDIVIDUAL',
      disciplineCode: 'PHYSIOTHERAPY',
      coTreatingDisciplineCodes: [],
      precautions: '',
      booked: true,
    },
  ],
  presence: null,
  deliveries: [],
  performed: [],
  progress: [
    {
      activity: STAIRS,
      attempts: 3,
      last: 52,
      lastAt: '2026-11-20T14:00:00.000Z',
      best: 48,
      trend: 'TOO_FEW',
    },
  ],
  ...more,
});

/** An individual session of Ana with the physiotherapist who reads the page. */
export const aBedside = (more: Partial<Bedside> = {}): Bedside => ({
  sessionId: 's1',
  otherPatients: 0,
  session: {
    id: 's1',
    title: 'Morning strength',
    kind: 'INDIVIDUAL',
    disciplineCode: 'PHYSIOTHERAPY',
    startsAt: '2026-11-23T14:00:00.000Z',
    endsAt: '2026-11-23T14:45:00.000Z',
    minutes: 45,
    localOn: '2026-11-23',
    status: 'PLANNED',
    version: 1,
    room: { name: 'Gym' },
    members: [{ memberId: 'member-1', displayName: 'Robin Vega', disciplineCode: 'PHYSIOTHERAPY' }],
    patients: [{ patientId: 'p1', displayName: 'Ana Ruiz', attendance: 'EXPECTED' }],
  },
  delivery: null,
  patients: [aPart()],
  ...more,
});
