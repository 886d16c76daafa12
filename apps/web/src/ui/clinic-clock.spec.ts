import { describe, expect, it } from '@jest/globals';
import { fieldOf, toField, toInstant, wholeDaysOf } from './clinic-clock.ts';

const ZONE = 'America/New_York';

describe("the clinic's clock in a field", () => {
  it('is read in the zone of the clinic and written back the same', () => {
    expect(toInstant(ZONE, toField('2026-11-24', 460))).toBe('2026-11-24T12:40:00.000Z');
    expect(fieldOf(ZONE, '2026-11-24T12:40:00.000Z')).toBe('2026-11-24 07:40:00');
  });

  it('goes there and back across a clock change', () => {
    for (const at of ['2026-03-08T06:30:00.000Z', '2026-03-08T07:30:00.000Z', '2026-11-23T14:00:00.000Z'])
      expect(toInstant(ZONE, fieldOf(ZONE, at))).toBe(at);
  });

  it('reads an address as well, and a day without a time from its midnight', () => {
    expect(toInstant(ZONE, '2026-11-24T08:00')).toBe('2026-11-24T13:00:00.000Z');
    expect(toInstant(ZONE, '2026-11-24')).toBe('2026-11-24T05:00:00.000Z');
  });

  it('has days of 25 hours', () => {
    expect(wholeDaysOf(ZONE, { from: '2026-11-01', until: '2026-11-01' })).toEqual({
      startsAt: '2026-11-01T04:00:00.000Z',
      endsAt: '2026-11-02T05:00:00.000Z',
    });
  });
});
