import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { aClinic, dataOf, graphqlClient, type TestClinic } from '@consilium/testing';
import { Pool } from 'pg';
import { fillCohort } from '../../load/bench-cohort.mjs';
import { apiUrls, ownerUrl } from '../../support/servers.ts';
import { watchReport, type ReportWatcher } from './report-watcher.ts';

jest.setTimeout(180_000);

const ABOUT = { anchor: 'DISCHARGE', timePoint: 'MONTH_1', functionDefinition: 'INSTRUMENT' } as const;
const EPISODES = 6_000;

describe('a large report, as a job', () => {
  const [url] = apiUrls();
  let owner: Pool;
  let clinic: TestClinic;
  const watchers: ReportWatcher[] = [];
  const watch = (input: object = ABOUT, user = clinic.users.ADMINISTRATOR) => {
    const watcher = watchReport(url, user, input);
    watchers.push(watcher);
    return watcher;
  };

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 2 });
    clinic = await aClinic(owner);
    await fillCohort(owner, clinic.clinicId, EPISODES);
    await owner.query('ANALYZE');
  });
  afterEach(async () => {
    for (const watcher of watchers.splice(0)) await watcher.leave();
  });
  afterAll(() => owner.end());

  it('says how far it is, never less far than before, and ends with the figures of the whole report', async () => {
    const watcher = watch();
    const last = await watcher.until(({ stage }) => stage === 'DONE');
    await watcher.untilEnded();
    const { events } = watcher;
    expect(events[0]).toMatchObject({ stage: 'READING', done: 0, result: null });
    expect(events.some(({ stage }) => stage === 'COMPUTING')).toBe(true);
    expect(events.map(({ done }) => done)).toEqual(events.map(({ done }) => done).sort((a, b) => a - b));
    expect(events.filter(({ result }) => result !== null)).toEqual([last]);
    expect(last.done).toBe(last.of);
    const asked = dataOf(
      await graphqlClient(url, clinic.users.ADMINISTRATOR.token)<{ outcomeReport: unknown }>(
        `query ($input: ReportInput!) { outcomeReport(input: $input) {
           ... on OutcomeReport { episodes indicators { code missing } } } }`,
        { input: ABOUT },
      ),
    );
    expect(last.result).toEqual(asked.outcomeReport);
    expect(last.result?.episodes).toBe(EPISODES);
  });

  it('is given up when nobody listens: the next has its turn, one who waits may leave, others are answered meanwhile', async () => {
    const [first, second, third] = [watch(), watch(), watch({ ...ABOUT, anchor: 'ADMISSION' })];
    await first.until(({ stage }) => stage !== 'READING');
    const light = await graphqlClient(url, clinic.users.PHYSICIAN.token)('{ viewer { displayName } }');
    expect(light.errors).toBeUndefined();
    second.giveUp();
    first.giveUp();
    expect(await third.until(({ stage }) => stage === 'DONE')).toMatchObject({
      result: { episodes: EPISODES },
    });
    const after = watch();
    await after.until(({ stage }) => stage === 'DONE');
  });

  it('answers a small clinic at once, a refusal as such, and nobody who may not read outcomes', async () => {
    const small = await aClinic(owner);
    const watcher = watch(ABOUT, small.users.ADMINISTRATOR);
    await watcher.until(({ stage }) => stage === 'DONE');
    expect(watcher.events.every(({ stage }) => stage !== 'COMPUTING')).toBe(true);
    const refused = watch({ ...ABOUT, year: 2026, quarter: 1, subtype: 'CRPS' });
    expect(await refused.until(({ stage }) => stage === 'DONE')).toMatchObject({
      result: { code: 'COHORT_TOO_FINE' },
    });
    const stranger = watch(ABOUT, clinic.users.SCHEDULER);
    await stranger.untilEnded();
    expect(stranger.errors).toEqual(['FORBIDDEN']);
    expect(stranger.events).toEqual([]);
  });
});
