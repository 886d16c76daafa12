import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Pool } from 'pg';
import { apiUrls, ownerUrl } from '../../support/servers.ts';
import { aBedside, aSession, bedside, clock, minutesAgo, record, type TestBedside } from './a-bedside.ts';

describe('stretches of work at the bedside', () => {
  const [here, there] = apiUrls();
  let owner: Pool;
  let test: TestBedside;
  let robin: string;
  let kim: string;

  beforeAll(() => {
    owner = new Pool({ connectionString: ownerUrl(), max: 4 });
  });
  beforeEach(async () => {
    test = await aBedside(owner);
    [robin, kim] = test.patientIds;
  });
  afterAll(() => owner.end());

  const stretch = (sessionId: string, from: number, until: number, more = {}) => ({
    id: randomUUID(),
    sessionId,
    patientId: robin,
    kind: 'STRENGTH_EXERCISE',
    startedAt: minutesAgo(from),
    endedAt: minutesAgo(until),
    oneToOne: true,
    ...clock(),
    ...more,
  });

  it('the same stretch sent again is there once; with other content it is refused', async () => {
    const sessionId = await aSession(owner, test, { patientIds: [robin], startedAgo: 20 });
    const input = stretch(sessionId, 20, 5);
    const answers = await Promise.all([
      record(here, test.physio, 'recordInterventionDelivery', input),
      record(there, test.physio, 'recordInterventionDelivery', input),
    ]);
    expect(answers.map(({ id, __typename }) => ({ id, __typename }))).toEqual([
      { id: input.id, __typename: 'InterventionDelivery' },
      { id: input.id, __typename: 'InterventionDelivery' },
    ]);
    const later = { ...input, kind: 'AEROBIC_EXERCISE' };
    expect(await record(here, test.physio, 'recordInterventionDelivery', later)).toMatchObject({
      code: 'ID_TAKEN',
    });
    expect((await bedside(here, test.physio, sessionId)).patients[0]?.deliveries).toHaveLength(1);
  });

  it('a device whose clock is an hour wrong records the right times', async () => {
    const sessionId = await aSession(owner, test, { patientIds: [robin], startedAgo: 30 });
    const ahead = (minutes: number) => minutesAgo(minutes - 60);
    const wrong = { startedAt: ahead(25), endedAt: ahead(10), enteredAt: ahead(0), deviceNow: ahead(0) };
    const done = await record(
      here,
      test.physio,
      'recordInterventionDelivery',
      stretch(sessionId, 25, 10, wrong),
    );
    expect(Math.abs(Date.parse(String(done.endedAt)) - Date.parse(minutesAgo(10)))).toBeLessThan(30_000);
    expect(done).toMatchObject({ minutes: 15, lateEntry: false });
  });

  it('one-to-one minutes of one member never overlap, whichever of two comes first', async () => {
    const first = await aSession(owner, test, { patientIds: [robin], startedAgo: 60, minutes: 30 });
    const second = await aSession(owner, test, { patientIds: [kim], startedAgo: 30, minutes: 30 });
    const ofRobin = stretch(first, 50, 20);
    const ofKim = stretch(second, 30, 10, { patientId: kim });
    const answers = await Promise.all([
      record(here, test.physio, 'recordInterventionDelivery', ofRobin),
      record(there, test.physio, 'recordInterventionDelivery', ofKim),
    ]);
    const kinds = answers
      .map(({ __typename, code }) => (__typename === 'Refusal' ? code : __typename))
      .sort();
    expect(kinds).toEqual(['InterventionDelivery', 'ONE_TO_ONE_OVERLAP']);
    const another = stretch(first, 50, 45, { memberId: test.colleague.memberId });
    expect(await record(here, test.physio, 'recordInterventionDelivery', another)).toMatchObject({
      minutes: 5,
    });
    const group = stretch(second, 25, 15, { patientId: kim, oneToOne: false });
    expect(await record(here, test.physio, 'recordInterventionDelivery', group)).toMatchObject({
      minutes: 10,
    });
  });

  it('a correction is a new stretch; the old one stays, struck through, and blocks nothing', async () => {
    const sessionId = await aSession(owner, test, { patientIds: [robin], startedAgo: 60 });
    const first = stretch(sessionId, 50, 20);
    await record(here, test.physio, 'recordInterventionDelivery', first);
    const better = stretch(sessionId, 45, 20, { correctsId: first.id });
    expect(await record(here, test.physio, 'recordInterventionDelivery', better)).toMatchObject({
      minutes: 25,
      correctsId: first.id,
    });
    const second = stretch(sessionId, 44, 20, { correctsId: first.id });
    expect(await record(here, test.physio, 'recordInterventionDelivery', second)).toMatchObject({
      code: 'VERSION_CONFLICT',
    });
    const marked = await record(here, test.physio, 'markInterventionDeliveryInError', {
      id: better.id,
      reason: 'Wrong patient',
    });
    expect(marked).toMatchObject({ enteredInErrorWhy: 'Wrong patient' });
    expect((await bedside(here, test.physio, sessionId)).patients[0]?.deliveries).toHaveLength(2);
    await expect(
      owner.query('UPDATE intervention_delivery SET minutes = 1 WHERE id = $1', [first.id]),
    ).rejects.toThrow();
  });
});
