import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addDays, addWeeks } from '@consilium/domain';
import { Pool } from 'pg';
import { apiUrls, ownerUrl } from '../../support/servers.ts';
import { aSchedule, save, sessionInput, undo, type Given, type TestSchedule } from './a-schedule.ts';
import { occurrencesOf, seriesOf, type Occurrence } from './a-series.ts';

describe('changing a series', () => {
  const [url] = apiUrls();
  let owner: Pool;
  let schedule: TestSchedule;
  const clinicId = () => schedule.clinic.clinicId;
  const book = (rule: string, more: Given = {}, repeat: Given = {}) =>
    save(
      url,
      schedule.physio,
      'bookSession',
      sessionInput(schedule, { repeat: { rule, ...repeat }, ...more }),
    );
  const change = (session: Pick<Occurrence, 'id' | 'version'>, more: Given) =>
    save(url, schedule.physio, 'changeSession', { sessionId: session.id, version: session.version, ...more });
  const cancel = (session: Pick<Occurrence, 'id' | 'version'>, scope: string) =>
    save(url, schedule.physio, 'cancelSession', {
      sessionId: session.id,
      version: session.version,
      scope,
      reason: 'ILLNESS',
      by: 'FAMILY',
    });
  const stored = () => occurrencesOf(owner, clinicId());
  const walls = async () => (await stored()).map(({ wall }) => wall);
  const on = (week: number, weekday = 2) => addDays(addWeeks(schedule.tuesday, week), weekday - 2);
  const nth = async (index: number) => {
    const found = (await stored())[index];
    if (!found) throw new Error('There are fewer occurrences.');
    return found;
  };

  beforeAll(() => {
    owner = new Pool({ connectionString: ownerUrl(), max: 4 });
  });
  beforeEach(async () => {
    schedule = await aSchedule(owner);
  });
  afterAll(() => owner.end());

  it('changes as a whole from now on; what was moved, cancelled or delivered stays', async () => {
    await book('FREQ=WEEKLY;COUNT=6');
    const moved = await nth(1);
    expect(await change(moved, { startMinute: 840 })).toMatchObject({ __typename: 'TherapySession' });
    expect(await cancel(await nth(2), 'THIS')).toMatchObject({ status: 'CANCELLED' });
    const first = await nth(0);
    await owner.query(
      `UPDATE therapy_session SET starts_at = now() - interval '2 hours', ends_at = now() - interval '1 hour',
         status = 'DELIVERED', local_on = current_date WHERE id = $1`,
      [first.id],
    );
    const named = await nth(3);
    const changed = await change(named, {
      scope: 'ALL',
      startMinute: 600,
      roomId: schedule.poolId,
      title: 'Swimming',
    });
    expect(changed).toMatchObject({
      __typename: 'TherapySession',
      id: named.id,
      startMinute: 600,
      title: 'Swimming',
    });
    const rows = await stored();
    expect(rows.slice(1).map(({ wall, status }) => `${wall} ${status}`)).toEqual([
      `${on(1)} 14:00 PLANNED`,
      `${on(2)} 09:00 CANCELLED`,
      `${on(3)} 10:00 PLANNED`,
      `${on(4)} 10:00 PLANNED`,
      `${on(5)} 10:00 PLANNED`,
    ]);
    expect(rows[0]).toMatchObject({ status: 'DELIVERED', version: 1 });
    expect(rows[1]).toMatchObject({ detached: true, version: 2 });
  });

  it('goes on as another series when it changes from one session on', async () => {
    await book('FREQ=WEEKLY;BYDAY=TU,TH;COUNT=8');
    const named = await nth(3);
    const changed = await change(named, {
      scope: 'THIS_AND_FOLLOWING',
      startMinute: 780,
      memberIds: [schedule.colleague.memberId],
    });
    expect(changed).toMatchObject({ members: [{ memberId: schedule.colleague.memberId }] });
    const [before, after] = await seriesOf(owner, clinicId());
    expect(before).toMatchObject({
      rule: `FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=${addDays(on(1, 4), -1).replaceAll('-', '')}`,
      ended: true,
    });
    expect(after).toMatchObject({
      rule: 'FREQ=WEEKLY;BYDAY=TU,TH;COUNT=5',
      starts_on: on(1, 4),
      continues_id: before?.id,
    });
    expect((await stored()).map(({ wall, series_id }) => [wall.slice(11), series_id])).toEqual([
      ...Array.from({ length: 3 }, () => ['09:00', before?.id]),
      ...Array.from({ length: 5 }, () => ['13:00', after?.id]),
    ]);
  });

  it('moves the weekday that is taken hold of, and the others stay', async () => {
    await book('FREQ=WEEKLY;BYDAY=TU,TH;COUNT=6');
    const cancelled = await nth(2);
    await cancel(cancelled, 'THIS');
    const named = await nth(4);
    expect(await change(named, { scope: 'ALL', startsOn: on(2, 1) })).toMatchObject({ localOn: on(2, 1) });
    expect((await stored()).map(({ local_on, occurrence_on }) => `${local_on} ${occurrence_on}`)).toEqual([
      `${on(0, 1)} ${on(0, 1)}`,
      `${on(0, 4)} ${on(0, 4)}`,
      `${on(1)} ${on(1, 1)}`,
      `${on(1, 4)} ${on(1, 4)}`,
      `${on(2, 1)} ${on(2, 1)}`,
      `${on(2, 4)} ${on(2, 4)}`,
    ]);
    const [series, ...more] = await seriesOf(owner, clinicId());
    expect(more).toEqual([]);
    expect(series).toMatchObject({ rule: 'FREQ=WEEKLY;BYDAY=MO,TH;COUNT=6', starts_on: on(0, 1) });
    const again = await nth(4);
    expect(await change(again, { scope: 'ALL', startsOn: on(3, 1) })).toMatchObject({ code: 'SERIES_SHIFT' });
  });

  it('does not move at all when one of it cannot, unless that one is to stay', async () => {
    await book('FREQ=WEEKLY;COUNT=4');
    await save(
      url,
      schedule.physio,
      'bookSession',
      sessionInput(schedule, { startsOn: on(2), startMinute: 600 }),
    );
    const before = await walls();
    const named = await nth(1);
    const refused = await change(named, { scope: 'ALL', startMinute: 600 });
    expect(refused).toMatchObject({ __typename: 'BookingClash' });
    expect(refused.clashes.map(({ code }) => code)).toEqual(['MEMBER_BOOKED', 'PATIENT_BOOKED']);
    expect(await walls()).toEqual(before);
    expect(await change(named, { scope: 'ALL', startMinute: 600, keepOn: [on(2)] })).toMatchObject({
      startMinute: 600,
    });
    expect(await walls()).toEqual([`${on(0)} 10:00`, `${on(1)} 10:00`, `${on(2)} 09:00`, `${on(3)} 10:00`]);
  });

  it('swaps its own times without standing in its own way', async () => {
    await book('FREQ=DAILY;COUNT=3');
    expect(await change(await nth(0), { scope: 'ALL', startsOn: on(0, 3), startMinute: 540 })).toMatchObject({
      localOn: on(0, 3),
    });
    expect((await stored()).map(({ local_on }) => local_on)).toEqual([on(0, 3), on(0, 4), on(0, 5)]);
  });

  it('is called off from one session on, or all that is to come, and nothing comes back', async () => {
    await book('FREQ=WEEKLY');
    const all = await stored();
    await change(all[4]!, { startMinute: 840 });
    expect(await cancel(await nth(3), 'THIS_AND_FOLLOWING')).toMatchObject({ status: 'CANCELLED' });
    const cancelled = await stored();
    expect(cancelled.map(({ status }) => status === 'CANCELLED')).toEqual(all.map((_, index) => index >= 3));
    expect((await seriesOf(owner, clinicId()))[0]).toMatchObject({ ended: true });
    expect(await cancel(await nth(1), 'ALL')).toMatchObject({ status: 'CANCELLED' });
    expect(new Set((await stored()).map(({ status }) => status))).toEqual(new Set(['CANCELLED']));
    const back = await undo(url, schedule.physio, all[0]!.id, 2);
    expect(back).toMatchObject({ status: 'PLANNED' });
  });

  it('refuses by name what cannot be changed with its series', async () => {
    const single = await save(
      url,
      schedule.physio,
      'bookSession',
      sessionInput(schedule, { startMinute: 900 }),
    );
    expect(await change(single, { scope: 'ALL', startMinute: 930 })).toMatchObject({ code: 'NOT_A_SERIES' });
    await book('FREQ=WEEKLY;COUNT=3');
    const rows = (await stored()).filter(({ start_minute }) => start_minute === 540);
    await change(rows[0]!, { startMinute: 600 });
    expect(await change({ id: rows[0]!.id, version: 2 }, { scope: 'ALL', minutes: 30 })).toMatchObject({
      code: 'SERIES_DETACHED',
    });
    expect(await change({ id: rows[1]!.id, version: 7 }, { scope: 'ALL', minutes: 30 })).toMatchObject({
      code: 'VERSION_CONFLICT',
    });
    await save(url, schedule.physio, 'lockSession', { sessionId: rows[1]!.id, version: 1, locked: true });
    expect(await change({ id: rows[1]!.id, version: 2 }, { scope: 'ALL', minutes: 30 })).toMatchObject({
      code: 'SESSION_LOCKED',
    });
    expect(await change(rows[2]!, { scope: 'ALL', minutes: 30 })).toMatchObject({ minutes: 30 });
    expect((await stored()).filter(({ version }) => version > 1)).toHaveLength(3);
  });

  it('takes one of two changes that come at once', async () => {
    await book('FREQ=WEEKLY;COUNT=5');
    const named = await nth(2);
    const answers = await Promise.all(
      [600, 660].map((startMinute) => change(named, { scope: 'THIS_AND_FOLLOWING', startMinute })),
    );
    expect(answers.map(({ __typename, code }) => code ?? __typename).sort()).toEqual([
      'TherapySession',
      'VERSION_CONFLICT',
    ]);
    expect(await seriesOf(owner, clinicId())).toHaveLength(2);
  });
});
