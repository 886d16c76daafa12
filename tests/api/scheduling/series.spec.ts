import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addDays, addWeeks, localDateIn } from '@consilium/domain';
import { dataOf, graphqlClient } from '@consilium/testing';
import { Pool } from 'pg';
import { apiUrls, ownerUrl } from '../../support/servers.ts';
import { aSchedule, auditOf, save, sessionInput, type Given, type TestSchedule } from './a-schedule.ts';
import { occurrencesOf, seriesOf } from './a-series.ts';

describe('booking a series', () => {
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
  const stored = () => occurrencesOf(owner, clinicId());
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

  it('is booked whole, every occurrence a session that knows its series', async () => {
    const first = await book('FREQ=WEEKLY;BYDAY=TU,TH;COUNT=5');
    expect(first).toMatchObject({ __typename: 'TherapySession', localOn: on(0), startMinute: 540 });
    expect((await stored()).map(({ occurrence_on }) => occurrence_on)).toEqual([
      on(0),
      on(0, 4),
      on(1),
      on(1, 4),
      on(2),
    ]);
    const answer = await graphqlClient(url, schedule.physio.token)<{ session: unknown }>(
      `query ($id: ID!) { session(id: $id) { series { rule startsOn minutes endedAt continuesId gaps { occurrenceOn }
        sessions { localOn } } } }`,
      { id: first.id },
    );
    expect(dataOf(answer).session).toMatchObject({
      series: {
        rule: 'FREQ=WEEKLY;BYDAY=TU,TH;COUNT=5',
        startsOn: on(0),
        minutes: 45,
        continuesId: null,
        gaps: [],
      },
    });
    const { rows } = await owner.query(
      `SELECT payload FROM outbox_event WHERE clinic_id = $1 AND topic = 'schedule.changed'`,
      [clinicId()],
    );
    expect(rows).toEqual([
      { payload: expect.objectContaining({ kind: 'BOOKED', from: on(0), until: on(2) }) },
    ]);
    expect((await auditOf(owner, clinicId(), 'bookSession')).at(-1)).toMatchObject({
      outcome: 'ALLOWED',
      patient_id: schedule.patientIds[0],
    });
  });

  it('starts at the first date that its rule gives, and goes on to the horizon when it has no end', async () => {
    await book('FREQ=WEEKLY;BYDAY=FR');
    const today = localDateIn(schedule.clinic.timeZone, new Date());
    const found = await stored();
    expect(found[0]?.local_on).toBe(on(0, 5));
    const last = found.at(-1)?.local_on ?? '';
    expect(last <= addWeeks(today, 8)).toBe(true);
    expect(addWeeks(last, 1) > addWeeks(today, 8)).toBe(true);
    expect((await seriesOf(owner, clinicId()))[0]).toMatchObject({
      starts_on: on(0, 5),
      ended: false,
      materialised_until: addWeeks(today, 8),
    });
  });

  it('names every clash of every occurrence at once, with alternatives for each, and keeps nothing', async () => {
    await save(url, schedule.physio, 'bookSession', sessionInput(schedule, { startsOn: on(1) }));
    await save(url, schedule.physio, 'bookSession', sessionInput(schedule, { startsOn: on(3) }));
    const answer = await graphqlClient(url, schedule.physio.token)<{
      bookSession: {
        clashes: { code: string; occurrenceOn: string }[];
        alternatives: { occurrenceOn: string }[];
      };
    }>(
      `mutation ($input: BookSessionInput!) { bookSession(input: $input) { ... on BookingClash {
        clashes { code occurrenceOn } alternatives { occurrenceOn startsAt } } } }`,
      { input: sessionInput(schedule, { repeat: { rule: 'FREQ=WEEKLY;COUNT=5' } }) },
    );
    const { clashes, alternatives } = dataOf(answer).bookSession;
    expect(clashes).toEqual([
      { code: 'MEMBER_BOOKED', occurrenceOn: on(1) },
      { code: 'PATIENT_BOOKED', occurrenceOn: on(1) },
      { code: 'MEMBER_BOOKED', occurrenceOn: on(3) },
      { code: 'PATIENT_BOOKED', occurrenceOn: on(3) },
    ]);
    expect(new Set(alternatives.map(({ occurrenceOn }) => occurrenceOn))).toEqual(new Set([on(1), on(3)]));
    expect(await stored()).toEqual([]);
    expect(await seriesOf(owner, clinicId())).toEqual([]);

    const rest = await book('FREQ=WEEKLY;COUNT=5', {}, { skipOn: [on(1), on(3)] });
    expect(rest).toMatchObject({ __typename: 'TherapySession', localOn: on(0) });
    expect((await stored()).map(({ local_on }) => local_on)).toEqual([on(0), on(2), on(4)]);
  });

  it.each([
    ['FREQ=FORTNIGHTLY', {}, 'RULE_FREQUENCY'],
    ['FREQ=DAILY;BYHOUR=9', {}, 'RULE_PART_UNKNOWN'],
    ['FREQ=DAILY;COUNT=500', {}, 'RULE_TOO_MANY'],
    ['FREQ=DAILY;UNTIL=20200101', {}, 'RULE_NO_OCCURRENCE'],
    ['FREQ=DAILY;COUNT=2', { skipOn: ['2020-01-01'] }, 'INVALID_INPUT'],
  ])('is refused by name when its rule is %s', async (rule, repeat, code) => {
    expect(await book(rule, {}, repeat)).toMatchObject({ __typename: 'Refusal', code, field: 'repeat' });
    expect(await seriesOf(owner, clinicId())).toEqual([]);
  });

  it('warns of soft rules once for all, and keeps the reason with each session', async () => {
    const evening = { roomId: null };
    expect(await book('FREQ=DAILY;COUNT=3', evening)).toMatchObject({ __typename: 'BookingWarned' });
    const first = await book('FREQ=DAILY;COUNT=3', { ...evening, overrideReason: 'Home visit' });
    expect(first).toMatchObject({ overrides: [{ warning: 'ROOM_MISSING', reason: 'Home visit' }] });
    const { rows } = await owner.query('SELECT 1 FROM session_override WHERE clinic_id = $1', [clinicId()]);
    expect(rows).toHaveLength(3);
  });

  it('is booked once for one key, however often the call comes', async () => {
    const input = { idempotencyKey: 'a-series-of-mine' };
    const both = await Promise.all([book('FREQ=WEEKLY;COUNT=3', input), book('FREQ=WEEKLY;COUNT=3', input)]);
    const again = await book('FREQ=WEEKLY;COUNT=3', input);
    expect(new Set([...both, again].map(({ id }) => id))).toEqual(new Set([(await nth(0)).id]));
    expect(await stored()).toHaveLength(3);
    expect(await seriesOf(owner, clinicId())).toHaveLength(1);
  });
});
