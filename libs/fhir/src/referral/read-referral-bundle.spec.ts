import { aReferralBundle, aReferralFile } from '@consilium/testing/bundles';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readReferralBundle, readReferralBytes, type ReadReferralOptions } from './read-referral-bundle.ts';
import type { ReferralRecord } from './referral-record.ts';

const options: ReadReferralOptions = { today: '2026-01-15' };

function read(bundle: unknown): ReferralRecord {
  const reading = readReferralBundle(JSON.stringify(bundle), options);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problem));
  return reading.referral;
}

describe('readReferralBundle', () => {
  it('reads what the builder makes, for any seed, and the record survives JSON', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1000, max: 100_000 }),
        fc.integer({ min: 0, max: 3 }),
        (seed, revision) => {
          const referral = read(aReferralBundle({ seed, revision }));
          expect(referral.source.synthetic).toBe(true);
          expect(JSON.parse(JSON.stringify(referral))).toStrictEqual(referral);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('makes the same file twice, and another one for another seed', () => {
    expect(aReferralFile({ seed: 4 })).toStrictEqual(aReferralFile({ seed: 4 }));
    expect(aReferralFile({ seed: 4 }).text).not.toBe(aReferralFile({ seed: 5 }).text);
  });

  it.each([
    [1, 'Zoë Nováková'],
    [2, 'Марія Коваленко'],
    [3, '李雨桐'],
    [4, 'ليلى الحداد'],
    [6, 'Nguyễn Thị Ánh'],
    [10, '김서연'],
  ])('keeps the name of seed %i in its script and order', (seed, name) => {
    expect(read(aReferralBundle({ seed })).patient.names[0]?.text).toBe(name);
  });

  it('takes over demographics', () => {
    const { patient } = read(aReferralBundle({ seed: 8 }));
    expect(patient).toMatchObject({
      preferredName: 'Rowan',
      sexForNorms: 'female',
      sexForNormsSource: 'birth-sex',
      gender: 'other',
      genderIdentity: 'Non-binary',
      pronouns: 'they/them',
      interpreterNeeded: false,
      deceased: false,
      languages: [{ code: 'en', text: 'English', preferred: true }],
      identifiers: [{ system: 'https://records.example.org/mrn', kind: 'medical-record' }],
    });
    expect(patient.telecom).toHaveLength(1);
    expect(patient.address?.text).toContain('Example Street');
  });

  it('takes over contacts once, though the mother stands in Patient.contact and RelatedPerson', () => {
    const { contacts } = read(aReferralBundle({ seed: 1 }));
    expect(contacts.map(({ name, relationship }) => [name.text, relationship])).toStrictEqual([
      ['Markéta Nováková', 'mother'],
      ['Jiří Novák', 'father'],
    ]);
    expect(contacts[0]?.relationshipCode).toBe('MTH');
  });

  it('takes over the request, the referrer and every clinical section', () => {
    const referral = read(aReferralBundle({ seed: 3 }));
    expect(referral.referral?.reasons).toStrictEqual(['Hand held still and cold since the cast came off']);
    expect(referral.referrer?.source).toBe('service-request');
    expect(referral.referral?.requester).toBe(referral.referrer?.practitioner);
    expect(referral.conditions[0]).toMatchObject({
      system: 'http://hl7.org/fhir/sid/icd-10-cm',
      code: 'S52.501A',
      status: 'resolved',
      verificationStatus: 'confirmed',
    });
    expect(referral.conditions[0]?.sourceReference).toMatch(/^Condition\//);
    expect(referral.medications.map(({ text }) => text)).toStrictEqual(['ibuprofen']);
    expect(referral.imaging.map(({ kind }) => kind)).toStrictEqual(['study', 'report']);
    expect(referral.imaging[1]?.conclusion).toContain('right wrist');
    expect(referral.earlierCarePlans[0]).toMatchObject({
      text: 'Outpatient physiotherapy',
      status: 'completed',
    });
    expect(referral.earlierCarePlans[0]?.activities).toHaveLength(2);
    expect(referral.observations.painSeverity).toHaveLength(4);
    expect(referral.observations.latestHeight?.unit).toBe('cm');
    expect(referral.observations.otherCount).toBe(0);
    expect(referral.immunizationCount).toBe(2);
    expect(referral.counts).toMatchObject({ Patient: 1, ServiceRequest: 1, Observation: 7 });
  });

  it('finds a medicine behind a contained resource', () => {
    const bundle = aReferralBundle({
      seed: 1,
      extra: (subject) => [
        {
          resourceType: 'MedicationRequest',
          status: 'active',
          intent: 'order',
          subject,
          contained: [{ resourceType: 'Medication', id: 'm', code: { text: 'naproxen 250 mg' } }],
          medicationReference: { reference: '#m' },
        },
      ],
    });
    expect(read(bundle).medications.at(-1)?.text).toBe('naproxen 250 mg');
  });

  it('keeps external and conditional references', () => {
    const bundle = aReferralBundle({
      seed: 1,
      extra: (subject) => [
        {
          resourceType: 'Procedure',
          status: 'completed',
          code: { text: 'Nerve block' },
          subject,
          performer: [
            {
              actor: {
                reference: 'https://elsewhere.example.org/fhir/Practitioner/9',
                display: 'Dr. Elsewhere',
              },
            },
            { actor: { reference: 'Practitioner?identifier=https://elsewhere.example.org|9' } },
          ],
        },
      ],
    });
    expect(read(bundle).procedures.at(-1)?.performers).toStrictEqual(['Dr. Elsewhere']);
  });

  it.each([
    ['sex parameter for clinical use', 'male'],
    ['nothing but gender other', 'unknown'],
  ])('tells which norms apply from %s', (source, sex) => {
    const url = 'http://hl7.org/fhir/StructureDefinition/patient-sexParameterForClinicalUse';
    const stated = {
      extension: [{ url, extension: [{ url: 'value', valueCodeableConcept: { text: 'male' } }] }],
    };
    const patient = { gender: 'other' as const, extension: [], ...(source.startsWith('sex') ? stated : {}) };
    expect(read(aReferralBundle({ seed: 1, patient })).patient.sexForNorms).toBe(sex);
  });

  it('cleans names: one spelling of a letter, no control or direction-override characters', () => {
    const name = [{ family: '  Nu\u0301n\u0303ez\u202e ', given: ['A\u0007na', 'Mari\u0301a'] }];
    expect(read(aReferralBundle({ seed: 1, patient: { name } })).patient.names[0]?.text).toBe(
      'Ana María Núñez',
    );
  });

  it('calls a social security number what it is', () => {
    const identifier = [{ system: 'http://hl7.org/fhir/sid/us-ssn', value: '000-12-3456' }];
    expect(read(aReferralBundle({ seed: 1, patient: { identifier } })).patient.identifiers[0]?.kind).toBe(
      'government',
    );
  });

  it('reads bytes with a byte order mark, refuses bytes that are not UTF-8', () => {
    const { text } = aReferralFile({ seed: 2 });
    const utf8 = new TextEncoder().encode(`\ufeff${text}`);
    expect(readReferralBytes(utf8, options).ok).toBe(true);
    const utf16 = new Uint8Array(new Uint16Array([...text.slice(0, 100)].map((c) => c.charCodeAt(0))).buffer);
    const latin1 = new Uint8Array([0x7b, 0x22, 0xe9, 0x22, 0x7d]);
    for (const bytes of [latin1, new Uint8Array([0xff, 0xfe, ...utf16])]) {
      expect(readReferralBytes(bytes, options)).toMatchObject({ ok: false, problem: { code: 'NOT_UTF8' } });
    }
  });
});
