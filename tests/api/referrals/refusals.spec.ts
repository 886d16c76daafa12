import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aClinic, clinicDay, type TestClinic } from '@consilium/testing';
import { aReferralBundle } from '@consilium/testing/bundles';
import { Pool } from 'pg';
import { apiUrls, ownerUrl } from '../../support/servers.ts';
import { referralDesk, rowsOf } from './referral-desk.ts';

type Resource = { resourceType: string; id?: string; [element: string]: unknown };
interface Bundle {
  resourceType: string;
  entry: { fullUrl?: string; resource?: Resource; [element: string]: unknown }[];
  [element: string]: unknown;
}

const [url] = apiUrls();

/** A good file with one thing changed. */
function spoiled(change: (bundle: Bundle, patient: Resource) => void): string {
  const bundle = JSON.parse(JSON.stringify(aReferralBundle({ seed: 901, type: 'collection' }))) as Bundle;
  const patient = bundle.entry.find(({ resource }) => resource?.resourceType === 'Patient')?.resource;
  if (!patient) throw new Error('The fixture has no patient.');
  change(bundle, patient);
  return JSON.stringify(bundle);
}

const withPatient = (elements: Record<string, unknown>) =>
  spoiled((_, patient) => Object.assign(patient, elements));
const conditionOf = (bundle: Bundle): Resource => {
  const condition = bundle.entry.find(({ resource }) => resource?.resourceType === 'Condition')?.resource;
  if (!condition) throw new Error('The fixture has no condition.');
  return condition;
};
const tomorrow = () => clinicDay(1);
const nested = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

const REFUSED: Readonly<Record<string, () => string>> = {
  NOT_JSON: () => 'Dear colleague, please see this patient.',
  TOO_DEEPLY_NESTED: () => withPatient({ maritalStatus: 'DEEP' }).replace('"DEEP"', nested(5_000)),
  NUL_CHARACTER: () => withPatient({ name: [{ family: 'A\u0000B' }] }),
  LONE_SURROGATE: () => withPatient({ name: [{ family: 'LONE' }] }).replace('LONE', '\\ud800'),
  NOT_FHIR: () => '{"hello":"world"}',
  NOT_A_BUNDLE: () => '{"resourceType":"Patient","id":"1"}',
  NOT_R4: () => spoiled((bundle) => (conditionOf(bundle).clinicalStatus = 'active')),
  UNSUPPORTED_BUNDLE_TYPE: () => spoiled((bundle) => (bundle.type = 'history')),
  PARTIAL_BUNDLE: () =>
    spoiled((bundle) =>
      Object.assign(bundle, { type: 'searchset', link: [{ relation: 'next', url: 'https://x.example/2' }] }),
    ),
  TOO_MANY_ENTRIES: () =>
    `{"resourceType":"Bundle","type":"collection","entry":[${Array(20_001).fill('{"resource":{"resourceType":"Basic"}}').join(',')}]}`,
  ENTRY_WITHOUT_RESOURCE: () =>
    spoiled((bundle) => bundle.entry.push({ fullUrl: 'https://x.example/Basic/1' })),
  UNKNOWN_RESOURCE_TYPE: () =>
    spoiled((bundle) => bundle.entry.push({ resource: { resourceType: 'Horoscope' } })),
  DUPLICATE_ENTRY: () => spoiled((bundle) => bundle.entry.push({ ...bundle.entry[1] })),
  NO_PATIENT: () =>
    '{"resourceType":"Bundle","type":"collection","entry":[{"resource":{"resourceType":"Basic","id":"1"}}]}',
  SEVERAL_PATIENTS: () =>
    spoiled((bundle, patient) =>
      bundle.entry.push({ fullUrl: 'https://x.example/Patient/2', resource: { ...patient, id: '2' } }),
    ),
  DANGLING_REFERENCE: () =>
    spoiled((bundle) => (conditionOf(bundle).encounter = { reference: 'Encounter/nowhere' })),
  SUBJECT_MISMATCH: () =>
    spoiled(
      (bundle) => (conditionOf(bundle).subject = { reference: 'https://elsewhere.example/fhir/Patient/9' }),
    ),
  NAME_MISSING: () => withPatient({ name: [] }),
  NAME_TOO_LONG: () => withPatient({ name: [{ family: 'N'.repeat(500), given: ['A'] }] }),
  TEXT_TOO_LONG: () => spoiled((bundle) => (conditionOf(bundle).code = { text: 'x'.repeat(20_001) })),
  BIRTH_DATE_MISSING: () => withPatient({ birthDate: undefined }),
  BIRTH_DATE_INVALID: () => withPatient({ birthDate: '2012-02-30' }),
  BIRTH_DATE_IN_FUTURE: () => withPatient({ birthDate: tomorrow() }),
  BIRTH_DATE_TOO_EARLY: () => withPatient({ birthDate: '1901-01-01' }),
  DATE_INVALID: () => spoiled((bundle) => (conditionOf(bundle).onsetDateTime = 'last spring')),
  DATE_OUT_OF_RANGE: () => spoiled((bundle) => (conditionOf(bundle).onsetDateTime = '1492-10-12')),
  FILE_TOO_LARGE: () => `"${'x'.repeat(25 * 1024 * 1024)}"`,
};

describe('a file that cannot be taken in', () => {
  let owner: Pool;
  let clinic: TestClinic;

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 2 });
    clinic = await aClinic(owner);
  });
  afterAll(() => owner.end());

  it.each(Object.keys(REFUSED))('is refused as %s, and nothing of it is kept', async (code) => {
    const desk = referralDesk(url, clinic.users.NURSE);
    const before = await rowsOf(owner, clinic);
    const answer = await desk.importText(REFUSED[code]!());
    expect(answer).toMatchObject({ code, field: 'bundle' });
    expect(answer.message).toMatch(/\.$/);
    expect(await rowsOf(owner, clinic)).toEqual(before);
  });

  it('is never quoted in the answer', async () => {
    const desk = referralDesk(url, clinic.users.NURSE);
    const file = spoiled((bundle, patient) => {
      patient.name = [{ family: 'Canarybird', given: ['Zebulon'] }];
      patient.birthDate = '2012-13-45';
      conditionOf(bundle).code = { text: 'Canarydiagnosis' };
    });
    expect(JSON.stringify(await desk.importText(file))).not.toMatch(/Canary|Zebulon|2012-13-45/);
  });

  it('does not hold up the good ones that come with it', async () => {
    const desk = referralDesk(url, clinic.users.NURSE);
    const good = JSON.stringify(aReferralBundle({ seed: 902 }));
    const answers = await Promise.all([desk.importText('{'), desk.importText(good), desk.importText('[]')]);
    expect(answers.map(({ outcome, code }) => outcome ?? code)).toEqual(['NOT_JSON', 'IMPORTED', 'NOT_FHIR']);
  });

  it('is not even read when it has 100 MB', async () => {
    const status = await new Promise<number>((resolve, reject) => {
      const sent = request(`${url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'content-length': 100 * 1024 * 1024,
          authorization: `Bearer ${clinic.users.NURSE.token}`,
        },
      });
      sent.once('response', (response) => {
        resolve(response.statusCode ?? 0);
        sent.destroy();
      });
      sent.once('error', reject);
      sent.flushHeaders();
    });
    expect(status).toBe(413);
  });
});
