import type { Bundle } from '@medplum/fhirtypes';
import { aReferralBundle } from '@consilium/testing/bundles';
import { describe, expect, it } from '@jest/globals';
import { readReferralBundle } from './read-referral-bundle.ts';
import type { ReferralProblem, ReferralProblemCode } from './referral-problem.ts';

const today = '2026-01-15';
const SECRET = 'Xanthippe';

function problemOf(content: unknown, maxBytes?: number): ReferralProblem {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const reading = readReferralBundle(text, { today, ...(maxBytes === undefined ? {} : { maxBytes }) });
  if (reading.ok) throw new Error('The file was read.');
  return reading.problem;
}

type Json = Record<string, unknown>;

/** The bundle of seed 1 with one more resource. */
function withResource(resource: Json, subject = 'subject'): unknown {
  const bundle = aReferralBundle({ seed: 1 });
  const patient = bundle.entry?.[0]?.fullUrl;
  const about = subject in resource ? {} : { [subject]: { reference: patient } };
  return {
    ...bundle,
    entry: [...(bundle.entry ?? []), { fullUrl: 'urn:uuid:extra', resource: { ...about, ...resource } }],
  };
}

function withPatient(patient: Json): unknown {
  return aReferralBundle({ seed: 1, patient });
}

const bundle: Bundle = aReferralBundle({ seed: 1 });
const [patientEntry, ...otherEntries] = bundle.entry ?? [];
const nested = (depth: number): unknown => (depth === 0 ? SECRET : [nested(depth - 1)]);

