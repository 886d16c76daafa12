import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, addWeeks } from '@consilium/domain';
import { dataOf, graphqlClient, type TestUser } from '@consilium/testing';
import { Pool } from 'pg';
import { apiUrls, ownerUrl } from '../../support/servers.ts';
import { away, lastTuesday, openGaps, setHorizon, untilExtended } from './a-series.ts';
import {
  aSchedule,
  save,
  sessionInput,
  type Given,
  type SavedSession,
  type TestSchedule,
} from './a-schedule.ts';

interface Notice {
  readonly kind: string;
  readonly sessionId: string;
  readonly before: { readonly startsAt: string } | null;
  readonly after: { readonly startsAt: string } | null;
}

describe('each patient is told their own change', () => {
  const [here] = apiUrls();
  let owner: Pool;
  let schedule: TestSchedule;
  let families: TestUser[];
  const told = async (user: TestUser | undefined, { id }: { id: string }) => {
    const answer = await graphqlClient(
      here,
      user?.token,
    )<{ myScheduleNotices: Notice[] }>(
      '{ myScheduleNotices { kind sessionId before { startsAt } after { startsAt } } }',
    );
    const mine = dataOf(answer).myScheduleNotices.filter(({ sessionId }) => sessionId === id);
    return mine.map(({ kind, before, after }) => [kind, before?.startsAt ?? null, after?.startsAt ?? null]);
  };
  const patients = (...indexes: number[]) =>
    indexes.map((index) => ({ patientId: schedule.patientIds[index] }));
  const act = (operation: string, { id, version }: SavedSession, more: Given) =>
    save(here, schedule.scheduler, operation, { sessionId: id, version, ...more });
  const aGroup = (startMinute: number, ...of: number[]) =>
    save(
      here,
      schedule.scheduler,
      'bookSession',
      sessionInput(schedule, { kind: 'GROUP', capacity: 4, startMinute, patients: patients(...of) }),
    );

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 2 });
    schedule = await aSchedule(owner);
    families = [];
    for (const patientId of schedule.patientIds)
      families.push(await schedule.clinic.addUser('PATIENT', { patientId }));
  });
  afterAll(() => owner.end());

  it('who joins a group or leaves it, and nobody else', async () => {
    const group = await aGroup(540, 0);
    const start = group['startsAt'];
    const two = await act('addPatientToSession', group, { patientId: schedule.patientIds[1] });
    const one = await act('removePatientFromSession', two, { patientId: schedule.patientIds[0] });
    expect(one['patients']).toHaveLength(1);
    expect(await told(families[0], group)).toEqual([
      ['CANCELLED', start, null],
      ['BOOKED', null, start],
    ]);
    expect(await told(families[1], group)).toEqual([['BOOKED', null, start]]);
    expect(await told(schedule.physio, group)).toEqual([['BOOKED', null, start]]);
  });

  it('who is taken in or out by a change, at the same time and together with a move', async () => {
    const group = await aGroup(660, 0, 1);
    const start = group['startsAt'];
    const same = await act('changeSession', group, { patients: patients(1, 2) });
    expect(await told(families[0], group)).toEqual([
      ['CANCELLED', start, null],
      ['BOOKED', null, start],
    ]);
    expect(await told(families[1], group)).toEqual([['BOOKED', null, start]]);
    expect(await told(families[2], group)).toEqual([['BOOKED', null, start]]);

    const moved = await act('changeSession', same, { startMinute: 720, patients: patients(1, 3) });
    const later = moved['startsAt'];
    expect(later).not.toBe(start);
    expect(await told(families[1], group)).toEqual([
      ['MOVED', start, later],
      ['BOOKED', null, start],
    ]);
    expect((await told(families[2], group))[0]).toEqual(['CANCELLED', start, null]);
    expect(await told(families[3], group)).toEqual([['BOOKED', null, later]]);
    expect((await told(schedule.physio, group))[0]).toEqual(['MOVED', start, later]);
  });

  it('who joins what lies far ahead finds it in the calendar', async () => {
    const far = await save(
      here,
      schedule.scheduler,
      'bookSession',
      sessionInput(schedule, {
        ...{ kind: 'GROUP', capacity: 4, patients: patients(0) },
        startsOn: addWeeks(schedule.tuesday, 2),
      }),
    );
    await act('addPatientToSession', far, { patientId: schedule.patientIds[1] });
    expect(await told(families[1], far)).toEqual([]);
  });

  it('when a gap of a series is booked after all', async () => {
    const { clinicId } = schedule.clinic;
    await setHorizon(owner, clinicId, 3);
    await save(
      here,
      schedule.scheduler,
      'bookSession',
      sessionInput(schedule, { startMinute: 960, repeat: { rule: 'FREQ=WEEKLY' } }),
    );
    await away(owner, schedule, addWeeks(lastTuesday(schedule, 3), 1));
    await setHorizon(owner, clinicId, 6);
    await untilExtended(owner, clinicId);
    const [gap] = await openGaps(here, schedule.scheduler);
    const answer = await graphqlClient(here, schedule.scheduler.token)<{
      bookSeriesGap: { id: string; startsAt: string };
    }>(
      'mutation ($input: BookSeriesGapInput!) { bookSeriesGap(input: $input) { ... on TherapySession { id startsAt } } }',
      {
        input: {
          ...{ seriesId: gap?.seriesId, occurrenceOn: gap?.occurrenceOn },
          ...{ startsOn: addDays(schedule.tuesday, -1), startMinute: 960 },
        },
      },
    );
    const booked = dataOf(answer).bookSeriesGap;
    for (const user of [families[0], schedule.physio])
      expect(await told(user, booked)).toEqual([['BOOKED', null, booked.startsAt]]);
  });
});
