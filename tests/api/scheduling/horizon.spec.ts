import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addDays, addWeeks } from '@consilium/domain';
import { dataOf, graphqlClient } from '@consilium/testing';
import { Pool } from 'pg';
import { commandLine } from '../../support/command-line.ts';
import { apiUrls, commandEnvironment, ownerUrl } from '../../support/servers.ts';
import { aSchedule, auditOf, save, sessionInput, type Given, type TestSchedule } from './a-schedule.ts';
import { lastTuesday, occurrencesOf, seriesOf, setHorizon, todayOf, untilExtended } from './a-series.ts';

const extendByCommand = () => commandLine(['extend-series'], commandEnvironment());

describe('the rolling horizon of open series', () => {
  const [url] = apiUrls();
  let owner: Pool;
  let schedule: TestSchedule;
  const clinicId = () => schedule.clinic.clinicId;
  const stored = () => occurrencesOf(owner, clinicId());
  const book = (rule: string, more: Given = {}) =>
    save(url, schedule.physio, 'bookSession', sessionInput(schedule, { repeat: { rule }, ...more }));
  beforeAll(() => {
    owner = new Pool({ connectionString: ownerUrl(), max: 4 });
  });
  beforeEach(async () => {
    schedule = await aSchedule(owner);
    await setHorizon(owner, clinicId(), 3);
  });
  afterAll(() => owner.end());

  it('moves on: what is free is booked, once, and an end is an end', async () => {
    await book('FREQ=WEEKLY');
    await book('FREQ=WEEKLY;COUNT=3', { startMinute: 600 });
    await setHorizon(owner, clinicId(), 6);
    await untilExtended(owner, clinicId());
    const tuesdays = [];
    for (let date = schedule.tuesday; date <= lastTuesday(schedule, 6); date = addWeeks(date, 1))
      tuesdays.push(date);
    const at = async (minute: number) =>
      (await stored()).filter(({ start_minute }) => start_minute === minute).map(({ local_on }) => local_on);
    expect(await at(540)).toEqual(tuesdays);
    expect(await at(600)).toEqual(tuesdays.slice(0, 3));
    expect((await seriesOf(owner, clinicId())).map(({ ended }) => ended)).toEqual([false, true]);
    expect(await extendByCommand()).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/series extended/),
    });
    expect(await at(540)).toEqual(tuesdays);
    const [audit] = (await auditOf(owner, clinicId(), 'extendSeries')).filter(
      ({ outcome }) => outcome === 'ALLOWED',
    );
    expect(audit).toMatchObject({ patient_id: schedule.patientIds[0] });
  });

  it('keeps the remark of the series, as it was last changed', async () => {
    await book('FREQ=WEEKLY', { note: 'Swimming things' });
    const last = (await stored()).at(-1);
    await save(url, schedule.physio, 'changeSession', {
      ...{
        sessionId: last?.id,
        version: 1,
        scope: 'THIS_AND_FOLLOWING',
        note: 'Swimming things and a towel',
      },
    });
    await setHorizon(owner, clinicId(), 6);
    await untilExtended(owner, clinicId());
    const { rows } = await owner.query<{ note: string }>(
      'SELECT note FROM therapy_session WHERE clinic_id = $1 ORDER BY starts_at',
      [clinicId()],
    );
    const before = (await stored()).findIndex(({ id }) => id === last?.id);
    expect(rows.length).toBeGreaterThan(before + 2);
    expect(rows.map(({ note }) => note)).toEqual(
      rows.map((_, index) => (index < before ? 'Swimming things' : 'Swimming things and a towel')),
    );
  });

  it('brings nothing back that was cancelled, left out or called off', async () => {
    await book('FREQ=DAILY;BYDAY=TU,WE');
    const rows = await stored();
    const named = rows.at(-1);
    await save(url, schedule.physio, 'cancelSession', {
      sessionId: named?.id,
      version: 1,
      scope: 'THIS',
      reason: 'SCHOOL',
      by: 'FAMILY',
    });
    // Earlier days make room before the horizon.
    await save(url, schedule.physio, 'changeSession', {
      sessionId: rows[0]?.id,
      version: 1,
      scope: 'ALL',
      minutes: 30,
    });
    await setHorizon(owner, clinicId(), 5);
    await untilExtended(owner, clinicId());
    const names = (await stored()).map(({ occurrence_on }) => occurrence_on);
    expect(new Set(names).size).toBe(names.length);
    expect((await stored()).filter(({ status }) => status === 'CANCELLED').map(({ id }) => id)).toEqual([
      named?.id,
    ]);
    const first = (await stored())[0];
    await save(url, schedule.physio, 'cancelSession', {
      sessionId: first?.id,
      version: first?.version,
      scope: 'ALL',
      reason: 'PLAN_CHANGED',
      by: 'CLINIC',
    });
    const before = (await stored()).length;
    await setHorizon(owner, clinicId(), 9);
    await untilExtended(owner, clinicId());
    expect(await stored()).toHaveLength(before);
  });

  it('fills the days before the horizon that a move to an earlier weekday has made', async () => {
    await book('FREQ=WEEKLY;BYDAY=TU,TH');
    const thursday = (await stored()).find(({ local_on }) => local_on === addDays(schedule.tuesday, 2));
    await save(url, schedule.physio, 'changeSession', {
      sessionId: thursday?.id,
      version: 1,
      scope: 'ALL',
      startsOn: addDays(schedule.tuesday, -1),
    });
    await setHorizon(owner, clinicId(), 6);
    await untilExtended(owner, clinicId());
    const dates = (await stored()).map(({ local_on }) => local_on).sort();
    const expected = [];
    for (
      let monday = addDays(schedule.tuesday, -1);
      monday <= addWeeks(todayOf(schedule), 6);
      monday = addWeeks(monday, 1)
    ) {
      expected.push(monday, addDays(monday, 1));
    }
    expect(dates).toEqual(expected.filter((date) => date <= addWeeks(todayOf(schedule), 6)));
  });

  it('goes on with whoever took over, and not for somebody who has left the programme', async () => {
    await book('FREQ=WEEKLY');
    await book('FREQ=WEEKLY', { startMinute: 600, patients: [{ patientId: schedule.patientIds[1] }] });
    const assignments = (await stored()).map(({ id }) => ({
      sessionId: id,
      memberId: schedule.colleague.memberId,
    }));
    const handed = await graphqlClient(url, schedule.scheduler.token)<{
      handOverCaseload: { __typename: string };
    }>('mutation ($input: HandOverCaseloadInput!) { handOverCaseload(input: $input) { __typename } }', {
      input: {
        fromMemberId: schedule.physio.memberId,
        from: todayOf(schedule),
        assignments,
        endMemberships: true,
      },
    });
    expect(dataOf(handed).handOverCaseload).toEqual({ __typename: 'CaseloadHandedOver' });
    await owner.query(
      `UPDATE episode_of_care SET open = false, state = 'CLOSED' WHERE clinic_id = $1 AND patient_id = $2`,
      [clinicId(), schedule.patientIds[1]],
    );
    await setHorizon(owner, clinicId(), 6);
    await untilExtended(owner, clinicId());
    const later = (await stored()).filter(({ local_on }) => local_on > lastTuesday(schedule, 3));
    expect(later.map(({ start_minute }) => start_minute)).toEqual([540, 540, 540]);
    const { rows } = await owner.query(
      'SELECT DISTINCT member_id FROM session_member WHERE session_id = ANY ($1)',
      [later.map(({ id }) => id)],
    );
    expect(rows).toEqual([{ member_id: schedule.colleague.memberId }]);
    expect((await seriesOf(owner, clinicId())).map(({ ended }) => ended)).toEqual([false, true]);
  });

  it('is extended once when several processes come at the same time', async () => {
    await book('FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR');
    await setHorizon(owner, clinicId(), 7);
    const results = await Promise.all([extendByCommand(), extendByCommand()]);
    expect(results.map(({ code }) => code)).toEqual([0, 0]);
    const names = (await stored()).map(({ occurrence_on }) => occurrence_on);
    expect(new Set(names).size).toBe(names.length);
    expect(names.at(-1)).toBe(
      [0, 1, 2]
        .map((days) => addDays(addWeeks(todayOf(schedule), 7), -days))
        .find((date) => new Date(date).getUTCDay() % 6 !== 0),
    );
  });

  it('writes nothing of a series that cannot be extended, says so, and extends the others', async () => {
    await book('FREQ=WEEKLY');
    const broken = await book('FREQ=WEEKLY', { startMinute: 600 });
    await owner.query(
      `UPDATE session_series SET member_ids = $2 WHERE id = (SELECT series_id FROM therapy_session WHERE id = $1)`,
      [broken.id, [randomUUID()]],
    );
    const before = (await stored()).length;
    await setHorizon(owner, clinicId(), 6);
    const { code, stderr } = await extendByCommand();
    expect(code).toBe(1);
    expect(stderr).toContain('1 series could not be extended');
    expect(stderr).not.toContain('Canarybird');
    expect((await stored()).length).toBe(before + 3);
    await owner.query('UPDATE session_series SET ended_at = now() WHERE clinic_id = $1', [clinicId()]);
  });
});
