import { describe, expect, it } from '@jest/globals';
import { aReferralBundle } from '@consilium/testing/bundles';
import { readReferralBundle, recordEntries, type RecordEntrySection, type ReferralRecord } from './index.ts';

const today = '2026-01-15';

function recordOf(seed: number): ReferralRecord {
  const reading = readReferralBundle(JSON.stringify(aReferralBundle({ seed, today })), { today });
  if (!reading.ok) throw new Error(reading.problem.message);
  return reading.referral;
}

describe('recordEntries', () => {
  it('has a line for every item of the record, with words and its source', () => {
    for (let seed = 1; seed <= 12; seed += 1) {
      const record = recordOf(seed);
      const entries = recordEntries(record);
      const count = (section: RecordEntrySection) =>
        entries.filter((entry) => entry.section === section).length;
      expect([
        count('CONDITION'),
        count('MEDICATION'),
        count('IMAGING'),
        count('ENCOUNTER'),
        count('CONTACT'),
      ]).toEqual([
        record.conditions.length,
        record.medications.length,
        record.imaging.length,
        record.encounters.length,
        record.contacts.length,
      ]);
      expect(entries.every(({ display, sourceReference }) => display !== '' && sourceReference !== '')).toBe(
        true,
      );
    }
  });

  it('shows measurements by code, with value and date', () => {
    const [first] = recordEntries(recordOf(1)).filter(({ section }) => section === 'MEASUREMENT');
    expect(first).toMatchObject({ code: '8302-2', codeSystem: 'http://loinc.org' });
    expect(first?.detail).toMatch(/^\d+ cm$/);
    expect(first?.startedOn).toMatch(/^\d{4}-\d{2}-\d{2}/);
  });

  it('keeps what must be seen: a refuted condition, a medicine not to be given', () => {
    const record = recordOf(2);
    const [condition] = record.conditions;
    const [medication] = record.medications;
    if (!condition || !medication) throw new Error('The fixture has no condition or no medication.');
    const entries = recordEntries({
      ...record,
      conditions: [{ ...condition, verificationStatus: 'refuted' }],
      medications: [
        {
          ...medication,
          doNotPerform: true,
          dosages: [{ doseValue: 2, doseUnit: 'mg', frequency: 3, period: 1, periodUnit: 'd' }],
          reasons: [],
        },
      ],
    });
    expect(entries[0]).toMatchObject({ section: 'CONDITION', verificationStatus: 'refuted' });
    expect(entries[1]).toMatchObject({ section: 'MEDICATION', verificationStatus: 'do-not-perform' });
    expect(entries[1]?.detail).toMatch(/^2 mg, 3\/1 d/);
  });

  it('falls back to the code and then to the reference where the file gives no words', () => {
    const record = recordOf(3);
    const item = {
      sourceReference: 'Procedure/1',
      text: '',
      otherCodes: [],
      bodySites: [],
      reasons: [],
      performers: [],
    };
    const entries = recordEntries({ ...record, procedures: [{ ...item, code: '123' }, item] });
    expect(entries.filter(({ section }) => section === 'PROCEDURE').map(({ display }) => display)).toEqual([
      '123',
      'Procedure/1',
    ]);
  });
});
