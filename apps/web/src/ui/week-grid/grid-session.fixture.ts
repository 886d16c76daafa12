import type { GridSession } from './grid-model.ts';

/** A session for tests and measurements: individual physiotherapy, planned, free to move. */
export const aGridSession = (id: string, startMinute: number, minutes: number): GridSession => ({
  id,
  on: '2026-03-02',
  startMinute,
  minutes,
  title: 'Strength training',
  who: 'Ana Ruiz',
  where: '',
  disciplineCode: 'PHYSIOTHERAPY',
  kind: 'INDIVIDUAL',
  status: 'PLANNED',
  locked: false,
  memberIds: ['kai'],
  patientIds: ['ana'],
  roomId: null,
  movable: true,
});
