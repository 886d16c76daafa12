import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '@consilium/domain';
import { codeOf } from '@consilium/testing';
import { Pool } from 'pg';
import { apiUrls, ownerUrl } from '../../support/servers.ts';
import {
  aSchedule,
  ask,
  auditOf,
  codes,
  letPass,
  save,
  sessionInput,
  type SavedSession,
  type TestSchedule,
} from './a-schedule.ts';

describe('who came', () => {
  const [here, there] = apiUrls();
  let owner: Pool;
  let schedule: TestSchedule;
  let day = 0;
  const group = (more = {}) => {
    day += 7;
    return save(
      here,
      schedule.scheduler,
      'bookSession',
      sessionInput(schedule, {
        kind: 'GROUP',
        startsOn: addDays(schedule.tuesday, day),
        patients: schedule.patientIds.slice(0, 3).map((patientId) => ({ patientId })),
        capacity: 4,
        ...more,
      }),
    );
  };
  const record = (session: SavedSession, patient: number, attendance: string, more = {}, at = here) =>
    save(at, schedule.physio, 'recordAttendance', {
      sessionId: session.id,
      version: session.version,
      patientId: schedule.patientIds[patient],
      attendance,
      ...more,
    });
  const attendanceOf = (session: SavedSession, patient: number) =>
    (session['patients'] as { patientId: string; attendance: string }[]).find(
      ({ patientId }) => patientId === schedule.patientIds[patient],
    );

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 4 });
    schedule = await aSchedule(owner);
  });
  afterAll(() => owner.end());

  it('is recorded patient by patient, with minutes and a note, and audited for that patient', async () => {
    const session = await group();
    expect(await record(session, 0, 'ATTENDED')).toMatchObject({ code: 'CODE_UNKNOWN', field: 'attendance' });
    await letPass(owner, session.id);
    const first = await record(session, 0, 'LATE', { minutesDelivered: 30, note: 'Bus' });
    expect(attendanceOf(first, 0)).toMatchObject({
      attendance: 'LATE',
      minutesDelivered: 30,
      attendanceNote: 'Bus',
    });
    expect(attendanceOf(first, 1)).toMatchObject({ attendance: 'EXPECTED' });
    expect(await record(first, 1, 'ABSENT', { minutesDelivered: 10 })).toMatchObject({
      code: 'DOSE_OUT_OF_RANGE',
    });
    const second = await record(first, 1, 'ARRIVED');
    const delivered = await save(here, schedule.physio, 'setSessionStatus', {
      sessionId: session.id,
      version: second.version,
      status: 'DELIVERED',
    });
    expect([0, 1, 2].map((patient) => attendanceOf(delivered, patient)?.attendance)).toEqual([
      'LATE',
      'ATTENDED',
      'EXPECTED',
    ]);
    const audit = await auditOf(owner, schedule.clinic.clinicId, 'recordAttendance');
    expect(audit.at(-1)).toMatchObject({ outcome: 'ALLOWED', patient_id: schedule.patientIds[1] });
  });

  it('gives an excused patient the time back, and asks again before it takes it', async () => {
    const session = await group();
    const excused = await record(session, 0, 'EXCUSED');
    expect(attendanceOf(excused, 0)).toMatchObject({ attendance: 'EXCUSED' });
    const elsewhere = await save(
      here,
      schedule.scheduler,
      'bookSession',
      sessionInput(schedule, { startsOn: session['localOn'], memberIds: [schedule.colleague.memberId] }),
    );
    expect(elsewhere.__typename).toBe('TherapySession');
    const back = await record(excused, 0, 'EXPECTED');
    expect(back.__typename).toBe('BookingClash');
    expect(codes(back)).toEqual(['PATIENT_BOOKED']);
    const moved = await save(here, schedule.scheduler, 'changeSession', {
      sessionId: session.id,
      version: excused.version,
      startMinute: 555,
    });
    expect(moved).toMatchObject({ startMinute: 555 });
    expect(attendanceOf(moved, 0)).toMatchObject({ attendance: 'EXCUSED' });
  });

  it('of two patients is recorded at the same moment, from two processes', async () => {
    const session = await group();
    const [first, second] = await Promise.all([
      record(session, 0, 'EXCUSED'),
      record(session, 1, 'ARRIVED', {}, there),
    ]);
    expect([first.__typename, second.__typename]).toEqual(['TherapySession', 'TherapySession']);
    const third = await record(session, 2, 'ARRIVED');
    expect([0, 1, 2].map((patient) => attendanceOf(third, patient)?.attendance)).toEqual([
      'EXCUSED',
      'ARRIVED',
      'ARRIVED',
    ]);
    expect(third.version).toBe(session.version + 3);
  });

  it('of one patient is not recorded over what another has just recorded', async () => {
    const session = await group();
    const answers = await Promise.all([
      record(session, 0, 'EXCUSED'),
      record(session, 0, 'ARRIVED', {}, there),
    ]);
    expect(answers.filter(({ __typename }) => __typename === 'TherapySession')).toHaveLength(1);
    expect(answers.filter(({ code }) => code === 'VERSION_CONFLICT')).toHaveLength(1);
    expect((await record(session, 1, 'ARRIVED')).__typename).toBe('TherapySession');
    expect(await record(session, 0, 'EXPECTED')).toMatchObject({ code: 'VERSION_CONFLICT' });
  });

  it('is not recorded for a session that was moved meanwhile', async () => {
    const session = await group();
    const recorded = await record(session, 0, 'ARRIVED');
    const moved = await save(here, schedule.scheduler, 'changeSession', {
      sessionId: session.id,
      version: recorded.version,
      startMinute: 555,
    });
    expect(moved).toMatchObject({ startMinute: 555 });
    expect(await record(session, 1, 'ARRIVED')).toMatchObject({ code: 'VERSION_CONFLICT' });
    expect(await record(recorded, 1, 'ARRIVED')).toMatchObject({ code: 'VERSION_CONFLICT' });
    expect((await record(moved, 1, 'ARRIVED')).__typename).toBe('TherapySession');
  });

  it('is for patients of the session only', async () => {
    const session = await group();
    const input = {
      sessionId: session.id,
      version: 1,
      patientId: schedule.patientIds[3],
      attendance: 'EXCUSED',
    };
    expect(codeOf(await ask(here, schedule.physio, 'recordAttendance', input))).toBe('NOT_FOUND');
    expect(await record({ ...session, version: 9 }, 0, 'EXCUSED')).toMatchObject({
      code: 'VERSION_CONFLICT',
    });
  });
});
