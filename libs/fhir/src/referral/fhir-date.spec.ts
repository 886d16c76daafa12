import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkFhirDate, compareFhirDates } from './fhir-date.ts';

describe('FHIR dates', () => {
  it('takes every day of 1900 to 2200 and no day outside', () => {
    const days = fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const year = day.getUTCFullYear();
        const expected = year < 1900 || year > 2200 ? 'out-of-range' : 'ok';
        expect(checkFhirDate(day.toISOString())).toBe(expected);
        expect(checkFhirDate(day.toISOString().slice(0, 10))).toBe(expected);
        expect(checkFhirDate(day.toISOString().slice(0, 7))).toBe(expected);
      }),
    );
  });

  it.each([
    '2024-02-29',
    '2000-02-29',
    '2024',
    '2024-05',
    '2024-05-01T08:30',
    '2024-05-01T08:30:00.123+05:30',
  ])('takes %s', (text) => expect(checkFhirDate(text)).toBe('ok'));

  it.each([
    '',
    '24',
    '2023-02-29',
    '1900-02-29',
    '2024-00-01',
    '2024-04-31',
    '2024-5-1',
    '2024-05-01 08:30',
    '2024-05-01T25:00',
  ])('does not take "%s"', (text) => expect(checkFhirDate(text)).toBe('invalid'));

  it('orders across precision and zone', () => {
    expect(compareFhirDates('2024', '2024-06-01')).toBe(-1);
    expect(compareFhirDates('2024-06-01T01:00:00+03:00', '2024-05-31T23:00:00Z')).toBe(-1);
    expect(compareFhirDates('2024-06-01T12:00', '2024-06-01T12:00:00Z')).toBe(0);
    expect(compareFhirDates(undefined, '1900')).toBe(-1);
  });
});
