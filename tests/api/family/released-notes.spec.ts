import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  aClinic,
  aPatient,
  bornYearsAgo,
  codeOf,
  dataOf,
  graphqlClient,
  type TestClinic,
  type TestUser,
} from '@consilium/testing';
import { Pool } from 'pg';
import { apiUrls, ownerUrl } from '../../support/servers.ts';
import { aDraft, notesOf } from '../notes/notes-client.ts';

interface Family {
  readonly patientId: string;
  readonly young: TestUser;
  readonly guardian: TestUser;
}

describe('notes that a family reads', () => {
  let owner: Pool;
  let clinic: TestClinic;
  let physio: TestUser;

  const aFamily = async (age: number): Promise<Family> => {
    const { patientId } = await aPatient(owner, clinic, { team: [physio], birthDate: bornYearsAgo(age, -1) });
    const guardianId = randomUUID();
    await owner.query(
      `INSERT INTO guardian (clinic_id, id, patient_id, given_name, family_name, relationship, proxy_scope, starts_on)
       VALUES ($1, $2, $3, 'Maria', 'Example', 'mother', 'FULL', '2020-01-01')`,
      [clinic.clinicId, guardianId, patientId],
    );
    return {
      patientId,
      young: await clinic.addUser('PATIENT', { patientId }),
      guardian: await clinic.addUser('GUARDIAN', { guardianId }),
    };
  };
  const askAs = (user: TestUser, patientId: string) =>
    graphqlClient(apiUrls()[1], user.token)<{ releasedNotes: { sections: { text: string }[] }[] }>(
      'query ($id: ID!) { releasedNotes(patientId: $id) { id sections { text } addenda { text } corrections { reason } } }',
      { id: patientId },
    );
  const readBy = async (user: TestUser, patientId: string) =>
    dataOf(await askAs(user, patientId))
      .releasedNotes.map(({ sections }) => sections[0]?.text)
      .sort();
  /** A signed note whose text is its name. */
  const sign = async (patientId: string, name: string, given: object = {}, dataClass = 'GENERAL') => {
    const sections = ['OBJECTIVE', 'ASSESSMENT', 'PLAN'].map((key) => ({ key, text: name }));
    const { id } = await notesOf(physio).draft(patientId, { ...aDraft(patientId), sections, dataClass });
    return notesOf(physio).to('signSessionNote', { id, version: 1, ...given });
  };

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 4 });
    clinic = await aClinic(owner);
    physio = await clinic.addUser('PHYSIOTHERAPIST');
  });
  afterAll(() => owner.end());

  it('are signed, by the rules for the class and the age, and as their authors decided', async () => {
    const { patientId, young, guardian } = await aFamily(15);
    const because = { releaseReason: 'Asked for' };
    await sign(patientId, 'by rule');
    await sign(patientId, 'confidential', {}, 'ADOLESCENT_CONFIDENTIAL');
    await sign(patientId, 'teen only', { release: 'TEEN', ...because });
    await sign(patientId, 'parents only', { release: 'PROXY', ...because });
    await sign(patientId, 'both', { release: 'BOTH', ...because }, 'ADOLESCENT_CONFIDENTIAL');
    await sign(patientId, 'neither', { release: 'NEITHER', ...because });
    await sign(patientId, 'abuse', { release: 'BOTH', ...because }, 'ABUSE_INVESTIGATION');
    await notesOf(physio).draft(patientId);
    expect(await readBy(young, patientId)).toEqual(['both', 'by rule', 'confidential', 'teen only']);
    expect(await readBy(guardian, patientId)).toEqual(['both', 'by rule', 'parents only']);
  });

  it('under 13 a parent reads what is confidential too, the child does not', async () => {
    const { patientId, young, guardian } = await aFamily(11);
    await sign(patientId, 'confidential', {}, 'ADOLESCENT_CONFIDENTIAL');
    expect(await readBy(guardian, patientId)).toEqual(['confidential']);
    expect(await readBy(young, patientId)).toEqual([]);
  });

  it('are gone once they were entered in error, or the decision is another', async () => {
    const { patientId, young } = await aFamily(15);
    const wrong = await sign(patientId, 'wrong');
    const kept = await sign(patientId, 'kept');
    await notesOf(physio).to('markSessionNoteInError', { id: wrong.id, version: 2, reason: 'Not this one' });
    expect(await readBy(young, patientId)).toEqual(['kept']);
    await notesOf(physio).to('releaseSessionNote', {
      ...{ id: kept.id, version: 2, release: 'NEITHER', reason: 'Harm' },
    });
    expect(await readBy(young, patientId)).toEqual([]);
  });

  it('are of nobody else: another family, the staff, a parent after the 18th birthday', async () => {
    const [ours, others, grown] = [await aFamily(15), await aFamily(15), await aFamily(18)];
    expect(codeOf(await askAs(others.young, ours.patientId))).toMatch(/^(FORBIDDEN|NOT_FOUND)$/);
    expect(codeOf(await askAs(others.guardian, ours.patientId))).toMatch(/^(FORBIDDEN|NOT_FOUND)$/);
    expect(codeOf(await askAs(physio, ours.patientId))).toBe('FORBIDDEN');
    await sign(grown.patientId, 'grown', { release: 'BOTH', releaseReason: 'Asked for' });
    expect(await readBy(grown.young, grown.patientId)).toEqual(['grown']);
    expect(codeOf(await askAs(grown.guardian, grown.patientId))).toMatch(/^(FORBIDDEN|NOT_FOUND)$/);
  });
});
