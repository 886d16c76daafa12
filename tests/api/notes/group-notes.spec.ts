import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { dataOf } from '@consilium/testing';
import { Pool } from 'pg';
import { apiUrls, ownerUrl } from '../../support/servers.ts';
import { aBedside, aSession, clock, minutesAgo, record, type TestBedside } from '../delivery/a-bedside.ts';
import { notesOf, SECTIONS } from './notes-client.ts';

describe('notes of a session', () => {
  let owner: Pool;
  let test: TestBedside;
  let robin: string;
  let sessionId: string;

  beforeAll(() => {
    owner = new Pool({ connectionString: ownerUrl(), max: 4 });
  });
  beforeEach(async () => {
    test = await aBedside(owner);
    [robin] = test.patientIds;
    sessionId = await aSession(owner, test, { patientIds: test.patientIds, startedAgo: 30, kind: 'GROUP' });
  });
  afterAll(() => owner.end());

  const group = (
    operation: 'saveGroupRecord' | 'signGroupRecord',
    input: Record<string, unknown>,
    user = test.physio,
  ) =>
    notesOf(user).client<Record<string, { id: string; code?: string; status?: string; version?: number }>>(
      `mutation ($input: ${operation === 'saveGroupRecord' ? 'Save' : 'Sign'}GroupRecordInput!) { ${operation}(input: $input) {
        ... on GroupRecord { id status version text } ... on Refusal { code field } } }`,
      { input },
    );

  it('of a group there is one record, and a response of each patient that names nobody else', async () => {
    const physio = notesOf(test.physio);
    const sections = [{ key: 'OBJECTIVE', text: 'Threw the ball to KIM.' }, ...SECTIONS.slice(1)];
    const draft = await physio.draft(robin, { sessionId, sections });
    expect(await physio.to('signSessionNote', { id: draft.id, version: 1 })).toMatchObject({
      code: 'OTHER_PATIENT_NAMED',
      field: 'OBJECTIVE',
    });
    const mended = await physio.draft(robin, { id: draft.id, sessionId, basedOnVersion: 1 });
    expect(await physio.to('signSessionNote', { id: draft.id, version: mended.version })).toMatchObject({
      status: 'SIGNED',
    });
    expect(
      await physio.to('addNoteAddendum', { id: randomUUID(), noteId: draft.id, text: 'With Kim' }),
    ).toMatchObject({ code: 'OTHER_PATIENT_NAMED' });

    const id = randomUUID();
    const save = async (text: string, more = {}) =>
      dataOf(await group('saveGroupRecord', { id, sessionId, text, ...more })).saveGroupRecord;
    expect(await save('Robin and a peer threw balls.')).toMatchObject({ status: 'DRAFT', version: 1 });
    const sign = async (version: number) =>
      dataOf(await group('signGroupRecord', { sessionId, version })).signGroupRecord;
    expect(await sign(1)).toMatchObject({ code: 'OTHER_PATIENT_NAMED' });
    expect(await save('Two threw balls.')).toMatchObject({ code: 'VERSION_CONFLICT' });
    expect(await save('Two threw balls.', { basedOnVersion: 1 })).toMatchObject({ version: 2 });
    expect(await sign(2)).toMatchObject({ status: 'SIGNED' });
    expect(await save('Three threw balls.', { basedOnVersion: 3 })).toMatchObject({ code: 'NOTE_SETTLED' });
    const changed = await owner.query(`UPDATE group_record SET text = 'x' WHERE id = $1`, [id]).then(
      () => 'done',
      (error: { code: string }) => error.code,
    );
    expect(changed).toBe('42501');
  });

  it('is filled with what was recorded', async () => {
    const [url] = apiUrls();
    await record(url, test.physio, 'startSession', { sessionId, occurredAt: minutesAgo(30), ...clock() });
    const stretch = { sessionId, patientId: robin, oneToOne: false, kind: 'STRENGTH_EXERCISE', ...clock() };
    await record(url, test.physio, 'recordInterventionDelivery', {
      ...{ ...stretch, id: randomUUID(), startedAt: minutesAgo(30), endedAt: minutesAgo(20) },
    });
    await record(url, test.physio, 'recordPerformance', {
      ...{ id: randomUUID(), patientId: robin, sessionId, activityCode: 'STAIRS', value: 31.5 },
      ...{ occurredAt: minutesAgo(10), ...clock() },
    });
    const answer = await notesOf(test.physio).client<{ notePrefill: unknown[] }>(
      `query ($patientId: ID!, $sessionId: ID!) { notePrefill(patientId: $patientId, sessionId: $sessionId, template: SOAP) {
         section kind code minutes value unit } }`,
      { patientId: robin, sessionId },
    );
    expect(dataOf(answer).notePrefill).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          section: 'OBJECTIVE',
          kind: 'DELIVERED',
          code: 'STRENGTH_EXERCISE',
          minutes: 10,
        }),
        expect.objectContaining({ kind: 'PERFORMED', value: 31.5, unit: 'SECONDS' }),
      ]),
    );
  });
});
