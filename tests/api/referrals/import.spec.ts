import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { aClinic, codeOf, dataOf, graphqlClient, type TestClinic } from '@consilium/testing';
import { Pool } from 'pg';
import { apiUrls, ownerUrl } from '../../support/servers.ts';
import { aNewFile, referralDesk, rowsOf } from './referral-desk.ts';

const [url, otherUrl] = apiUrls();
jest.setTimeout(30_000);
const REAL_RECORDS = path.resolve('../shared/data/referrals');
const PATIENT = `query ($id: ID!) { patient(id: $id) { mrn displayName languages interpreterNeeded synthetic relation
  guardians { displayName relationship proxyScope } currentEpisode { state }
  record { observationsNotShown entries { section display startedOn sourceReference } }
  triggers { category cause display decision sourceReference } referrals { id status } } }`;

interface PatientAnswer {
  patient: {
    mrn: string;
    displayName: string;
    languages: string[];
    interpreterNeeded: boolean;
    synthetic: boolean;
    guardians: { displayName: string; relationship: string; proxyScope: string }[];
    currentEpisode: { state: string };
    record: { entries: { section: string; display: string; startedOn: string | null }[] };
    triggers: {
      category: string;
      cause: string;
      display: string;
      decision: string;
      sourceReference: string;
    }[];
    referrals: { id: string; status: string }[];
  };
}

