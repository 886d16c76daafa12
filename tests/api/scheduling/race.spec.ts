import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPatient, openSession, type TestUser } from '@consilium/testing';
import { addDays } from '@consilium/domain';
import { Pool } from 'pg';
import { apiUrls, ownerUrl } from '../../support/servers.ts';
import {
  aRoom,
  aSchedule,
  codes,
  save,
  sessionInput,
  worksAllWeek,
  type SavedSession,
  type TestSchedule,
} from './a-schedule.ts';

const RACERS = 1000;

/** Two sessions of one member or patient at the same time: there must be none, whatever was asked for. */
const OVERLAPS = `
  SELECT 1 FROM session_member a JOIN session_member b ON a.clinic_id = b.clinic_id AND a.member_id = b.member_id
    AND a.session_id < b.session_id AND a.occupies AND b.occupies
    AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at WHERE a.clinic_id = $1
  UNION ALL
  SELECT 1 FROM session_patient a JOIN session_patient b ON a.clinic_id = b.clinic_id AND a.patient_id = b.patient_id
    AND a.session_id < b.session_id AND a.occupies AND b.occupies AND a.attends AND b.attends
    AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at WHERE a.clinic_id = $1`;

describe('many at once', () => {
  const urls = apiUrls();
  let owner: Pool;
  let schedule: TestSchedule;
  /** The same person, signed in many times. */
  let racers: TestUser[];

  const racer = (index: number) => racers[index % racers.length] ?? schedule.physio;
  const here = () => urls[0];
  const url = (index: number) => urls[index % 2] ?? urls[0];
  const tally = (answers: readonly SavedSession[]) => {
    const counts: Record<string, number> = {};
    for (const { __typename, code } of answers)
      counts[code ?? __typename] = (counts[code ?? __typename] ?? 0) + 1;
    return counts;
  };
  const overlaps = async () => (await owner.query(OVERLAPS, [schedule.clinic.clinicId])).rowCount;

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 4 });
    schedule = await aSchedule(owner);
    const { clinicId } = schedule.clinic;
    racers = await Promise.all(
      Array.from({ length: 4 }, async () => ({
        ...schedule.physio,
        token: await openSession(owner, clinicId, schedule.physio.userId),
      })),
    );
  }, 60_000);
  afterAll(() => owner.end());

  it('one slot goes to one of a thousand, on two processes; the others are told what is taken', async () => {
    const answers = await Promise.all(
      Array.from({ length: RACERS }, (_, index) =>
        save(url(index), racer(index), 'bookSession', sessionInput(schedule)),
      ),
    );
    expect(tally(answers)).toEqual({ TherapySession: 1, BOOKING_CLASH: RACERS - 1 });
    const lost = answers.filter(({ code }) => code === 'BOOKING_CLASH');
    expect(lost.every((answer) => codes(answer).includes('MEMBER_BOOKED'))).toBe(true);
    const { rowCount } = await owner.query('SELECT 1 FROM therapy_session WHERE clinic_id = $1', [
      schedule.clinic.clinicId,
    ]);
    expect(rowCount).toBe(1);
  }, 240_000);

  it('moves that change places race in both orders: no deadlock is seen and nothing overlaps', async () => {
    const day = addDays(schedule.tuesday, 1);
    const places = [540, 600, 660, 720];
    const sessions = await Promise.all(
      places.map((startMinute, index) =>
        save(
          url(index),
          schedule.scheduler,
          'bookSession',
          sessionInput(schedule, { startsOn: day, startMinute }),
        ),
      ),
    );
    const versions = new Map(sessions.map(({ id }) => [id, 1]));
    const answers = await Promise.all(
      Array.from({ length: 200 }, async (_, index) => {
        const session = sessions[index % 2 === 0 ? 0 : 3];
        const sessionId = session?.id ?? '';
        const moved = await save(url(index), racer(index), 'changeSession', {
          sessionId,
          version: versions.get(sessionId),
          startMinute: [600, 540, 660, 720, 780, 840][index % 6],
          memberIds: index % 3 === 0 ? [schedule.physio.memberId] : [schedule.colleague.memberId],
          roomId: index % 4 === 0 ? schedule.poolId : schedule.gymId,
          overrideReason: 'race',
        });
        if (moved.__typename === 'TherapySession') versions.set(sessionId, moved.version);
        return moved;
      }),
    );
    for (const code of Object.keys(tally(answers))) {
      expect(['TherapySession', 'BOOKING_CLASH', 'VERSION_CONFLICT']).toContain(code);
    }
    expect(tally(answers)['TherapySession']).toBeGreaterThan(0);
    expect(await overlaps()).toBe(0);
  }, 120_000);

  it('two swaps of the same two sessions in opposite order end in one of the two states', async () => {
    const day = addDays(schedule.tuesday, 6);
    const at = (startMinute: number, patient: number) =>
      save(here(), schedule.scheduler, 'bookSession', {
        ...sessionInput(schedule, { startsOn: day, startMinute }),
        patients: [{ patientId: schedule.patientIds[patient] }],
      });
    const [one, two] = [await at(540, 0), await at(600, 1)];
    for (let round = 0; round < 10; round += 1) {
      await Promise.all(
        [one, two].flatMap((session, index) =>
          [540, 600].map((startMinute) =>
            save(url(index), racer(round + index), 'changeSession', {
              sessionId: session.id,
              version: 1 + round,
              startMinute,
              overrideReason: 'race',
            }),
          ),
        ),
      );
    }
    expect(await overlaps()).toBe(0);
  }, 60_000);

  it('a room and a group never hold more than they take', async () => {
    const { clinicId } = schedule.clinic;
    const day = addDays(schedule.tuesday, 2);
    const roomId = await aRoom(owner, clinicId, { maxSessions: 3, maxPatients: 10 });
    const people = await Promise.all(
      Array.from({ length: 12 }, async () => {
        const { memberId } = await schedule.clinic.addUser('PHYSIOTHERAPIST');
        await worksAllWeek(owner, clinicId, memberId);
        return { memberId, patientId: (await aPatient(owner, schedule.clinic)).patientId };
      }),
    );
    const inRoom = await Promise.all(
      people.map(({ memberId, patientId }, index) =>
        save(
          url(index),
          schedule.scheduler,
          'bookSession',
          sessionInput(schedule, { startsOn: day, roomId, memberIds: [memberId], patients: [{ patientId }] }),
        ),
      ),
    );
    expect(tally(inRoom)).toEqual({ TherapySession: 3, BOOKING_CLASH: 9 });
    expect(new Set(inRoom.filter(({ code }) => code).flatMap(codes))).toEqual(new Set(['ROOM_FULL']));

    const group = await save(
      here(),
      schedule.scheduler,
      'bookSession',
      sessionInput(schedule, { kind: 'GROUP', startsOn: day, startMinute: 660, capacity: 4, patients: [] }),
    );
    const joined = await Promise.all(
      people.map(async ({ patientId }, index) => {
        for (let version = 1; version <= 20; version += 1) {
          const answer = await save(url(index), schedule.scheduler, 'addPatientToSession', {
            sessionId: group.id,
            version,
            patientId,
          });
          if (answer.code !== 'VERSION_CONFLICT') return answer;
        }
        throw new Error('The group has no such version.');
      }),
    );
    expect(tally(joined)).toEqual({ TherapySession: 4, BOOKING_CLASH: 8 });
    expect(new Set(joined.filter(({ code }) => code).flatMap(codes))).toEqual(new Set(['GROUP_FULL']));
  }, 120_000);
});
