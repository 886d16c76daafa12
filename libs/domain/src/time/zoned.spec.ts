import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, instantAt, localDateIn, localMinuteIn } from './index.ts';

/** Both clock changes of 2026; India keeps one time, and Samoa once skipped a whole day. */
const CHANGES = [
  { zone: 'America/New_York', days: ['2026-03-08', '2026-11-01'] },
  { zone: 'Europe/Berlin', days: ['2026-03-29', '2026-10-25'] },
  { zone: 'Australia/Lord_Howe', days: ['2026-04-05', '2026-10-04'] },
  { zone: 'Asia/Kolkata', days: ['2026-03-29', '2026-10-25'] },
  { zone: 'Pacific/Apia', days: ['2011-12-30', '2011-12-31'] },
];

const around = fc.constantFrom(...CHANGES).chain(({ zone, days }) =>
  fc.record({
    zone: fc.constant(zone),
    on: fc
      .tuple(fc.constantFrom(...days), fc.integer({ min: -2, max: 2 }))
      .map(([day, n]) => addDays(day, n)),
    minute: fc.integer({ min: 0, max: 1439 }),
  }),
);

/** Every instant of the minute grid that shows the wall time, found by looking at all of them. */
function instantsShowing(zone: string, on: string, minute: number): number[] {
  const middle = Date.parse(`${on}T00:00:00Z`) + minute * 60_000;
  const found: number[] = [];
  for (let quarter = -15 * 4; quarter <= 15 * 4; quarter += 1) {
    const at = middle + quarter * 15 * 60_000;
    const shown = localMinuteIn(zone, new Date(at));
    if (shown.on === on && shown.minute === minute) found.push(at);
  }
  return found;
}

const show = (zone: string, on: string, minute: number): string => instantAt(zone, on, minute).toISOString();

describe('wall clock and instants', () => {
  it('agree wherever the wall time exists, and take the first of two', () => {
    fc.assert(
      fc.property(around, ({ zone, on, minute }) => {
        const shown = instantsShowing(zone, on, minute);
        const given = instantAt(zone, on, minute).getTime();
        if (shown.length > 0) expect(given).toBe(Math.min(...shown));
        else expect(localMinuteIn(zone, new Date(given))).not.toEqual({ on, minute });
      }),
      { numRuns: 300 },
    );
  });

  it('there and back again from any instant that is not shown a second time', () => {
    const instant = around.map(({ zone, on, minute }) => ({
      zone,
      at: new Date(Date.parse(`${on}T00:00:00Z`) + minute * 60_000),
    }));
    fc.assert(
      fc.property(instant, ({ zone, at }) => {
        const { on, minute } = localMinuteIn(zone, at);
        expect(on).toBe(localDateIn(zone, at));
        const back = instantAt(zone, on, minute).getTime();
        expect([0, 30, 60]).toContain((at.getTime() - back) / 60_000);
      }),
    );
  });

  it('never runs backwards from midnight to midnight', () => {
    fc.assert(
      fc.property(around, fc.integer({ min: 0, max: 1440 }), ({ zone, on, minute }, other) => {
        const [early, late] = [Math.min(minute, other), Math.max(minute, other)];
        expect(instantAt(zone, on, 1440)).toEqual(instantAt(zone, addDays(on, 1), 0));
        expect(instantAt(zone, on, 0).getTime()).toBeLessThanOrEqual(instantAt(zone, on, early).getTime());
        // Skipped times come out later than those just behind the gap, by no more than the gap.
        const gap = zone === 'Pacific/Apia' ? 1440 : zone === 'Australia/Lord_Howe' ? 30 : 60;
        const ahead = instantAt(zone, on, early).getTime() - instantAt(zone, on, late).getTime();
        expect(ahead).toBeLessThanOrEqual(gap * 60_000);
      }),
    );
  });

  it('moves a skipped time forward by what is skipped', () => {
    expect(show('America/New_York', '2026-03-08', 150)).toBe('2026-03-08T07:30:00.000Z');
    expect(show('Europe/Berlin', '2026-03-29', 150)).toBe('2026-03-29T01:30:00.000Z');
    expect(show('Australia/Lord_Howe', '2026-10-04', 135)).toBe('2026-10-03T15:45:00.000Z');
    expect(localMinuteIn('America/New_York', new Date('2026-03-08T07:30:00Z'))).toEqual({
      on: '2026-03-08',
      minute: 210,
    });
  });

  it('takes the first of a repeated hour', () => {
    expect(show('America/New_York', '2026-11-01', 90)).toBe('2026-11-01T05:30:00.000Z');
    expect(show('Europe/Berlin', '2026-10-25', 150)).toBe('2026-10-25T00:30:00.000Z');
    expect(show('Australia/Lord_Howe', '2026-04-05', 105)).toBe('2026-04-04T14:45:00.000Z');
  });

  it('keeps the wall clock over the change', () => {
    expect(show('America/New_York', '2026-03-07', 540)).toBe('2026-03-07T14:00:00.000Z');
    expect(show('America/New_York', '2026-03-09', 540)).toBe('2026-03-09T13:00:00.000Z');
    expect(show('Asia/Kolkata', '2026-03-29', 540)).toBe('2026-03-29T03:30:00.000Z');
  });

  it('reads seconds as part of their minute', () => {
    expect(localMinuteIn('Europe/Berlin', new Date('2026-07-01T21:59:59.999Z'))).toEqual({
      on: '2026-07-01',
      minute: 1439,
    });
    expect(localMinuteIn('UTC', new Date('1969-12-31T23:59:59.500Z'))).toEqual({
      on: '1969-12-31',
      minute: 1439,
    });
  });
});