describe('importing a referral', () => {
  let owner: Pool;
  let clinic: TestClinic;
  let desk: ReturnType<typeof referralDesk>;

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 4 });
    clinic = await aClinic(owner);
    desk = referralDesk(url, clinic.users.NURSE);
  });
  afterAll(() => owner.end());

  const patientOf = async (id: string) => dataOf(await desk.client<PatientAnswer>(PATIENT, { id })).patient;

  it('takes a young person in: patient, contacts, episode, record, possible triggers, and the file itself', async () => {
    const { text } = aNewFile({ seed: 5 });
    const imported = await desk.importText(text, '/home/somebody/Downloads/referral-5.json');
    expect(imported).toMatchObject({ outcome: 'IMPORTED', referral: { status: 'NEW' } });
    const referral = await desk.read(imported.referral?.id ?? '');
    expect(referral).toMatchObject({
      bundleSha256: createHash('sha256').update(text).digest('hex'),
      reason: 'Back pain since dancing, cannot sit through a lesson',
      synthetic: true,
      differences: [],
    });
    expect(referral.resourceCounts).toContainEqual({ resourceType: 'Patient', count: 1 });
    const patient = await patientOf(referral.patientId);
    expect(patient).toMatchObject({
      displayName: 'Majo Peña Ibáñez',
      languages: ['es'],
      interpreterNeeded: true,
      currentEpisode: { state: 'REFERRED' },
      guardians: [{ displayName: 'Rocío Ibáñez Ruiz', relationship: 'mother', proxyScope: 'NONE' }],
      referrals: [{ id: referral.id, status: 'NEW' }],
    });
    expect(patient.mrn).toMatch(/^C-\d{6}$/);
    const sections = new Set(patient.record.entries.map(({ section }) => section));
    for (const section of [
      'CONDITION',
      'MEDICATION',
      'PROCEDURE',
      'IMAGING',
      'ENCOUNTER',
      'EARLIER_CARE_PLAN',
      'CONTACT',
    ]) {
      expect([...sections]).toContain(section);
    }
    const [trigger] = patient.triggers;
    expect(trigger).toMatchObject({ category: 'INJURY', decision: 'PROPOSED' });
    expect(trigger?.sourceReference).toMatch(/Condition\/|urn:uuid:/);
    const { rows } = await owner.query<{ content: Buffer; file_name: string }>(
      'SELECT b.content, r.file_name FROM referral_bundle b JOIN referral r ON r.clinic_id = b.clinic_id AND r.id = b.referral_id WHERE r.id = $1',
      [referral.id],
    );
    expect(rows[0]?.content.equals(Buffer.from(text))).toBe(true);
    expect(rows[0]?.file_name).toBe('referral-5.json');
  });

  it('changes nothing when the same file comes again', async () => {
    const { text } = aNewFile();
    const first = await desk.importText(text);
    const before = await rowsOf(owner, clinic);
    expect(await desk.importText(text, 'renamed.json')).toMatchObject({
      outcome: 'ALREADY_IMPORTED',
      referral: { id: first.referral?.id },
    });
    expect(await rowsOf(owner, clinic)).toEqual(before);
  });

  it('imports the same file once when it arrives ten times at the same moment', async () => {
    const { text } = aNewFile();
    const desks = [desk, referralDesk(otherUrl, clinic.users.PHYSICIAN)];
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => desks[index % 2]!.importText(text)),
    );
    const outcomes = answers.map(({ outcome }) => outcome).sort();
    expect(outcomes).toEqual([...Array<string>(9).fill('ALREADY_IMPORTED'), 'IMPORTED']);
    expect(new Set(answers.map(({ referral }) => referral?.id)).size).toBe(1);
  });

  it('makes one patient of two files about the same newcomer that arrive together', async () => {
    const { seed, text } = aNewFile();
    const later = aNewFile({ seed, revision: 1 }).text;
    const answers = await Promise.all([
      desk.importText(text),
      referralDesk(otherUrl, clinic.users.NURSE).importText(later),
    ]);
    expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['DIFFERS', 'IMPORTED']);
    expect(new Set(answers.map(({ referral }) => referral?.patientId)).size).toBe(1);
  });

  it('numbers patients without gaps and without doubles', async () => {
    await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        referralDesk(index % 2 ? url : otherUrl, clinic.users.NURSE).importText(aNewFile().text),
      ),
    );
    const { rows } = await owner.query<{ mrn: string }>(
      'SELECT mrn FROM patient WHERE clinic_id = $1 ORDER BY mrn',
      [clinic.clinicId],
    );
    expect(rows.map(({ mrn }) => mrn)).toEqual(
      rows.map((_, index) => `C-${String(index + 1).padStart(6, '0')}`),
    );
  });

  it('keeps the clinics apart: the same file is new to each', async () => {
    const other = await aClinic(owner);
    const { text } = aNewFile();
    const here = await desk.importText(text);
    const there = await referralDesk(url, other.users.NURSE).importText(text);
    expect([here.outcome, there.outcome]).toEqual(['IMPORTED', 'IMPORTED']);
    for (const user of [other.users.NURSE, other.users.PHYSICIAN]) {
      const answer = await graphqlClient(url, user.token)('query ($id: ID!) { referral(id: $id) { id } }', {
        id: here.referral?.id,
      });
      expect(codeOf(answer)).toBe('NOT_FOUND');
    }
  });

  it('is for those who take patients in, and its record for those who may read records', async () => {
    const { referral } = await desk.importText(aNewFile().text);
    const attempt = (role: 'SCHEDULER' | 'PHYSIOTHERAPIST' | 'ANALYST', document: string) =>
      graphqlClient(url, clinic.users[role].token)(document, { id: referral?.patientId });
    const importing = 'mutation { importReferral(input: { fileName: "a", bundle: "{}" }) { __typename } }';
    for (const role of ['SCHEDULER', 'PHYSIOTHERAPIST', 'ANALYST'] as const) {
      expect(codeOf(await attempt(role, importing))).toBe('FORBIDDEN');
      expect(codeOf(await attempt(role, PATIENT))).toBe('FORBIDDEN');
    }
    // An administrator runs the desk and reads no clinical word of it.
    const administrator = graphqlClient(url, clinic.users.ADMINISTRATOR.token);
    type List = { referrals: { edges: { node: { displayName: string; reason: string | null } }[] } };
    const list = dataOf(
      await administrator<List>('{ referrals(first: 5) { edges { node { displayName reason } } } }'),
    );
    expect(list.referrals.edges.length).toBeGreaterThan(0);
    expect(list.referrals.edges.every(({ node }) => node.reason === null)).toBe(true);
    const reading = await administrator('query ($id: ID!) { referral(id: $id) { id } }', {
      id: referral?.id,
    });
    expect(codeOf(reading)).toBe('FORBIDDEN');
  });

  it('records who imported what, refused files too', async () => {
    const { referral } = await desk.importText(aNewFile().text);
    await desk.importText('not json');
    const { rows } = await owner.query<{ outcome: string; detail: string; patient_id: string | null }>(
      `SELECT outcome, detail, patient_id FROM audit_event WHERE clinic_id = $1 AND operation = 'importReferral' ORDER BY id DESC LIMIT 2`,
      [clinic.clinicId],
    );
    expect(rows[0]).toMatchObject({ outcome: 'REFUSED', patient_id: null });
    expect(rows[0]?.detail).toMatch(/^[0-9a-f]{64} NOT_JSON$/);
    expect(rows[1]).toMatchObject({ outcome: 'ALLOWED', patient_id: referral?.patientId });
  });

  // Other people's records under their own licence: read where they lie, never committed.
  const files = existsSync(REAL_RECORDS)
    ? readdirSync(REAL_RECORDS).filter((name) => name.endsWith('.json'))
    : [];
  if (files.length === 0) {
    it('is not tried with real records here: there is no ../shared/data/referrals', () =>
      expect(files).toEqual([]));
  }
  for (const name of files) {
    it(`takes in the real record ${name}`, async () => {
      const text = readFileSync(path.join(REAL_RECORDS, name), 'utf8');
      const imported = await desk.importText(text, name);
      expect(imported).toMatchObject({ outcome: 'IMPORTED' });
      const patient = await patientOf(imported.referral?.patientId ?? '');
      expect(patient.record.entries.length).toBeGreaterThan(20);
      expect(patient.triggers.length).toBeGreaterThan(0);
      expect(await desk.importText(text, name)).toMatchObject({ outcome: 'ALREADY_IMPORTED' });
    });
  }
});
