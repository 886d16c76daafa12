import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { hash } from '@node-rs/argon2';
import { codeOf } from '@consilium/testing';
import { Pool } from 'pg';
import { apiUrls, ownerUrl } from '../../support/servers.ts';
import { auditOf } from '../scheduling/a-schedule.ts';
import { aDraft, aNotedPatient, notesOf, SECTIONS, times, type NotedPatient } from './notes-client.ts';

describe('notes', () => {
  let owner: Pool;
  let test: NotedPatient;

  beforeAll(() => {
    owner = new Pool({ connectionString: ownerUrl(), max: 4 });
  });
  beforeEach(async () => {
    test = await aNotedPatient(owner);
  });
  afterAll(() => owner.end());

  const signed = async () => {
    const physio = notesOf(test.physio);
    const { id, version } = await physio.draft(test.patientId);
    return physio.to('signSessionNote', { id, version });
  };

  it('a draft kept without a connection overwrites nothing that another device saved meanwhile', async () => {
    const [ward, home] = [notesOf(test.physio), notesOf(test.physio, apiUrls()[1])];
    const draft = aDraft(test.patientId);
    await ward.to('saveSessionNote', draft);
    const text = (words: string) => ({ ...draft, sections: [{ key: 'PLAN', text: words }] });
    await home.to('saveSessionNote', { ...text('Pool.'), basedOnVersion: 1 });
    // However often the device tries: refused, and what is there stays there.
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const late = { ...text('Stairs.'), basedOnVersion: 1, deviceNow: new Date().toISOString() };
      expect(await ward.to('saveSessionNote', late)).toMatchObject({ code: 'VERSION_CONFLICT' });
    }
    // A draft that was begun without a connection knows no version at all.
    expect(await ward.to('saveSessionNote', text('Stairs.'))).toMatchObject({ code: 'VERSION_CONFLICT' });
    expect(await ward.of(test.patientId)).toMatchObject([
      { version: 2, sections: [{ key: 'PLAN', text: 'Pool.' }] },
    ]);
    const both = { ...text('Pool.\nStairs.'), basedOnVersion: 2 };
    expect(await ward.to('saveSessionNote', both)).toMatchObject({
      version: 3,
      sections: [{ key: 'PLAN', text: 'Pool.\nStairs.' }],
    });
  });

  it('a draft is saved as often as its author pauses, is signed and stays', async () => {
    const physio = notesOf(test.physio);
    const draft = aDraft(test.patientId);
    const saved = await physio.to('saveSessionNote', draft);
    expect(saved).toMatchObject({ status: 'DRAFT', version: 1, mine: true, lateEntry: false });
    // The same content again, from another device that heard no answer: nothing changes.
    expect(
      await notesOf(test.physio, apiUrls()[1]).to('saveSessionNote', { ...draft, ...times() }),
    ).toMatchObject({
      version: 1,
    });
    const longer = { ...draft, sections: [...SECTIONS, { key: 'SUBJECTIVE', text: 'Slept well.' }] };
    const second = await physio.to('saveSessionNote', { ...longer, basedOnVersion: 1 });
    expect(second).toMatchObject({ version: 2, sections: [{ key: 'SUBJECTIVE' }, {}, {}, {}] });
    expect(await physio.to('saveSessionNote', { ...draft, basedOnVersion: 1 })).toMatchObject({
      code: 'VERSION_CONFLICT',
    });
    expect(await physio.to('signSessionNote', { id: draft.id, version: 1 })).toMatchObject({
      code: 'VERSION_CONFLICT',
    });
    const done = await physio.to('signSessionNote', { id: draft.id, version: 2 });
    expect(done).toMatchObject({
      status: 'SIGNED',
      signedByName: test.physio.displayName,
      signedLate: false,
    });
    expect(done.contentHash).toMatch(/^[0-9a-f]{64}$/);
    expect(await physio.to('signSessionNote', { id: draft.id, version: 2 })).toEqual(done);
    expect(await physio.to('saveSessionNote', { ...draft, basedOnVersion: 3 })).toMatchObject({
      code: 'NOTE_SETTLED',
    });
    expect(await auditOf(owner, test.clinic.clinicId, 'signSessionNote')).toEqual(
      expect.arrayContaining([expect.objectContaining({ outcome: 'ALLOWED', patient_id: test.patientId })]),
    );
  });

  it('nobody else reads or changes a draft', async () => {
    const draft = await notesOf(test.physio).draft(test.patientId);
    expect(await notesOf(test.ot).of(test.patientId)).toEqual([]);
    expect(await notesOf(test.ot).to('signSessionNote', { id: draft.id, version: 1 })).toMatchObject({
      code: 'NOT_YOUR_NOTE',
    });
    expect(await notesOf(test.ot).draft(test.patientId, { id: draft.id })).toMatchObject({
      code: 'ID_TAKEN',
    });
    expect(
      codeOf(
        await notesOf(test.clinic.users.SCHEDULER).tryTo('signSessionNote', { id: draft.id, version: 1 }),
      ),
    ).toBe('FORBIDDEN');
    await notesOf(test.physio).to('signSessionNote', { id: draft.id, version: 1 });
    expect(await notesOf(test.ot).of(test.patientId)).toMatchObject([{ id: draft.id, mine: false }]);
  });

  it('refuses what cannot be kept or is not complete, with a code, and writes nothing', async () => {
    const physio = notesOf(test.physio);
    const refused = async (more: Record<string, unknown>) => (await physio.draft(test.patientId, more)).code;
    expect(await refused({ template: 'BIRP' })).toBe('CODE_UNKNOWN');
    expect(await refused({ sections: [{ key: 'DATA', text: 'x' }] })).toBe('CODE_UNKNOWN');
    expect(await refused({ sections: [{ key: 'PLAN', text: 'x'.repeat(8_001) }] })).toBe('TEXT_TOO_LONG');
    expect(await refused({ sections: [SECTIONS[0], SECTIONS[0]] })).toBe('CHOSEN_TWICE');
    expect(await refused({ ...times(-2) })).toBe('IN_THE_FUTURE');
    expect(await refused({ supervisorId: test.physio.memberId })).toBe('CODE_UNKNOWN');
    expect(codeOf(await physio.tryTo('saveSessionNote', { ...aDraft(test.patientId), id: 'x' }))).toBe(
      'NOT_FOUND',
    );
    expect(
      codeOf(await physio.tryTo('saveSessionNote', { ...aDraft(test.patientId), sessionId: randomUUID() })),
    ).toBe('NOT_FOUND');
    expect(await physio.of(test.patientId)).toEqual([]);
    const thin = await physio.draft(test.patientId, { sections: [SECTIONS[0]] });
    expect(await physio.to('signSessionNote', { id: thin.id, version: 1 })).toMatchObject({
      code: 'TEXT_REQUIRED',
      field: 'ASSESSMENT',
    });
  });

  it('a late note says so, a late sync does not', async () => {
    const physio = notesOf(test.physio);
    expect(await physio.draft(test.patientId, times(30))).toMatchObject({ lateEntry: true });
    const entered = new Date(Date.now() - 29 * 3_600_000).toISOString();
    const synced = await physio.draft(test.patientId, { ...times(30), enteredAt: entered });
    expect(synced).toMatchObject({ lateEntry: false });
    expect(await physio.to('signSessionNote', { id: synced.id, version: 1 })).toMatchObject({
      signedLate: true,
    });
  });

  it('signing wants a fresh session or the password', async () => {
    const physio = notesOf(test.physio);
    const { id } = await physio.draft(test.patientId);
    const { clinicId } = test.clinic;
    await owner.query(
      `UPDATE user_session SET created_at = now() - interval '16 minutes' WHERE clinic_id = $1 AND user_id = $2`,
      [clinicId, test.physio.userId],
    );
    const attempt = (password?: string) => physio.to('signSessionNote', { id, version: 1, password });
    expect(await attempt()).toMatchObject({ code: 'FRESH_SESSION_REQUIRED', field: 'password' });
    expect(await attempt('a wrong guess')).toMatchObject({ code: 'WRONG_PASSWORD' });
    await owner.query('UPDATE user_account SET password_hash = $3 WHERE clinic_id = $1 AND id = $2', [
      clinicId,
      test.physio.userId,
      await hash('the right password', { memoryCost: 19_456, timeCost: 2, parallelism: 1 }),
    ]);
    expect(await attempt('the right password')).toMatchObject({ status: 'SIGNED' });
  });

  it('addenda and corrections follow a signature; the text itself stays', async () => {
    const note = await signed();
    const physio = notesOf(test.physio);
    const addendum = { id: randomUUID(), noteId: note.id, text: 'The scale was the other one.' };
    const added = await notesOf(test.ot).to('addNoteAddendum', addendum);
    expect(added.addenda).toMatchObject([{ text: addendum.text, byName: test.ot.displayName }]);
    expect((await notesOf(test.ot).to('addNoteAddendum', addendum)).addenda).toHaveLength(1);
    expect(await physio.to('addNoteAddendum', { ...addendum, text: 'Other' })).toMatchObject({
      code: 'ID_TAKEN',
    });
    const correction = { id: randomUUID(), noteId: note.id, sectionKey: 'OBJECTIVE', struckText: '31 s' };
    expect(await physio.to('correctNote', { ...correction, reason: '' })).toMatchObject({
      code: 'TEXT_REQUIRED',
    });
    expect(
      await physio.to('correctNote', { ...correction, struckText: '99 s', reason: 'misread' }),
    ).toMatchObject({ code: 'PASSAGE_NOT_FOUND' });
    const corrected = await physio.to('correctNote', {
      ...{ ...correction, replacement: '13 s', reason: 'misread' },
    });
    expect(corrected.corrections).toEqual([{ struckText: '31 s', replacement: '13 s', reason: 'misread' }]);
    expect(corrected.sections).toEqual(note.sections);
    const draft = await physio.draft(test.patientId);
    expect(
      await physio.to('addNoteAddendum', { ...addendum, id: randomUUID(), noteId: draft.id }),
    ).toMatchObject({
      code: 'NOTE_NOT_SIGNED',
    });
  });

  it('what was entered in error hides its body and keeps its frame', async () => {
    const note = await signed();
    const given = { id: note.id, version: note.version, reason: 'Wrong patient' };
    expect(await notesOf(test.ot).to('markSessionNoteInError', given)).toMatchObject({
      code: 'NOT_YOUR_NOTE',
    });
    expect(await notesOf(test.physio).to('markSessionNoteInError', given)).toMatchObject({
      status: 'ENTERED_IN_ERROR',
      sections: [],
    });
    expect(await notesOf(test.physio).of(test.patientId)).toMatchObject([{ sections: [] }]);
    expect(
      await notesOf(test.physio).to('markSessionNoteInError', { ...given, version: note.version + 1 }),
    ).toMatchObject({ code: 'NOTE_SETTLED' });
  });

  it('only a signed note is released, with a reason', async () => {
    const physio = notesOf(test.physio);
    const draft = await physio.draft(test.patientId);
    const release = { id: draft.id, version: 1, release: 'TEEN', reason: 'asked for by the patient' };
    expect(await physio.to('releaseSessionNote', release)).toMatchObject({ code: 'NOTE_NOT_SIGNED' });
    await physio.to('signSessionNote', { id: draft.id, version: 1 });
    expect(await physio.to('releaseSessionNote', { ...release, version: 2, reason: '' })).toMatchObject({
      code: 'TEXT_REQUIRED',
    });
    expect(await physio.to('releaseSessionNote', { ...release, version: 2 })).toMatchObject({
      release: 'TEEN',
    });
  });

  it('goes to the family as its author decides with the signature, where the author may', async () => {
    const physio = notesOf(test.physio);
    const { id } = await physio.draft(test.patientId);
    const given = { id, version: 1, release: 'TEEN' };
    expect(await physio.to('signSessionNote', given)).toMatchObject({
      ...{ code: 'TEXT_REQUIRED', field: 'reason' },
    });
    const signed = await physio.to('signSessionNote', { ...given, releaseReason: 'Spoke in confidence' });
    expect(signed).toMatchObject({ status: 'SIGNED', release: 'TEEN' });

    const assistants = await notesOf(test.assistant).draft(test.patientId);
    const tried = await notesOf(test.assistant).tryTo('signSessionNote', {
      ...{ id: assistants.id, version: 1, release: 'BOTH', releaseReason: 'x' },
    });
    expect(codeOf(tried)).toBe('FORBIDDEN');
    await notesOf(test.student)
      .draft(test.patientId)
      .then(async (draft) => {
        await notesOf(test.student).to('handInSessionNote', { id: draft.id, version: 1 });
        const cosigned = await physio.to('cosignSessionNote', {
          ...{ id: draft.id, version: 2, release: 'NEITHER', releaseReason: 'Names a friend' },
        });
        expect(cosigned).toMatchObject({ status: 'COSIGNED', release: 'NEITHER' });
      });
  });

  it('the database itself keeps a signed note as it is, from its owner too', async () => {
    const { id } = await signed();
    const attempt = (sql: string) =>
      owner.query(sql, [id]).then(
        () => 'done',
        (error: { code: string }) => error.code,
      );
    for (const set of [
      `sections = '[]'`,
      `occurred_at = now()`,
      `status = 'DRAFT'`,
      `author_name = 'Somebody'`,
      `content_hash = NULL`,
      `signed_at = now()`,
    ]) {
      expect([set, await attempt(`UPDATE session_note SET ${set} WHERE id = $1`)]).toEqual([set, '42501']);
    }
    expect(await attempt('DELETE FROM session_note WHERE id = $1')).toBe('42501');
    expect(await attempt(`UPDATE session_note SET release = 'NEITHER' WHERE id = $1`)).toBe('done');
  });
});
