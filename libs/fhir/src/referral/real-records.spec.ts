import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { proposeTriggers } from '@consilium/domain';
import { describe, expect, it } from '@jest/globals';
import { compareReferralRecords } from './compare-referral-records.ts';
import { readReferralBytes } from './read-referral-bundle.ts';
import { triggerSources } from './trigger-sources.ts';

// Records of others under their own licence: never part of this repository, read where they lie beside it.
const folder = new URL('../../../../../shared/data/referrals/', import.meta.url);
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];

describe('records of another system', () => {
  if (files.length === 0) {
    const message = 'no files in ../shared/data/referrals beside the repository: nothing to read';
    console.warn(`records of another system: ${message}`);
    it(message, () => expect(files).toStrictEqual([]));
    return;
  }

  it.each(files)('%s is read, with possible triggers', (name) => {
    const bytes = readFileSync(new URL(name, folder));
    const reading = readReferralBytes(bytes, { today: '2026-01-15' });
    if (!reading.ok) throw new Error(JSON.stringify(reading.problem));
    const { referral } = reading;
    // Nothing may be lost on the way: every resource of a type that is taken over is there.
    const { counts } = referral;
    expect(referral.conditions).toHaveLength(counts['Condition'] ?? 0);
    expect(referral.medications).toHaveLength(counts['MedicationRequest'] ?? 0);
    expect(referral.allergies).toHaveLength(counts['AllergyIntolerance'] ?? 0);
    expect(referral.procedures).toHaveLength(counts['Procedure'] ?? 0);
    expect(referral.encounters).toHaveLength(counts['Encounter'] ?? 0);
    expect(referral.earlierCarePlans).toHaveLength(counts['CarePlan'] ?? 0);
    expect(referral.imaging).toHaveLength(counts['ImagingStudy'] ?? 0);
    expect(referral.observations.count).toBe(counts['Observation']);
    for (const item of [...referral.conditions, ...referral.medications, ...referral.procedures]) {
      expect(item.text).not.toBe('');
      expect(item.date).toBeDefined();
    }
    expect(referral.referrer?.source).toBe('latest-encounter');
    expect(referral.source.synthetic).toBe(true);
    expect(compareReferralRecords(referral, structuredClone(referral))).toStrictEqual([]);

    const triggers = proposeTriggers(triggerSources(referral));
    expect(triggers.length).toBeGreaterThan(0);
    const sinusOrThroat = /sinusitis|pharyngitis|bronchitis|otitis|sore throat|rhinitis|asthma|dermatitis/i;
    for (const { display } of triggers) expect(display).not.toMatch(sinusOrThroat);
    const injuries = /sprain|fracture|whiplash|laceration|burn|concussion/i;
    const found = new Set(triggers.map(({ sourceReference }) => sourceReference));
    for (const { text, sourceReference } of referral.conditions) {
      expect([text, found.has(sourceReference)]).toStrictEqual([text, injuries.test(text)]);
    }
  });
});
