import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { codeOf, dataOf } from '@consilium/testing';
import { Pool } from 'pg';
import { ownerUrl } from '../../support/servers.ts';
import { aNotedPatient, notesOf, type NotedPatient } from './notes-client.ts';

describe('cosignatures', () => {
  let owner: Pool;
  let test: NotedPatient;

  beforeAll(() => {
    owner = new Pool({ connectionString: ownerUrl(), max: 4 });
  });
  beforeEach(async () => {
    test = await aNotedPatient(owner);
  });
  afterAll(() => owner.end());

  const handedIn = async () => {
    const student = notesOf(test.student);
    const { id } = await student.draft(test.patientId);
    return student.to('handInSessionNote', { id, version: 1 });
  };
  const policy = (user = test.admin, own: unknown[] = [], version = 0) =>
    notesOf(user).client<{ saveCosignPolicy: { code?: string; rules?: unknown[]; jurisdiction?: string } }>(
      `mutation ($input: SaveCosignPolicyInput!) { saveCosignPolicy(input: $input) {
         ... on CosignPolicy { jurisdiction version rules { level disciplineCode cosignature own } } ... on Refusal { code } } }`,
      { input: { jurisdiction: 'US_MA', version, own } },
    );

  it('a student drafts, the supervisor sends back, then signs', async () => {
    const [student, physio] = [notesOf(test.student), notesOf(test.physio)];
    const waiting = await handedIn();
    expect(waiting).toMatchObject({ status: 'AWAITING_COSIGNATURE', signedByName: null, contentHash: null });
    expect(waiting.supervisorName).toContain('physiotherapist');
    expect(codeOf(await student.tryTo('signSessionNote', { id: waiting.id, version: 2 }))).toBe('FORBIDDEN');
    expect(await physio.of(test.patientId)).toMatchObject([{ id: waiting.id, viewerMayCosign: true }]);
    expect(await notesOf(test.ot).of(test.patientId)).toEqual([]);
    expect(await notesOf(test.ot).to('cosignSessionNote', { id: waiting.id, version: 2 })).toMatchObject({
      code: 'NOT_YOUR_COSIGNATURE',
    });
    const back = await physio.to('sendBackSessionNote', {
      id: waiting.id,
      version: 2,
      reason: 'Say how far.',
    });
    expect(back).toMatchObject({ status: 'DRAFT', sentBackRemark: 'Say how far.' });
    expect(await physio.to('cosignSessionNote', { id: waiting.id, version: 3 })).toMatchObject({
      code: 'NOTE_NOT_WAITING',
    });
    await student.to('handInSessionNote', { id: waiting.id, version: 3 });
    const done = await physio.to('cosignSessionNote', { id: waiting.id, version: 4 });
    expect(done).toMatchObject({ status: 'COSIGNED', cosignedByName: test.physio.displayName });
    expect(done.contentHash).toMatch(/^[0-9a-f]{64}$/);
    expect(
      await physio.to('releaseSessionNote', { id: done.id, version: 5, release: 'BOTH', reason: 'x' }),
    ).toMatchObject({ release: 'BOTH' });
  });

  it('a student without a supervisor hands in to nobody', async () => {
    await owner.query('UPDATE member SET supervisor_id = NULL WHERE clinic_id = $1 AND id = $2', [
      test.clinic.clinicId,
      test.student.memberId,
    ]);
    const student = notesOf(test.student);
    const { id } = await student.draft(test.patientId);
    expect(await student.to('handInSessionNote', { id, version: 1 })).toMatchObject({
      code: 'SUPERVISOR_REQUIRED',
    });
    const named = await student.draft(test.patientId, {
      id,
      basedOnVersion: 1,
      supervisorId: test.physio.memberId,
    });
    expect(await student.to('handInSessionNote', { id, version: named.version })).toMatchObject({
      status: 'AWAITING_COSIGNATURE',
    });
  });

  it('what waits is listed by age, and an administrator sees counts without a word of it', async () => {
    const waiting = await handedIn();
    expect(await notesOf(test.physio).queue()).toMatchObject({
      drafts: [],
      toCosign: [{ id: waiting.id, authorName: test.student.displayName }],
      people: [{ unsigned: 0, uncosigned: 1, oldestHours: 1 }],
    });
    expect(await notesOf(test.student).queue()).toMatchObject({
      awaiting: [{ id: waiting.id }],
      toCosign: [],
    });
    const admin = await notesOf(test.admin).queue();
    expect(admin).toMatchObject({ drafts: [], toCosign: [], awaiting: [], people: [{ uncosigned: 1 }] });
    expect(await notesOf(test.ot).queue()).toMatchObject({ toCosign: [], people: [] });
  });

  it('an assistant signs; whether it waits says the clinic’s jurisdiction', async () => {
    const assistant = notesOf(test.assistant);
    const sign = async () => {
      const { id } = await assistant.draft(test.patientId);
      return assistant.to('signSessionNote', { id, version: 1 });
    };
    const strict = await sign();
    expect(strict).toMatchObject({
      status: 'AWAITING_COSIGNATURE',
      signedByName: test.assistant.displayName,
    });
    expect(
      await notesOf(test.physio).to('sendBackSessionNote', { id: strict.id, version: 2, reason: 'x' }),
    ).toMatchObject({ code: 'NOTE_SETTLED' });
    expect(await notesOf(test.physio).to('cosignSessionNote', { id: strict.id, version: 2 })).toMatchObject({
      status: 'COSIGNED',
    });
    expect(codeOf(await policy(test.physio))).toBe('FORBIDDEN');
    expect(dataOf(await policy()).saveCosignPolicy).toMatchObject({ jurisdiction: 'US_MA' });
    expect(dataOf(await policy()).saveCosignPolicy).toMatchObject({ code: 'VERSION_CONFLICT' });
    expect(await sign()).toMatchObject({ status: 'SIGNED' });
    const own = {
      level: 'ASSISTANT',
      disciplineCode: 'PHYSIOTHERAPY',
      cosignature: true,
      namesSupervisor: true,
    };
    expect(dataOf(await policy(test.admin, [own, own], 1)).saveCosignPolicy).toMatchObject({
      code: 'CHOSEN_TWICE',
    });
    expect(dataOf(await policy(test.admin, [own], 1)).saveCosignPolicy.rules).toMatchObject([
      { own: true, cosignature: true },
      { own: false },
      { own: false },
    ]);
    expect(await sign()).toMatchObject({ status: 'AWAITING_COSIGNATURE' });
  });
});