const cases: [ReferralProblemCode, string, unknown][] = [
  ['NOT_JSON', 'nothing', ''],
  ['NOT_JSON', 'words', `${SECRET} has pain`],
  ['NOT_JSON', 'XML', `<Bundle><Patient>${SECRET}</Patient></Bundle>`],
  ['NOT_JSON', 'a file cut off', JSON.stringify(bundle).slice(0, 5000)],
  ['NOT_JSON', 'a trailing comma', `{"resourceType":"Bundle","x":"${SECRET}",}`],
  ['NOT_JSON', 'NDJSON', `{"resourceType":"Patient"}\n{"resourceType":"Condition"}`],
  ['NOT_FHIR', 'a list', [SECRET]],
  ['NOT_FHIR', 'null', null],
  ['NOT_FHIR', 'an object without a type', { name: SECRET }],
  ['NOT_FHIR', 'a type of no release', { resourceType: SECRET }],
  ['NOT_A_BUNDLE', 'a Patient alone', patientEntry?.resource],
  ['NOT_R4', 'a type of STU3', { resourceType: 'ReferralRequest' }],
  ['NOT_R4', 'a type of R5 inside', withResource({ resourceType: 'NutritionIntake' })],
  ['NOT_R4', 'a type of DSTU2 inside', withResource({ resourceType: 'MedicationOrder' }, 'patient')],
  ['NOT_R4', 'a STU3 Condition', withResource({ resourceType: 'Condition', clinicalStatus: 'active' })],
  [
    'NOT_R4',
    'a STU3 MedicationRequest',
    withResource({ resourceType: 'MedicationRequest', requester: { agent: {} } }),
  ],
  ['NOT_R4', 'a STU3 Encounter', withResource({ resourceType: 'Encounter', reason: [{ text: SECRET }] })],
  ['NOT_R4', 'an R5 Encounter', withResource({ resourceType: 'Encounter', class: [{ text: SECRET }] })],
  [
    'NOT_R4',
    'an R5 MedicationRequest',
    withResource({ resourceType: 'MedicationRequest', medication: { concept: {} } }),
  ],
  [
    'NOT_R4',
    'an R5 Procedure',
    withResource({ resourceType: 'Procedure', occurrenceDateTime: '2025-01-01' }),
  ],
  ['NOT_R4', 'a stated version', { ...bundle, meta: { fhirVersion: '5.0.0' } }],
  ['UNSUPPORTED_BUNDLE_TYPE', 'a history', { ...bundle, type: 'history' }],
  ['UNSUPPORTED_BUNDLE_TYPE', 'no type', { ...bundle, type: undefined }],
  [
    'PARTIAL_BUNDLE',
    'a page of several',
    { ...bundle, link: [{ relation: 'next', url: `https://x.example/${SECRET}` }] },
  ],
  ['TOO_MANY_ENTRIES', 'too many entries', { ...bundle, entry: Array.from({ length: 20_001 }, () => ({})) }],
  [
    'ENTRY_WITHOUT_RESOURCE',
    'a deletion',
    { ...bundle, entry: [patientEntry, { request: { method: 'DELETE', url: SECRET } }] },
  ],
  ['UNKNOWN_RESOURCE_TYPE', 'an unknown type', withResource({ resourceType: SECRET })],
  [
    'UNKNOWN_RESOURCE_TYPE',
    'a bundle in the bundle',
    withResource({ resourceType: 'Bundle', type: 'collection' }),
  ],
  [
    'DUPLICATE_ENTRY',
    'the same fullUrl twice',
    { ...bundle, entry: [...(bundle.entry ?? []), otherEntries[0]] },
  ],
  ['NO_PATIENT', 'no patient', { ...bundle, entry: [] }],
  ['NO_PATIENT', 'no entries', { resourceType: 'Bundle', type: 'collection' }],
  ['SEVERAL_PATIENTS', 'two patients', withResource({ resourceType: 'Patient', name: [{ text: SECRET }] })],
  [
    'DANGLING_REFERENCE',
    'a urn',
    withResource({ resourceType: 'Procedure', encounter: { reference: 'urn:uuid:gone' } }),
  ],
  [
    'DANGLING_REFERENCE',
    'a relative one',
    withResource({ resourceType: 'Procedure', encounter: { reference: 'Encounter/gone' } }),
  ],
  [
    'DANGLING_REFERENCE',
    'a contained one',
    withResource({ resourceType: 'MedicationRequest', medicationReference: { reference: '#gone' } }),
  ],
  [
    'DANGLING_REFERENCE',
    'an endless one',
    withResource({ resourceType: 'Procedure', encounter: { reference: '#'.repeat(5_000_000) } }),
  ],
  [
    'DANGLING_REFERENCE',
    'one in a type not taken over',
    withResource({ resourceType: 'Claim', provider: { reference: 'Practitioner/gone' } }, 'patient'),
  ],
  [
    'SUBJECT_MISMATCH',
    'another child',
    withResource({ resourceType: 'Condition', subject: { reference: 'https://x.example/Patient/other' } }),
  ],
  ['SUBJECT_MISMATCH', 'nobody', withResource({ resourceType: 'Condition', subject: undefined })],
  [
    'SUBJECT_MISMATCH',
    'a name without reference',
    withResource({ resourceType: 'Condition', subject: { display: SECRET } }),
  ],
  ['NAME_MISSING', 'no name', withPatient({ name: [] })],
  ['NAME_MISSING', 'an empty name', withPatient({ name: [{ family: ' ', given: [''] }] })],
  ['NAME_TOO_LONG', 'a name of 500 characters', withPatient({ name: [{ family: SECRET.repeat(56) }] })],
  ['NAME_TOO_LONG', 'a long given name', withPatient({ name: [{ family: 'A', given: ['ä'.repeat(201)] }] })],
  [
    'NAME_TOO_LONG',
    'parts that are long together',
    withPatient({ name: [{ family: 'A'.repeat(150), given: ['B'.repeat(150)] }] }),
  ],
  [
    'NAME_TOO_LONG',
    'a long practitioner',
    withResource({ resourceType: 'Practitioner', name: [{ text: 'D'.repeat(201) }] }),
  ],
  [
    'NAME_TOO_LONG',
    'a long organization',
    withResource({ resourceType: 'Organization', name: 'D'.repeat(201) }),
  ],
  ['NAME_TOO_LONG', 'a long guardian', withPatient({ contact: [{ name: { text: 'D'.repeat(201) } }] })],
  [
    'TEXT_TOO_LONG',
    'a long diagnosis',
    withResource({ resourceType: 'Condition', code: { text: SECRET.repeat(3000) } }),
  ],
  ['BIRTH_DATE_MISSING', 'no birth date', withPatient({ birthDate: undefined })],
  ['BIRTH_DATE_INVALID', 'a year only', withPatient({ birthDate: '2012' })],
  ['BIRTH_DATE_INVALID', 'another order', withPatient({ birthDate: '31/12/2012' })],
  ['BIRTH_DATE_INVALID', 'a number', withPatient({ birthDate: 20121231 })],
  ['BIRTH_DATE_IN_FUTURE', 'tomorrow', withPatient({ birthDate: '2026-01-16' })],
  ['BIRTH_DATE_IN_FUTURE', 'far away', withPatient({ birthDate: '9999-01-01' })],
  ['BIRTH_DATE_INVALID', '30 February', withPatient({ birthDate: '2012-02-30' })],
  ['DATE_OUT_OF_RANGE', 'a birth in 1812', withPatient({ birthDate: '1812-01-01' })],
  [
    'DATE_OUT_OF_RANGE',
    'an onset in 2999',
    withResource({ resourceType: 'Condition', onsetDateTime: '2999-01-01' }),
  ],
  [
    'DATE_INVALID',
    'the year 275760',
    withResource({ resourceType: 'Condition', onsetDateTime: '+275760-09-13' }),
  ],
  ['DATE_INVALID', 'words', withResource({ resourceType: 'Condition', onsetDateTime: SECRET })],
  [
    'DATE_INVALID',
    'a 13th month',
    withResource({ resourceType: 'Procedure', performedPeriod: { start: '2020-13-01' } }),
  ],
  ['NUL_CHARACTER', 'NUL in a value', withPatient({ name: [{ family: `${SECRET}\u0000` }] })],
  [
    'NUL_CHARACTER',
    'NUL in a key',
    withResource({ resourceType: 'Claim', [`${SECRET}\u0000`]: 1 }, 'patient'),
  ],
  ['NUL_CHARACTER', 'NUL beside the entries', { ...bundle, id: 'a\u0000' }],
  ['LONE_SURROGATE', 'half a character', withPatient({ name: [{ family: `${SECRET}\ud83d` }] })],
  ['TOO_DEEPLY_NESTED', 'a deep value', withResource({ resourceType: 'Basic', extension: nested(200) })],
];

