import type { Resource } from '@medplum/fhirtypes';
import { aReferralBundle, type ReferralBundleOptions } from '@consilium/testing/bundles';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareReferralRecords } from './compare-referral-records.ts';
import { readReferralBundle } from './read-referral-bundle.ts';
import type { ReferralRecord } from './referral-record.ts';

function recordOf(options: ReferralBundleOptions): ReferralRecord {
  const reading = readReferralBundle(JSON.stringify(aReferralBundle(options)), { today: '2026-01-15' });
  if (!reading.ok) throw new Error(reading.problem.code);
  return reading.referral;
}

const seeds = fc.integer({ min: 1, max: 500 });

describe('compareReferralRecords', () => {
  it('equal records do not differ', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const record = recordOf({ seed });
        expect(compareReferralRecords(record, structuredClone(record))).toStrictEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('the same record from another file format with other ids does not differ', () => {
    const record = recordOf({ seed: 3 });
    const renamed = JSON.parse(
      JSON.stringify(record).replace(/("sourceReference":"\w+\/)/g, '$1other-'),
    ) as ReferralRecord;
    expect(compareReferralRecords(record, renamed)).toStrictEqual([]);
  });

  it.each<[string, (subject: { reference: string }) => Resource]>([
    ['conditions', (subject) => ({ resourceType: 'Condition', subject, code: { text: 'Migraine' } })],
    ['allergies', (patient) => ({ resourceType: 'AllergyIntolerance', patient, code: { text: 'Latex' } })],
    [
      'procedures',
      (subject) => ({ resourceType: 'Procedure', status: 'completed', subject, code: { text: 'MRI' } }),
    ],
    [
      'medications',
      (subject) => ({
        resourceType: 'MedicationStatement',
        status: 'active',
        subject,
        medicationCodeableConcept: { text: 'naproxen' },
      }),
    ],
  ])('one more of the %s shows once', (section, make) => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const differences = compareReferralRecords(
          recordOf({ seed }),
          recordOf({ seed, extra: (patient) => [make(patient)] }),
        );
        expect(differences).toMatchObject([{ section, kind: 'added' }]);
      }),
      { numRuns: 10 },
    );
  });

  it('what one direction adds, the other removes, and every line has its own path', () => {
    fc.assert(
      fc.property(seeds, seeds, (left, right) => {
        const [a, b] = [recordOf({ seed: left }), recordOf({ seed: right, revision: 1 })];
        const forth = compareReferralRecords(a, b);
        const back = compareReferralRecords(b, a);
        const count = (list: typeof forth, kind: string) => list.filter((line) => line.kind === kind).length;
        expect(count(forth, 'added')).toBe(count(back, 'removed'));
        expect(count(forth, 'changed')).toBe(count(back, 'changed'));
        expect(new Set(forth.map(({ path }) => path)).size).toBe(forth.length);
      }),
      { numRuns: 20 },
    );
  });

  it('a newer export reads as what happened since', () => {
    const lines = compareReferralRecords(recordOf({ seed: 1 }), recordOf({ seed: 1, revision: 1 }));
    expect(lines.map(({ section, kind, label }) => [section, kind, label])).toStrictEqual([
      ['conditions', 'added', 'Finding of follow-up visit 1'],
      ['encounters', 'added', 'Follow-up visit 1'],
      ['painSeverity', 'added', '7'],
    ]);
  });

  it('shows a changed status with both values, and demographics by field', () => {
    const before = recordOf({ seed: 1 });
    const after = structuredClone(before);
    const [condition] = after.conditions;
    if (condition === undefined) throw new Error('The record has no condition.');
    condition.status = 'active';
    delete condition.abatement;
    after.patient.preferredName = 'Zo';
    after.patient.telecom = [];
    const lines = compareReferralRecords(before, after);
    expect(lines).toMatchObject([
      { path: 'patient.telecom', kind: 'removed' },
      { path: 'patient.preferredName', kind: 'added', after: 'Zo' },
      { section: 'conditions', field: 'status', kind: 'changed', before: 'resolved', after: 'active' },
      { section: 'conditions', field: 'abatement', kind: 'removed' },
    ]);
    expect(lines[2]?.label).toContain('Sprain');
  });

  it('tells that a social security number changed without showing it', () => {
    const ssn = (value: string) => ({ identifier: [{ system: 'http://hl7.org/fhir/sid/us-ssn', value }] });
    const lines = compareReferralRecords(
      recordOf({ seed: 1, patient: ssn('123-45-6789') }),
      recordOf({ seed: 1, patient: ssn('987-65-4321') }),
    );
    expect(lines).toMatchObject([{ path: 'patient.identifiers', kind: 'changed' }]);
    expect(JSON.stringify(lines)).not.toMatch(/6789|4321/);
  });
});
