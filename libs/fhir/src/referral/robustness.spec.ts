import { aReferralBundle } from '@consilium/testing/bundles';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareReferralRecords } from './compare-referral-records.ts';
import { readReferralBundle } from './read-referral-bundle.ts';

const options = { today: '2026-01-15' };
const bundle = aReferralBundle({ seed: 8 });
const entries = bundle.entry ?? [];

/** Every place in the bundle, as a list of keys. */
function placesIn(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, key]))];
}

function replaceAt(value: unknown, [key, ...rest]: (string | number)[], replacement: unknown): unknown {
  if (key === undefined) return replacement;
  const inner = replaceAt((value as Record<string, unknown>)[key], rest, replacement);
  return Array.isArray(value)
    ? value.map((item: unknown, index) => (String(index) === String(key) ? inner : item))
    : { ...(value as object), [key]: inner };
}

describe('readReferralBundle never throws', () => {
  it('on any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.json()), (text) => {
        expect(typeof readReferralBundle(text, options).ok).toBe('boolean');
      }),
    );
  });

  it('on any JSON in place of a resource', () => {
    const type = fc.constantFrom(...entries.map(({ resource }) => resource?.resourceType ?? ''));
    fc.assert(
      fc.property(type, fc.dictionary(fc.string(), fc.jsonValue()), (resourceType, json) => {
        const entry = [...entries, { resource: { ...json, resourceType } }];
        expect(typeof readReferralBundle(JSON.stringify({ ...bundle, entry }), options).ok).toBe('boolean');
      }),
    );
  });

  it('on a good bundle with any one value replaced by any JSON; what it then reads still survives JSON', () => {
    const places = placesIn(bundle).slice(1);
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue(), (place, json) => {
        const reading = readReferralBundle(JSON.stringify(replaceAt(bundle, place, json)), options);
        if (!reading.ok) return;
        expect(JSON.parse(JSON.stringify(reading.referral))).toStrictEqual(reading.referral);
        expect(compareReferralRecords(reading.referral, reading.referral)).toStrictEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('on numbers that JSON can write and JavaScript cannot hold', () => {
    const text = JSON.stringify(bundle).replace(/"value":\d+(\.\d+)?/g, '"value":1e999');
    const reading = readReferralBundle(text, options);
    expect(reading.ok && reading.referral.observations.painSeverity).toStrictEqual([]);
  });

  it('on a hundred thousand brackets', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const text = JSON.stringify({ ...bundle, meta: 'deep' }).replace('"deep"', deep);
    expect(readReferralBundle(text, options)).toMatchObject({
      ok: false,
      problem: { code: 'TOO_DEEPLY_NESTED' },
    });
  });
});
