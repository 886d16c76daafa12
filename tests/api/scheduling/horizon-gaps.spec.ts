import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addDays, addWeeks } from '@consilium/domain';
import { codeOf, dataOf, graphqlClient, type TestUser } from '@consilium/testing';
import { Pool } from 'pg';
import { apiUrls, ownerUrl } from '../../support/servers.ts';
import { aSchedule, save, sessionInput, type Given, type TestSchedule } from './a-schedule.ts';
import {
  away,
  lastTuesday,
  occurrencesOf,
  openGaps,
  seriesOf,
  setHorizon,
  untilExtended,
  type Gap,
} from './a-series.ts';

describe('a gap that the horizon left', () => {
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
  afterAll(() => owner.end());

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
    schedule = await aSchedule(owner);
    await setHorizon(owner, clinicId(), 3);
    await book('FREQ=WEEKLY');
    const fourth = addWeeks(lastTuesday(schedule, 3), 1);
    await away(owner, schedule, fourth);
    await away(owner, schedule, addWeeks(fourth, 1));
    await setHorizon(owner, clinicId(), 6);
    await untilExtended(owner, clinicId());
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
    await untilExtended(owner, clinicId());
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
    expect(codeOf(await ask('acceptSeriesGap', { seriesId, occurrenceOn }, other.physio))).toBe('NOT_FOUND');
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

  it('says what stood in the way, with the names that the reader may know', async () => {
    schedule = await aSchedule(owner);
    await setHorizon(owner, clinicId(), 3);
    await book('FREQ=WEEKLY');
    const [fourth, fifth] = [addWeeks(lastTuesday(schedule, 3), 1), addWeeks(lastTuesday(schedule, 3), 2)];
    await away(owner, schedule, fourth);
    await save(
      url,
      schedule.colleague,
      'bookSession',
      sessionInput(schedule, { startsOn: fifth, memberIds: [schedule.colleague.memberId] }),
    );
    await setHorizon(owner, clinicId(), 6);
    await untilExtended(owner, clinicId());
    const found = await openGaps(url, schedule.physio);
    expect(found.map(({ occurrenceOn, clashes }) => [occurrenceOn, clashes.map(({ code }) => code)])).toEqual(
      [
        [fourth, ['MEMBER_ON_LEAVE']],
        [fifth, ['PATIENT_BOOKED']],
      ],
    );
    expect(found[1]?.clashes[0]?.resourceName).toBe('Robin Canarybird');
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
});
