import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addDays, addWeeks } from '@consilium/domain';
import { Pool } from 'pg';
import { apiUrls, ownerUrl } from '../../support/servers.ts';
import { away, occurrencesOf, seriesOf, setHorizon, type Occurrence } from './a-series.ts';
import { aSchedule, codes, save, sessionInput, type Given, type TestSchedule } from './a-schedule.ts';

describe('the rule of a series is changed', () => {
  const [url] = apiUrls();
  let owner: Pool;
  let schedule: TestSchedule;
  const clinicId = () => schedule.clinic.clinicId;
  const on = (week: number, weekday = 2) => addDays(addWeeks(schedule.tuesday, week), weekday - 2);
  const book = (rule: string, more: Given = {}) =>
    save(url, schedule.physio, 'bookSession', sessionInput(schedule, { repeat: { rule }, ...more }));
  const change = (session: Pick<Occurrence, 'id' | 'version'>, more: Given) =>
    save(url, schedule.physio, 'changeSession', { sessionId: session.id, version: session.version, ...more });
  const cancel = (session: Pick<Occurrence, 'id' | 'version'>, scope = 'THIS') =>
    save(url, schedule.physio, 'cancelSession', {
      ...{ sessionId: session.id, version: session.version, scope, reason: 'ILLNESS', by: 'FAMILY' },
    });
  const stored = () => occurrencesOf(owner, clinicId());
  const nth = async (index: number) => {
    const found = (await stored())[index];
    if (!found) throw new Error('There are fewer occurrences.');
    return found;
  };
  /** What takes place, as date and time. */
  const held = async () =>
    (await stored()).filter(({ status }) => status !== 'CANCELLED').map(({ wall }) => wall);

  beforeAll(() => {
    owner = new Pool({ connectionString: ownerUrl(), max: 4 });
  });
  beforeEach(async () => {
    schedule = await aSchedule(owner);
  });
  afterAll(() => owner.end());

  it('to other days of the week, from one session on: sessions move within their week, new ones are booked', async () => {
    await book('FREQ=WEEKLY;BYDAY=TU;COUNT=5');
    const all = await stored();
    const answer = await change(all[2]!, {
      scope: 'THIS_AND_FOLLOWING',
      rule: 'FREQ=WEEKLY;BYDAY=TU,FR;COUNT=6',
    });
    expect(answer).toMatchObject({ __typename: 'TherapySession', id: all[2]!.id, status: 'PLANNED' });
    expect(await held()).toEqual([
      ...[`${on(0)} 09:00`, `${on(1)} 09:00`],
      ...[`${on(2)} 09:00`, `${on(2, 5)} 09:00`, `${on(3)} 09:00`, `${on(3, 5)} 09:00`],
    ]);
    const [before, after] = await seriesOf(owner, clinicId());
    expect(before).toMatchObject({
      rule: `FREQ=WEEKLY;BYDAY=TU;UNTIL=${addDays(on(2), -1).replaceAll('-', '')}`,
      ended: true,
    });
    // Two of the six were before it.
    expect(after).toMatchObject({
      rule: 'FREQ=WEEKLY;BYDAY=TU,FR;COUNT=4',
      starts_on: on(2),
      continues_id: before?.id,
    });
    const rows = await stored();
    expect(rows.slice(0, 2)).toEqual(all.slice(0, 2));
    // The fifth has no week left and is called off; its date is free for a later rule.
    expect(rows.find(({ id }) => id === all[4]!.id)).toMatchObject({
      status: 'CANCELLED',
      occurrence_on: null,
    });
    expect(rows.find(({ id }) => id === all[3]!.id)).toMatchObject({ local_on: on(3), version: 1 });
  });

  it('for all: what was moved stays moved, what was called off stays called off, the past is untouched', async () => {
    await book('FREQ=WEEKLY;BYDAY=TU;COUNT=6');
    expect(await change(await nth(1), { startsOn: on(1, 4), startMinute: 840 })).toMatchObject({
      localOn: on(1, 4),
    });
    await cancel(await nth(2));
    await save(url, schedule.physio, 'lockSession', {
      ...{ sessionId: (await nth(3)).id, version: 1, locked: true },
    });
    const first = await nth(0);
    await owner.query(
      `UPDATE therapy_session SET starts_at = now() - interval '2 hours', ends_at = now() - interval '1 hour',
         status = 'DELIVERED', local_on = current_date WHERE id = $1`,
      [first.id],
    );
    const before = await stored();
    const named = before[4]!;
    const answer = await change(named, { scope: 'ALL', rule: 'FREQ=WEEKLY;BYDAY=WE;COUNT=7' });
    expect(answer).toMatchObject({ id: named.id, localOn: on(4, 3) });
    const rows = await stored();
    expect(rows.slice(1).map(({ wall, status }) => `${wall} ${status}`)).toEqual([
      `${on(1, 4)} 14:00 PLANNED`,
      `${on(2)} 09:00 CANCELLED`,
      `${on(3)} 09:00 PLANNED`,
      `${on(4, 3)} 09:00 PLANNED`,
      `${on(5, 3)} 09:00 PLANNED`,
      `${on(6, 3)} 09:00 PLANNED`,
    ]);
    // They stand for their weeks in the new rule.
    expect(rows.slice(1, 4).map(({ occurrence_on }) => occurrence_on)).toEqual([
      on(1, 3),
      on(2, 3),
      on(3, 3),
    ]);
    expect(rows[0]).toEqual({ ...before[0], series_id: rows[0]?.series_id, occurrence_on: on(0, 3) });
    expect(rows[2]).toMatchObject({ version: before[2]?.version });
  });

  it('to every second week and to an end by date, and back again', async () => {
    await book('FREQ=WEEKLY;BYDAY=TU,TH;COUNT=8');
    const first = await nth(0);
    const until = on(3, 7).replaceAll('-', '');
    await change(first, { scope: 'ALL', rule: `FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;UNTIL=${until}` });
    expect(await held()).toEqual([
      ...[`${on(0)} 09:00`, `${on(0, 4)} 09:00`, `${on(2)} 09:00`, `${on(2, 4)} 09:00`],
    ]);
    const again = await nth(0);
    await change(again, { scope: 'ALL', rule: 'FREQ=WEEKLY;BYDAY=TU,TH;COUNT=8', startMinute: 600 });
    expect(await held()).toEqual(
      [0, 1, 2, 3].flatMap((week) => [`${on(week)} 10:00`, `${on(week, 4)} 10:00`]),
    );
    expect(await seriesOf(owner, clinicId())).toMatchObject([{ rule: 'FREQ=WEEKLY;BYDAY=TU,TH;COUNT=8' }]);
  });

  it('not at all when some of it clashes: every date is named at once, with other times, and may be left out', async () => {
    await book('FREQ=WEEKLY;BYDAY=TU;COUNT=4');
    // One is to be booked anew, one is to move there.
    await book('FREQ=DAILY;COUNT=1', {
      startsOn: on(1, 5),
      patients: [{ patientId: schedule.patientIds[1] }],
    });
    await away(owner, schedule, on(2, 3));
    const before = await stored();
    const named = before[0]!;
    const rule = 'FREQ=WEEKLY;BYDAY=WE,FR;COUNT=8';
    const refused = await change(named, { scope: 'ALL', rule });
    expect(refused).toMatchObject({ __typename: 'BookingClash' });
    expect([...new Set(codes(refused))].sort()).toEqual(['MEMBER_BOOKED', 'MEMBER_ON_LEAVE']);
    const dates = refused.clashes.map((clash) => (clash as unknown as { occurrenceOn: string }).occurrenceOn);
    expect([...new Set(dates)].sort()).toEqual([on(1, 5), on(2, 3)]);
    expect(refused.alternatives.length).toBeGreaterThan(1);
    expect(await stored()).toEqual(before);
    expect(await seriesOf(owner, clinicId())).toHaveLength(2);

    const changed = await change(named, { scope: 'ALL', rule, skipOn: [on(1, 5), on(2, 3)] });
    expect(changed).toMatchObject({ __typename: 'TherapySession' });
    const ours = (await stored()).filter(
      ({ series_id, status }) => series_id === named.series_id && status !== 'CANCELLED',
    );
    expect(ours.map(({ local_on }) => local_on)).toEqual([
      ...[on(0, 3), on(0, 5), on(1, 3), on(2, 5), on(3, 3), on(3, 5)],
    ]);
  });

  it('and keeps its hour over a clock change', async () => {
    await setHorizon(owner, clinicId(), 36);
    await book('FREQ=WEEKLY;BYDAY=TU');
    await change(await nth(1), { scope: 'ALL', rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH' });
    const { rows } = await owner.query<{ wall: string; utc: string; weekday: number }>(
      `SELECT to_char(starts_at AT TIME ZONE time_zone, 'HH24:MI') AS wall, to_char(starts_at AT TIME ZONE 'UTC', 'HH24:MI') AS utc,
         extract(isodow FROM local_on)::int AS weekday
       FROM therapy_session WHERE clinic_id = $1 AND status = 'PLANNED' ORDER BY starts_at`,
      [clinicId()],
    );
    expect(rows.length).toBeGreaterThan(28);
    expect(new Set(rows.map(({ wall }) => wall))).toEqual(new Set(['09:00']));
    expect(new Set(rows.map(({ utc }) => utc))).toEqual(new Set(['13:00', '14:00']));
    expect(new Set(rows.map(({ weekday }) => weekday))).toEqual(new Set([1, 4]));
  });

  it('only where a series is changed, and only to a rule that gives sessions', async () => {
    await book('FREQ=WEEKLY;BYDAY=TU;COUNT=4');
    const named = await nth(2);
    const refused = async (more: Given) => {
      const { code, field } = await change(named, more);
      return [code, field];
    };
    const rule = 'FREQ=WEEKLY;BYDAY=WE';
    expect(await refused({ rule })).toEqual(['INVALID_INPUT', 'scope']);
    expect(await refused({ rule: 'FREQ=HOURLY', scope: 'ALL' })).toEqual(['RULE_FREQUENCY', 'rule']);
    expect(await refused({ rule: `${rule};COUNT=2`, scope: 'THIS_AND_FOLLOWING' })).toEqual([
      ...['RULE_NO_OCCURRENCE', 'rule'],
    ]);
    expect(await refused({ rule: `${rule};UNTIL=20200101`, scope: 'ALL' })).toEqual([
      ...['RULE_NO_OCCURRENCE', 'rule'],
    ]);
    expect(await refused({ rule, scope: 'ALL', skipOn: [on(1, 5)] })).toEqual(['INVALID_INPUT', 'rule']);
    expect(new Set((await stored()).map(({ version }) => version))).toEqual(new Set([1]));
  });

  it('and books nobody anew into a group who has left the programme', async () => {
    await book('FREQ=WEEKLY;BYDAY=TU;COUNT=2', {
      ...{ kind: 'GROUP', capacity: 4 },
      patients: [0, 1].map((index) => ({ patientId: schedule.patientIds[index] })),
    });
    await owner.query(
      `UPDATE episode_of_care SET open = false, state = 'CLOSED' WHERE clinic_id = $1 AND patient_id = $2`,
      [clinicId(), schedule.patientIds[1]],
    );
    const changed = await change(await nth(0), { scope: 'ALL', rule: 'FREQ=WEEKLY;BYDAY=TU,TH;COUNT=4' });
    expect(changed).toMatchObject({ __typename: 'TherapySession' });
    const { rows } = await owner.query<{ patients: number }>(
      `SELECT count(p.patient_id)::int AS patients FROM therapy_session s
       JOIN session_patient p ON p.session_id = s.id WHERE s.clinic_id = $1
       GROUP BY s.id, s.starts_at ORDER BY s.starts_at`,
      [clinicId()],
    );
    expect(rows.map(({ patients }) => patients)).toEqual([2, 1, 2, 1]);
  });

  it('tells those concerned what becomes of their next sessions', async () => {
    await book('FREQ=WEEKLY;BYDAY=MO,TU;COUNT=2', { startsOn: on(0, 1) });
    await change(await nth(0), { scope: 'ALL', rule: 'FREQ=WEEKLY;BYDAY=MO;COUNT=1', startMinute: 600 });
    const { rows } = await owner.query<{ kind: string; sessions: number }>(
      `SELECT kind, count(DISTINCT session_id)::int AS sessions FROM schedule_notice
       WHERE clinic_id = $1 AND patient_id IS NOT NULL GROUP BY kind ORDER BY kind`,
      [clinicId()],
    );
    expect(rows).toEqual([
      { kind: 'BOOKED', sessions: 2 },
      { kind: 'CANCELLED', sessions: 1 },
      { kind: 'MOVED', sessions: 1 },
    ]);
  });
});
