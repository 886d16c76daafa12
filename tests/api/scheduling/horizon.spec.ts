import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addDays, addWeeks, instantAt, localDateIn } from '@consilium/domain';
import { codeOf, dataOf, graphqlClient, type TestUser } from '@consilium/testing';
import { Pool } from 'pg';
import { commandLine } from '../../support/command-line.ts';
import { apiUrls, commandEnvironment, ownerUrl } from '../../support/servers.ts';
import { aSchedule, auditOf, save, sessionInput, type Given, type TestSchedule } from './a-schedule.ts';
import { occurrencesOf, openGaps, seriesOf, setHorizon, type Gap } from './a-series.ts';

const extendByCommand = () => commandLine(['extend-series'], commandEnvironment());

describe('the rolling horizon of open series', () => {
  const [url] = apiUrls();
  let owner: Pool;
  let schedule: TestSchedule;
  const clinicId = () => schedule.clinic.clinicId;
  const stored = () => occurrencesOf(owner, clinicId());
  const today = () => localDateIn(schedule.clinic.timeZone, new Date());
  const book = (rule: string, more: Given = {}) =>
    save(url, schedule.physio, 'bookSession', sessionInput(schedule, { repeat: { rule }, ...more }));
  /** The servers do it by themselves, every second in tests; one of them has done it when this ends. */
  async function extend(): Promise<void> {
    for (;;) {
      const { rows } = await owner.query('SELECT 1 FROM series_to_extend(100000) WHERE clinic_id = $1', [
        clinicId(),
      ]);
      if (rows.length === 0) return;
      await pause(50);
    }
  }
  /** A day of leave, accepted. */
  const away = (on: string) =>
    owner.query(
      `INSERT INTO member_exception (clinic_id, id, member_id, kind, status, starts_at, ends_at)
       VALUES ($1, $2, $3, 'LEAVE', 'ACCEPTED', $4, $5)`,
      [
        clinicId(),
        randomUUID(),
        schedule.physio.memberId,
        instantAt(schedule.clinic.timeZone, on, 0),
        instantAt(schedule.clinic.timeZone, on, 1440),
      ],
    );
  const lastTuesday = (weeks: number) => {
    let date = schedule.tuesday;
    while (addWeeks(date, 1) <= addWeeks(today(), weeks)) date = addWeeks(date, 1);
    return date;
  };

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
    await extend();
    const tuesdays = [];
    for (let date = schedule.tuesday; date <= lastTuesday(6); date = addWeeks(date, 1)) tuesdays.push(date);
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
    await extend();
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
    await extend();
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
    await extend();
    const dates = (await stored()).map(({ local_on }) => local_on).sort();
    const expected = [];
    for (
      let monday = addDays(schedule.tuesday, -1);
      monday <= addWeeks(today(), 6);
      monday = addWeeks(monday, 1)
    ) {
      expected.push(monday, addDays(monday, 1));
    }
    expect(dates).toEqual(expected.filter((date) => date <= addWeeks(today(), 6)));
  });

  it('leaves a gap where something stands in the way, for somebody to decide', async () => {
    await book('FREQ=WEEKLY');
    const [fourth, fifth] = [addWeeks(lastTuesday(3), 1), addWeeks(lastTuesday(3), 2)];
    await away(fourth);
    await save(
      url,
      schedule.colleague,
      'bookSession',
      sessionInput(schedule, { startsOn: fifth, memberIds: [schedule.colleague.memberId] }),
    );
    await setHorizon(owner, clinicId(), 6);
    await extend();
    const gaps = await openGaps(url, schedule.physio);
    expect(gaps.map(({ occurrenceOn, clashes }) => [occurrenceOn, clashes.map(({ code }) => code)])).toEqual([
      [fourth, ['MEMBER_ON_LEAVE']],
      [fifth, ['PATIENT_BOOKED']],
    ]);
    expect(gaps[1]?.clashes[0]?.resourceName).toBe('Robin Canarybird');
    const stranger = await schedule.clinic.addUser('ADMINISTRATOR');
    const hidden = await openGaps(url, stranger);
    expect(JSON.stringify(hidden)).not.toContain('Canarybird');
    expect(hidden).toHaveLength(2);
    const { rows } = await owner.query<{ clashes: string }>(
      'SELECT clashes::text FROM series_gap WHERE clinic_id = $1',
      [clinicId()],
    );
    for (const { clashes } of rows) expect(clashes).not.toMatch(/Canarybird|physio/i);
  });

  describe('with gaps', () => {
    let gaps: Gap[];
    const ask = async (operation: string, input: Given, user: TestUser = schedule.physio) => {
      const type = operation === 'bookSeriesGap' ? 'BookSeriesGapInput' : 'AcceptSeriesGapInput';
      return graphqlClient(url, user.token)<Record<string, { __typename: string; code?: string }>>(
        `mutation ($input: ${type}!) { ${operation}(input: $input) { __typename ... on Refusal { code }
          ${operation === 'bookSeriesGap' ? '... on TherapySession { id localOn startMinute detached occurrenceOn } ... on BookingClash { code clashes { code } }' : '... on SeriesGap { resolvedAt }'} } }`,
        { input },
      );
    };
    const decide = async (operation: string, input: Given) => dataOf(await ask(operation, input))[operation];

    beforeEach(async () => {
      await book('FREQ=WEEKLY');
      const fourth = addWeeks(lastTuesday(3), 1);
      await away(fourth);
      await away(addWeeks(fourth, 1));
      await setHorizon(owner, clinicId(), 6);
      await extend();
      gaps = await openGaps(url, schedule.physio);
      expect(gaps).toHaveLength(2);
    });

    it('leaves a date empty, once', async () => {
      const { seriesId, occurrenceOn } = gaps[0]!;
      expect(await decide('acceptSeriesGap', { seriesId, occurrenceOn })).toMatchObject({
        __typename: 'SeriesGap',
        resolvedAt: expect.any(String),
      });
      expect(await decide('acceptSeriesGap', { seriesId, occurrenceOn })).toMatchObject({
        code: 'GAP_DECIDED',
      });
      expect(await decide('bookSeriesGap', { seriesId, occurrenceOn })).toMatchObject({
        code: 'GAP_DECIDED',
      });
      expect(await openGaps(url, schedule.physio)).toHaveLength(1);
      await setHorizon(owner, clinicId(), 9);
      await extend();
      expect((await stored()).map(({ occurrence_on }) => occurrence_on)).not.toContain(occurrenceOn);
    });

    it('books it at another time or with somebody else, as part of the series', async () => {
      const [first, second] = gaps;
      const { seriesId, occurrenceOn } = first!;
      expect(await decide('bookSeriesGap', { seriesId, occurrenceOn })).toMatchObject({
        __typename: 'BookingClash',
      });
      expect(await openGaps(url, schedule.physio)).toHaveLength(2);
      const moved = { seriesId, occurrenceOn, startsOn: addDays(occurrenceOn, 1), startMinute: 600 };
      expect(await decide('bookSeriesGap', moved)).toMatchObject({
        localOn: addDays(occurrenceOn, 1),
        startMinute: 600,
        detached: true,
        occurrenceOn,
      });
      const covered = {
        seriesId,
        occurrenceOn: second?.occurrenceOn,
        memberIds: [schedule.colleague.memberId],
      };
      expect(await decide('bookSeriesGap', covered)).toMatchObject({ localOn: second?.occurrenceOn });
      expect(await openGaps(url, schedule.physio)).toEqual([]);
    });

    it('is for those who may book for the patients of the series', async () => {
      const { seriesId, occurrenceOn } = gaps[0]!;
      const stranger = await schedule.clinic.addUser('PHYSIOTHERAPIST');
      for (const operation of ['acceptSeriesGap', 'bookSeriesGap']) {
        expect(codeOf(await ask(operation, { seriesId, occurrenceOn }, stranger))).toBe('FORBIDDEN');
        for (const wrong of [
          { seriesId: randomUUID(), occurrenceOn },
          { seriesId, occurrenceOn: '2020-01-01' },
        ]) {
          expect(codeOf(await ask(operation, wrong))).toBe('NOT_FOUND');
        }
      }
      const other = await aSchedule(owner);
      expect(codeOf(await ask('acceptSeriesGap', { seriesId, occurrenceOn }, other.physio))).toBe(
        'NOT_FOUND',
      );
      expect(await openGaps(url, other.physio)).toEqual([]);
    });

    it('follows the series when it is cut', async () => {
      const named = (await stored())[1];
      await save(url, schedule.physio, 'changeSession', {
        sessionId: named?.id,
        version: 1,
        scope: 'THIS_AND_FOLLOWING',
        startMinute: 660,
      });
      const [, after] = await seriesOf(owner, clinicId());
      expect(
        (await openGaps(url, schedule.physio)).map(({ seriesId, occurrenceOn }) => [seriesId, occurrenceOn]),
      ).toEqual(gaps.map(({ occurrenceOn }) => [after?.id, occurrenceOn]));
    });
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
      input: { fromMemberId: schedule.physio.memberId, from: today(), assignments, endMemberships: true },
    });
    expect(dataOf(handed).handOverCaseload).toEqual({ __typename: 'CaseloadHandedOver' });
    await owner.query(
      `UPDATE episode_of_care SET open = false, state = 'CLOSED' WHERE clinic_id = $1 AND patient_id = $2`,
      [clinicId(), schedule.patientIds[1]],
    );
    await setHorizon(owner, clinicId(), 6);
    await extend();
    const later = (await stored()).filter(({ local_on }) => local_on > lastTuesday(3));
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
        .map((days) => addDays(addWeeks(today(), 7), -days))
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
