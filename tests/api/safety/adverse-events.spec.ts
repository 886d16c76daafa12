import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aClinic, aPatient, dataOf, type TestClinic, type TestUser } from '@consilium/testing';
import { Pool } from 'pg';
import { ownerUrl } from '../../support/servers.ts';
import { anAdverseEvent, safetyOf } from './safety-client.ts';

describe('adverse events', () => {
  let owner: Pool;
  let clinic: TestClinic;
  let physio: TestUser;
  let physician: TestUser;
  let patientId: string;
  const events = async (user: TestUser) =>
    dataOf(
      await safetyOf(user).client<{
        adverseEvents: { id: string; eventClass: string; version: number; closedAt: string | null }[];
      }>(`{ adverseEvents(patientId: "${patientId}") { id eventClass version closedAt enteredInErrorAt } }`),
    ).adverseEvents;

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 2 });
    clinic = await aClinic(owner);
    physician = await clinic.addUser('PHYSICIAN');
    physio = await clinic.addUser('PHYSIOTHERAPIST');
    ({ patientId } = await aPatient(owner, clinic, { team: [physician, physio] }));
  });
  afterAll(() => owner.end());

  it('are kept once, however often they are sent', async () => {
    const event = anAdverseEvent(patientId);
    const answers = await Promise.all([1, 2, 3, 4].map(() => safetyOf(physio).report(event)));
    expect(answers.map(({ id }) => id)).toEqual([event.id, event.id, event.id, event.id]);
    expect(await events(physio)).toHaveLength(1);
    expect(await safetyOf(physio).report({ ...event, description: 'Another' })).toMatchObject({
      code: 'ID_TAKEN',
    });
    expect(await safetyOf(physician).flags(patientId)).toEqual([]);
  });

  it('page somebody when they are serious, and tell disclosures to few', async () => {
    const kinds = async (user: TestUser) => (await safetyOf(user).flags(patientId)).map(({ kind }) => kind);
    await safetyOf(physio).report(anAdverseEvent(patientId, { severity: 3 }));
    expect(await kinds(physio)).toEqual(['ADVERSE_EVENT']);
    await safetyOf(physio).report(
      anAdverseEvent(patientId, { eventClass: 'ABUSE_DISCLOSURE', severity: 4, serious: true }),
    );
    expect(await kinds(physio)).toEqual(['ADVERSE_EVENT']);
    expect(await kinds(physician)).toEqual(['ABUSE_DISCLOSURE', 'ADVERSE_EVENT']);
    expect((await events(physio)).map(({ eventClass }) => eventClass)).not.toContain('ABUSE_DISCLOSURE');
  });

  it('are refused by name, and nothing is written', async () => {
    const before = (await events(physician)).length;
    const refusal = async (more: Record<string, unknown>) =>
      safetyOf(physio).report(anAdverseEvent(patientId, more));
    expect(await refusal({ severity: 5 })).toMatchObject({ code: 'SEVERITY_IS_SERIOUS', field: 'serious' });
    expect(await refusal({ severity: 0 })).toMatchObject({ code: 'NUMBER_OUT_OF_RANGE', field: 'severity' });
    expect(await refusal({ description: ' ' })).toMatchObject({
      code: 'TEXT_REQUIRED',
      field: 'description',
    });
    expect(await refusal({ id: 'no id' })).toMatchObject({ code: 'INVALID_INPUT', field: 'id' });
    expect(await refusal({ sessionId: patientId })).toMatchObject({ field: 'sessionId' });
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    expect(await refusal({ occurredAt: tomorrow })).toMatchObject({ code: 'IN_THE_FUTURE' });
    expect(await events(physician)).toHaveLength(before);
  });

  it('are reviewed by a physician, and marked in error without vanishing', async () => {
    const { id, version } = (await events(physician)).find(
      ({ eventClass }) => eventClass === 'SYNCOPE_OR_FALL',
    )!;
    const input = { id, version, note: 'Step was wet; mat ordered.', outcome: 'RECOVERED', close: true };
    const review = (user: TestUser, with_: object) =>
      safetyOf(user).client<{ reviewAdverseEvent: object }>(
        `mutation ($input: ReviewAdverseEventInput!) { reviewAdverseEvent(input: $input) {
          ... on AdverseEvent { reviewedByName closedAt version } ... on UserError { code } } }`,
        { input: with_ },
      );
    expect((await review(physio, input)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(dataOf(await review(physician, { ...input, version: 77 })).reviewAdverseEvent).toMatchObject({
      code: 'VERSION_CONFLICT',
    });
    expect(dataOf(await review(physician, input)).reviewAdverseEvent).toMatchObject({
      reviewedByName: physician.displayName,
      closedAt: expect.any(String),
    });
    const marked = dataOf(
      await safetyOf(physician).client(
        `mutation { markAdverseEventInError(input: { id: "${id}", version: ${version + 1}, reason: "Other patient" }) {
          ... on AdverseEvent { enteredInErrorAt } ... on UserError { code } } }`,
      ),
    );
    expect(marked).toMatchObject({ markAdverseEventInError: { enteredInErrorAt: expect.any(String) } });
    expect((await events(physician)).map((event) => event.id)).toContain(id);
  });
});
