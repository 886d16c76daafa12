import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { codeOf, dataOf, graphqlClient } from '@consilium/testing';
import { Pool } from 'pg';
import { apiUrls, ownerUrl } from '../../support/servers.ts';
import {
  aBedside,
  aSession,
  bedside,
  clock,
  minutesAgo,
  record,
  tryTo,
  type TestBedside,
} from './a-bedside.ts';

describe('beating one’s best', () => {
  const [here, there] = apiUrls();
  let owner: Pool;
  let test: TestBedside;
  let robin: string;
  let sessionId: string;

  beforeAll(() => {
    owner = new Pool({ connectionString: ownerUrl(), max: 4 });
  });
  beforeEach(async () => {
    test = await aBedside(owner);
    robin = test.patientIds[0];
    sessionId = await aSession(owner, test, { patientIds: [robin], startedAgo: 60 });
  });
  afterAll(() => owner.end());

  const attempt = (value: number, more = {}) => ({
    id: randomUUID(),
    patientId: robin,
    sessionId,
    activityCode: 'STAIRS',
    value,
    occurredAt: minutesAgo(10),
    ...clock(),
    ...more,
  });
  const measure = (value: number, more = {}) =>
    record(here, test.physio, 'recordPerformance', attempt(value, more));

  it('is said at once, with what it beat; the first beats nothing', async () => {
    expect(await measure(48, { occurredAt: minutesAgo(30) })).toMatchObject({
      beatsBest: false,
      bestBefore: null,
    });
    expect(await measure(52, { occurredAt: minutesAgo(20) })).toMatchObject({
      beatsBest: false,
      bestBefore: 48,
    });
    expect(await measure(44.5)).toMatchObject({ beatsBest: true, bestBefore: 48 });
    expect((await bedside(there, test.ot, sessionId)).patients[0]).toMatchObject({
      performed: [{ value: 48 }, { value: 52 }, { value: 44.5, beatsBest: true }],
      progress: [{ activity: { code: 'STAIRS' }, last: 44.5, best: 44.5, trend: 'TOO_FEW' }],
    });
  });

  it('an attempt marked as an error counts no more', async () => {
    const wrong = await measure(5, { occurredAt: minutesAgo(30) });
    await record(here, test.physio, 'markPerformanceInError', { id: wrong.id, reason: 'A zero is missing' });
    expect(await measure(48)).toMatchObject({ beatsBest: false, bestBefore: null });
  });

  it('the same attempt sent again counts once; other content is refused', async () => {
    const input = attempt(48);
    const answers = await Promise.all([
      record(here, test.physio, 'recordPerformance', input),
      record(there, test.physio, 'recordPerformance', input),
    ]);
    expect(answers.map(({ id }) => id)).toEqual([input.id, input.id]);
    expect(await record(here, test.physio, 'recordPerformance', { ...input, value: 47 })).toMatchObject({
      code: 'ID_TAKEN',
    });
    const { rows } = await owner.query('SELECT FROM performance WHERE patient_id = $1', [robin]);
    expect(rows).toHaveLength(1);
  });

  it.each([
    [{ value: 0 }, 'NUMBER_OUT_OF_RANGE'],
    [{ value: 12.345 }, 'NUMBER_OUT_OF_RANGE'],
    [{ activityCode: 'NONE' }, 'CODE_UNKNOWN'],
    [{ occurredAt: minutesAgo(-30) }, 'IN_THE_FUTURE'],
    [{ note: 'x'.repeat(501) }, 'TEXT_TOO_LONG'],
  ])('%j is refused as %s', async (more, code) => {
    expect(await measure(48, more)).toMatchObject({ code });
  });

  it('in a session of somebody else is not found', async () => {
    const other = await aSession(owner, test, { patientIds: [test.patientIds[1]], startedAgo: 200 });
    const answer = await tryTo(here, test.physio, 'recordPerformance', attempt(48, { sessionId: other }));
    expect(codeOf(answer)).toBe('NOT_FOUND');
  });

  it('a clinic adds activities of its own, and takes others out of use; their attempts stay', async () => {
    const own = { code: 'WALL_SIT', name: 'Wall sit', unit: 'SECONDS', better: 'HIGHER', retired: false };
    expect(await record(here, test.admin, 'savePerformanceActivity', own)).toMatchObject({ own: true });
    await measure(60, { activityCode: 'WALL_SIT' });
    expect(
      await record(here, test.admin, 'savePerformanceActivity', { ...own, unit: 'REPETITIONS' }),
    ).toMatchObject({ code: 'ACTIVITY_IN_USE' });
    expect(
      await record(here, test.admin, 'savePerformanceActivity', { ...own, name: 'Wall', retired: true }),
    ).toMatchObject({ name: 'Wall', retired: true });
    expect(await measure(61, { activityCode: 'WALL_SIT' })).toMatchObject({ code: 'CODE_UNKNOWN' });
    const { patients } = await bedside(here, test.physio, sessionId);
    expect(patients[0]?.progress).toMatchObject([{ activity: { code: 'WALL_SIT' }, best: 60 }]);
  });

  it('the young person reads the own progress, and no minutes', async () => {
    await measure(48);
    const self = await test.clinic.addUser('PATIENT', { patientId: robin });
    const client = graphqlClient(here, self.token);
    const seen = await client<{ patient: { performanceProgress: { best: number }[] } }>(
      'query ($id: ID!) { patient(id: $id) { performanceProgress { best history { value beatsBest } } } }',
      { id: robin },
    );
    expect(dataOf(seen).patient.performanceProgress).toMatchObject([{ best: 48 }]);
    const minutes = await client(
      'query ($id: ID!) { patient(id: $id) { deliveredWeek(on: "2026-03-02") { weekOf } } }',
      {
        id: robin,
      },
    );
    expect(codeOf(minutes)).toBe('FORBIDDEN');
  });
});
