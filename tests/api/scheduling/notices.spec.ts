import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '@consilium/domain';
import { dataOf, graphqlClient, type TestUser } from '@consilium/testing';
import { Pool } from 'pg';
import { apiUrls, ownerUrl } from '../../support/servers.ts';
import { aSchedule, save, sessionInput, undo, type Given, type TestSchedule } from './a-schedule.ts';

interface Notice {
  readonly kind: string;
  readonly sessionId: string;
  readonly before: { readonly roomId: string | null } | null;
  readonly after: { readonly roomId: string | null } | null;
}

describe('whoever a change concerns is told', () => {
  const [here] = apiUrls();
  let owner: Pool;
  let schedule: TestSchedule;
  let family: TestUser;
  const told = async (user: TestUser, sessionId?: string) => {
    const answer = await graphqlClient(
      here,
      user.token,
    )<{ myScheduleNotices: Notice[] }>(
      '{ myScheduleNotices { kind sessionId before { roomId } after { roomId } } }',
    );
    const notices = dataOf(answer).myScheduleNotices;
    // The newest comes first.
    return notices.filter((notice) => !sessionId || notice.sessionId === sessionId).map(({ kind }) => kind);
  };
  const book = (more: Given = {}, by = schedule.scheduler) =>
    save(here, by, 'bookSession', sessionInput(schedule, more));

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 2 });
    schedule = await aSchedule(owner);
    family = await schedule.clinic.addUser('PATIENT', { patientId: schedule.patientIds[0] });
  });
  afterAll(() => owner.end());

  it('of a booking, a move, a cancellation and its undoing', async () => {
    const booked = await book();
    expect(await told(schedule.physio)).toEqual(['BOOKED']);
    expect(await told(family)).toEqual(['BOOKED']);
    expect(await told(schedule.colleague)).toEqual([]);

    const { scheduler } = schedule;
    const changed = async (more: Given, version: number) =>
      save(here, scheduler, 'changeSession', { sessionId: booked.id, version, ...more });
    const moved = await changed({ startMinute: 600 }, booked.version);
    const restaffed = await changed({ memberIds: [schedule.colleague.memberId] }, moved.version);
    expect(await told(schedule.physio)).toEqual(['RESTAFFED', 'MOVED', 'BOOKED']);
    expect(await told(schedule.colleague)).toEqual(['RESTAFFED']);
    // A remark is nothing that anybody has to be told of.
    const remarked = await changed({ note: 'Bring shoes' }, restaffed.version);
    expect(await told(family)).toHaveLength(3);

    const cancelled = await save(here, scheduler, 'cancelSession', {
      ...{ sessionId: booked.id, version: remarked.version, reason: 'ILLNESS', by: 'FAMILY' },
    });
    expect((await told(family))[0]).toBe('CANCELLED');
    await undo(here, scheduler, booked.id, cancelled.version);
    expect(await told(family)).toEqual(['BOOKED', 'CANCELLED', 'RESTAFFED', 'MOVED', 'BOOKED']);
  });

  it('unless it was their own doing, was refused, or lies far ahead', async () => {
    const before = await told(schedule.physio);
    const own = await book({ startMinute: 780 }, schedule.physio);
    expect(await told(schedule.physio)).toEqual(before);
    expect(await told(family, own.id)).toEqual(['BOOKED']);
    const count = (await told(family)).length;
    expect(await book({ startMinute: 780 })).toMatchObject({ __typename: 'BookingClash' });
    await book({ startsOn: addDays(schedule.tuesday, 21) });
    expect(await told(family)).toHaveLength(count);
  });

  it('of the next occurrences of a series, with the remark that all of them carry', async () => {
    const before = (await told(family)).length;
    const input = sessionInput(schedule, {
      ...{ startMinute: 900, note: 'Swimming things' },
      repeat: { rule: 'FREQ=WEEKLY;COUNT=6' },
    });
    const first = await save(here, schedule.scheduler, 'bookSession', input);
    const soon = (await told(family)).length - before;
    expect(soon).toBeGreaterThanOrEqual(1);
    expect(soon).toBeLessThanOrEqual(2);
    const notes = async () => {
      const { rows } = await owner.query<{ note: string }>(
        `SELECT t.note FROM therapy_session t WHERE t.clinic_id = $1 AND t.series_id IN
           (SELECT series_id FROM therapy_session WHERE id = $2) AND t.status = 'PLANNED' ORDER BY t.starts_at`,
        [schedule.clinic.clinicId, first.id],
      );
      return rows.map(({ note }) => note);
    };
    expect(await notes()).toEqual(Array.from({ length: 6 }, () => 'Swimming things'));
    const changed = await save(here, schedule.scheduler, 'changeSession', {
      ...{ sessionId: first.id, version: first.version, scope: 'ALL', note: 'Towel' },
    });
    expect(await notes()).toEqual(Array.from({ length: 6 }, () => 'Towel'));
    const { rows } = await owner.query<{ note: string }>(
      'SELECT note FROM session_series WHERE clinic_id = $1 AND ended_at IS NULL OR note = $2',
      [schedule.clinic.clinicId, 'Towel'],
    );
    expect(rows.map(({ note }) => note)).toContain('Towel');
    await save(here, schedule.scheduler, 'cancelSession', {
      ...{
        sessionId: first.id,
        version: changed.version,
        scope: 'ALL',
        reason: 'PLAN_CHANGED',
        by: 'CLINIC',
      },
    });
    expect((await told(family)).filter((kind) => kind === 'CANCELLED')).toHaveLength(1 + soon);
  });

  it('and a series that is still being thought of says every date that clashes, with other times', async () => {
    await book({ startsOn: addDays(schedule.tuesday, 7), startMinute: 660 });
    await book({ startsOn: addDays(schedule.tuesday, 14), startMinute: 660 });
    const input = sessionInput(schedule, { startMinute: 660, repeat: { rule: 'FREQ=WEEKLY;COUNT=4' } });
    const answer = await graphqlClient(here, schedule.scheduler.token)<{
      checkBooking: {
        clashes: { code: string; occurrenceOn: string }[];
        alternatives: { occurrenceOn: string }[];
      };
    }>(
      `query ($input: BookSessionInput!) { checkBooking(input: $input) {
        clashes { code occurrenceOn } alternatives { occurrenceOn startsAt } } }`,
      { input },
    );
    const { clashes, alternatives } = dataOf(answer).checkBooking;
    const dates = [addDays(schedule.tuesday, 7), addDays(schedule.tuesday, 14)];
    expect([...new Set(clashes.map(({ occurrenceOn }) => occurrenceOn))]).toEqual(dates);
    expect([...new Set(alternatives.map(({ occurrenceOn }) => occurrenceOn))]).toEqual(dates);
    const { rows } = await owner.query(
      'SELECT 1 FROM session_series WHERE clinic_id = $1 AND start_minute = 660',
      [schedule.clinic.clinicId],
    );
    expect(rows).toEqual([]);
  });
});
