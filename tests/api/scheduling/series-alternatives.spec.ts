import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addWeeks } from '@consilium/domain';
import { dataOf, graphqlClient } from '@consilium/testing';
import { Pool } from 'pg';
import { apiUrls, ownerUrl } from '../../support/servers.ts';
import { setHorizon } from './a-series.ts';
import { aSchedule, save, sessionInput, type TestSchedule } from './a-schedule.ts';

/** Dates for which other times are looked for; whoever has more clashes chooses another time of day. */
const MOST_DATES = 8;

describe('a series that clashes on many dates', () => {
  const [url] = apiUrls();
  let owner: Pool;
  let schedule: TestSchedule;

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 2 });
    schedule = await aSchedule(owner);
    await setHorizon(owner, schedule.clinic.clinicId, 40);
    await save(
      url,
      schedule.scheduler,
      'bookSession',
      sessionInput(schedule, { repeat: { rule: 'FREQ=WEEKLY;COUNT=30' } }),
    );
  });
  afterAll(() => owner.end());

  const check = async (count: number) => {
    const answer = await graphqlClient(url, schedule.scheduler.token)<{
      checkBooking: { clashes: { occurrenceOn: string }[]; alternatives: { occurrenceOn: string }[] };
    }>(
      `query ($input: BookSessionInput!) { checkBooking(input: $input) {
        clashes { occurrenceOn } alternatives { occurrenceOn } } }`,
      { input: sessionInput(schedule, { repeat: { rule: `FREQ=WEEKLY;COUNT=${count}` } }) },
    );
    const { clashes, alternatives } = dataOf(answer).checkBooking;
    const dates = (of: readonly { occurrenceOn: string }[]) => [
      ...new Set(of.map(({ occurrenceOn }) => occurrenceOn)),
    ];
    return { clashing: dates(clashes), helped: dates(alternatives), statements: answer.statements };
  };

  it('is named on every date, and helped on the first eight, in a bounded number of statements', async () => {
    const few = await check(2);
    const eight = await check(MOST_DATES);
    const many = await check(30);
    const weeks = (count: number) =>
      Array.from({ length: count }, (_, week) => addWeeks(schedule.tuesday, week));
    expect(many.clashing).toEqual(weeks(30));
    expect(many.helped).toEqual(weeks(MOST_DATES));
    expect(eight.helped).toEqual(weeks(MOST_DATES));
    expect(few.helped).toEqual(weeks(2));
    // A date costs a constant number of statements, and no date beyond the eighth costs any.
    expect(eight.statements).toBeGreaterThan(few.statements);
    expect(many.statements).toBe(eight.statements);
  });
});
