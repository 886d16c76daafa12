import { describe, expect, it } from '@jest/globals';
import { blockInputs, type BlockFields } from './block-inputs.ts';

const fields: BlockFields = {
  ...{ patientId: 'leo', kind: 'SCHOOL', weekly: true, weekdays: [5, 1], note: '' },
  ...{ from: '2026-11-01', until: null, startMinute: 480, endMinute: 750 },
};

describe('what a form of a patient’s time sends', () => {
  it('is a block for each weekday, in the order of the week', () => {
    expect(blockInputs('America/New_York', fields)).toEqual(
      [1, 5].map((weekday) => ({
        ...{ patientId: 'leo', kind: 'SCHOOL', note: '', weekday, startMinute: 480, endMinute: 750 },
        ...{ validFrom: '2026-11-01', validUntil: null },
      })),
    );
  });

  it('is one time by the clinic’s clock, also when the clocks change', () => {
    const once = { ...fields, weekly: false };
    // New York leaves summer time on 1 November 2026, at 2 in the morning.
    expect(blockInputs('America/New_York', { ...once, startMinute: 30 })).toEqual([
      {
        ...{ patientId: 'leo', kind: 'SCHOOL', note: '' },
        ...{ startsAt: '2026-11-01T04:30:00.000Z', endsAt: '2026-11-01T17:30:00.000Z' },
      },
    ]);
    expect(blockInputs('Europe/Berlin', { ...once, until: '2026-11-03' })).toMatchObject([
      { startsAt: '2026-11-01T07:00:00.000Z', endsAt: '2026-11-03T11:30:00.000Z' },
    ]);
  });
});