describe('a file that is refused', () => {
  it.each(cases)('%s: %s', (code, _what, content) => {
    const problem = problemOf(content);
    expect(problem.code).toBe(code);
    expect(problem.message.length).toBeGreaterThan(20);
    // Nothing of the file may reach a log or a page.
    expect(JSON.stringify(problem)).not.toContain(SECRET);
  });

  it('says where', () => {
    expect(problemOf(withResource({ resourceType: 'Condition', onsetDateTime: 'soon' }))).toMatchObject({
      path: expect.stringMatching(/^Bundle\.entry\[\d+\]\.resource\.onsetDateTime$/),
      resourceType: 'Condition',
      message: expect.stringContaining('Condition in entry'),
    });
    expect(problemOf('{"resourceType":\n "Bundle",\n oops}').message).toContain('line 3');
  });

  it('shows a key of the file only when it can be a FHIR element', () => {
    const problem = problemOf(
      withResource({ resourceType: 'Claim', 'Mary Miller': { note: '\u0000' } }, 'patient'),
    );
    expect(problem.path).toMatch(/resource\.\*\.note$/);
  });

  it('names the release it looks like', () => {
    expect(problemOf(withResource({ resourceType: 'Encounter', class: [] })).message).toContain('R5');
    expect(problemOf({ resourceType: 'DiagnosticOrder' }).message).toContain('DSTU2');
  });

  it('passes R4B', () => {
    expect(
      readReferralBundle(JSON.stringify({ ...bundle, meta: { fhirVersion: '4.3.0' } }), { today }).ok,
    ).toBe(true);
  });

  it('100 MB are refused without parsing', () => {
    const huge = ' '.repeat(100 * 1024 * 1024);
    const started = performance.now();
    expect(problemOf(huge).code).toBe('FILE_TOO_LARGE');
    expect(performance.now() - started).toBeLessThan(100);
  });

  it('counts bytes, not characters', () => {
    const text = JSON.stringify({ x: 'ж'.repeat(600) });
    expect(problemOf(text, 1000).code).toBe('FILE_TOO_LARGE');
    expect(problemOf(text, 2000).code).toBe('NOT_FHIR');
  });

  it('a subject by identifier or by search is the patient when the identifier is the patient’s', () => {
    const identifier = { system: 'https://records.example.org/mrn', value: 'SYN-100001' };
    const search = 'Patient?identifier=https%3A%2F%2Frecords.example.org%2Fmrn%7CSYN-100001';
    for (const subject of [{ identifier }, { reference: search }]) {
      const reading = readReferralBundle(
        JSON.stringify(withResource({ resourceType: 'Condition', subject })),
        { today },
      );
      expect(reading.ok).toBe(true);
    }
    const other = { reference: search.replace('100001', '100002') };
    expect(problemOf(withResource({ resourceType: 'Condition', subject: other })).code).toBe(
      'SUBJECT_MISMATCH',
    );
  });
});
